package cn.jiceng;

import cn.jiceng.platform.graphql.NodeId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A call through one place at which an id, a code or a cursor enters.
 *
 * @param entry the place: type, field, argument and keys of input objects, such as {@code Query.divisions.filter.code.eq}
 * @param document what is sent, with one variable {@code $value}
 * @param find a document that finds a value of the city that it is sent to
 * @param pointer where in the answer's data the value stands
 * @param missing turns a value of one city into one that is well-formed and exists in none
 * @param role the demo client that asks
 */
public record IsolationCall(
        String entry, String document, String find, String pointer, UnaryOperator<String> missing, String role) {
    private static final List<String> COMPARISONS = List.of("eq", "not", "gte", "gt", "lte", "lt", "startsWith");

    /** A call of the city's admin. */
    public IsolationCall(String entry, String document, String find, String pointer, UnaryOperator<String> missing) {
        this(entry, document, find, pointer, missing, "city-admin");
    }

    /** The same call of another role. */
    public IsolationCall of(String other) {
        return new IsolationCall(entry, document, find, pointer, missing, other);
    }

    /** The call as it is in one city. */
    IsolationCall in(Map<String, String> names) {
        String of = document;
        String finding = find;
        for (var name : names.entrySet()) {
            of = of.replace(name.getKey(), name.getValue());
            finding = finding.replace(name.getKey(), name.getValue());
        }
        return new IsolationCall(entry, of, finding, pointer, missing, role);
    }

    /** What {@code node} and {@code nodes} are asked for a type. */
    public static List<IsolationCall> nodes(String type, String find, String pointer) {
        return List.of(
                id("Query.node.id:" + type, "query($value: ID!) { node(id: $value) { id } }", find, pointer),
                id("Query.nodes.ids:" + type, "query($value: ID!) { nodes(ids: [$value]) { id } }", find, pointer));
    }

    public static IsolationCall id(String entry, String document, String find, String pointer) {
        return new IsolationCall(
                entry,
                document,
                find,
                pointer,
                id -> new NodeId(NodeId.parse(id).type(), new UUID(0x0190_0000_0000_7000L, Long.MIN_VALUE)).toString());
    }

    /** The last two digits of a code become 99, which no division has. */
    public static IsolationCall code(String entry, String document, String find, String pointer) {
        return new IsolationCall(entry, document, find, pointer, code -> code.substring(0, code.length() - 2) + "99");
    }

    /**
     * All operators of a {@code CodeFilter}.
     *
     * @param entry the place of the filter
     * @param document what is sent, with {@code %s} for the filter
     */
    public static List<IsolationCall> codeFilter(String entry, String document, String find, String pointer) {
        Stream<IsolationCall> comparisons = COMPARISONS.stream()
                .map(operator -> code(
                        entry + '.' + operator,
                        "query($value: String!) " + document.replace("%s", "{" + operator + ": $value}"),
                        find,
                        pointer));
        IsolationCall in = code(
                entry + ".in", "query($value: String!) " + document.replace("%s", "{in: [$value]}"), find, pointer);
        return Stream.concat(comparisons, Stream.of(in)).toList();
    }

    /**
     * Both directions of a connection.
     *
     * @param entry the field
     * @param document what is sent, with {@code %s} for the arguments, selecting its {@code nodes}
     * @param find finds a cursor that has something before and after it
     */
    public static List<IsolationCall> cursors(String entry, String document, String find, String pointer) {
        return List.of(
                cursor(entry, "after", document, find, pointer), cursor(entry, "before", document, find, pointer));
    }

    /**
     * The history of a type, which goes one way alone.
     *
     * @param document what is sent, with {@code %s} for the arguments
     * @param find finds the cursor of the newest of several changes
     */
    public static IsolationCall history(String type, String document, String find, String pointer) {
        return cursor(type + ".history", "after", document, find, pointer);
    }

    private static IsolationCall cursor(String entry, String direction, String document, String find, String pointer) {
        return new IsolationCall(
                entry + '.' + direction,
                "query($value: String!) " + document.replace("%s", direction + ": $value"),
                find,
                pointer,
                IsolationCall::forge);
    }

    private static String forge(String cursor) {
        return (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);
    }
}
