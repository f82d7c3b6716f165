package cn.jiceng.platform.loader;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.limit.Limits;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client asks of a connection.
 *
 * @param size how many objects at most
 * @param backward whether they are counted from the end, as {@code last} and {@code before} do
 * @param cursor the object next to the page, exclusive
 * @param filter the {@code filter} argument as the client wrote it, empty when absent
 * @param orderBy the order, most significant first
 * @param search free text, blank when absent
 */
public record ListArguments(
        int size,
        boolean backward,
        @Nullable String cursor,
        Map<String, @Nullable Object> filter,
        List<Order> orderBy,
        String search) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One key of an order.
     *
     * @param field a constant of the list's order enum
     */
    public record Order(String field, boolean descending) {}

    /**
     * Reads the arguments of the field being fetched.
     *
     * @throws Problem BAD_REQUEST for {@code first} with {@code last} and the like, LIMIT_EXCEEDED for too large a page
     */
    static ListArguments of(DataFetchingEnvironment environment, Limits limits) {
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        if ((first != null || after != null) && (last != null || before != null)) {
            throw new Problem(
                    ErrorCode.BAD_REQUEST, "Page forward with first and after, or backward with last and before.");
        }
        boolean backward = last != null || before != null;
        Map<String, @Nullable Object> filter = given(environment.getArgument("filter"), Map.of());
        Limits.check("filterDepth", limits.filterDepth(), Filters.depth(filter));
        Limits.check("conditions", limits.conditions(), Filters.size(filter));
        String search = given(environment.<String>getArgument("search"), "").strip();
        Limits.check("searchLength", limits.searchLength(), search.length());
        return new ListArguments(
                size(backward ? "last" : "first", backward ? last : first, limits),
                backward,
                backward ? before : after,
                filter,
                orders(environment),
                search);
    }

    /** The same by another filter. */
    ListArguments filteredBy(Map<String, @Nullable Object> other) {
        return new ListArguments(size, backward, cursor, other, orderBy, search);
    }

    /** Clients send null for what they leave out. */
    private static <T> T given(@Nullable T argument, T otherwise) {
        return argument == null ? otherwise : argument;
    }

    /** What the list holds, whatever page of it is read: the same text for the same list, and for no other. */
    String list() {
        return JSON.writeValueAsString(List.of(filter, orderBy, search));
    }

    static int size(String name, @Nullable Integer asked, Limits limits) {
        if (asked == null) {
            return limits.defaultPageSize();
        }
        if (asked < 0) {
            throw new Problem(ErrorCode.BAD_REQUEST, name + " must not be negative.");
        }
        if (asked > limits.pageSize()) {
            throw Limits.exceeded("pageSize", limits.pageSize(), asked);
        }
        return asked;
    }

    private static List<Order> orders(DataFetchingEnvironment environment) {
        List<Map<String, String>> orders = environment.getArgumentOrDefault("orderBy", List.of());
        return orders.stream()
                .distinct()
                .map(order -> new Order(order.getOrDefault("field", ""), "DESC".equals(order.get("direction"))))
                .toList();
    }
}
