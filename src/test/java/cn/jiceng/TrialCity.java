package cn.jiceng;

import cn.jiceng.TestClient.Answer;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The city in which mutations are tried: fixtures make in it what calls need. Documents are made from the schema. */
public final class TrialCity {
    private final TestClient client;
    private final GraphQLSchema schema;
    private final String maker;
    private final String second;
    private final Map<String, String> persons = new HashMap<>();
    private @Nullable Owner owner;

    /**
     * The city of two clients that may do everything and are none of those on trial.
     *
     * @param second approves what the maker proposes
     */
    TrialCity(TestClient client, GraphQLSchema schema, String maker, String second) {
        this.client = client;
        this.schema = schema;
        this.maker = maker;
        this.second = second;
    }

    /**
     * Whose own is tried.
     *
     * @param person id of the person that those on trial are
     * @param unit id of the unit for which they act
     */
    public record Owner(String person, String unit) {}

    /** For whom objects are made now, empty where they shall be nobody's own. */
    public Optional<Owner> owner() {
        return Optional.ofNullable(owner);
    }

    void makeFor(@Nullable Owner whom) {
        owner = whom;
    }

    /** A client beside the maker, who may not do everything with what is its own. */
    public String second() {
        return second;
    }

    /** One mutation with its arguments. */
    record Call(String mutation, Map<String, ?> arguments) {}

    /** Does a mutation that must not be refused, and returns the id of the object of its payload. */
    public String done(String mutation, Map<String, ?> arguments) {
        return doneAs(maker, mutation, arguments);
    }

    /** The same as another client. */
    public String doneAs(String as, String mutation, Map<String, ?> arguments) {
        Answer answer = send(as, "fixture", List.of(new Call(mutation, arguments)));
        return id(answer).orElseThrow(() -> new IllegalStateException(mutation + arguments + ": " + answer.body()));
    }

    /** The same, empty where it is refused. */
    public Optional<String> tried(String mutation, Map<String, ?> arguments) {
        return id(send(maker, "fixture", List.of(new Call(mutation, arguments))));
    }

    private static Optional<String> id(Answer answer) {
        JsonNode payload = answer.data().path("m0");
        return payload.path("userErrors").isEmpty() && payload.isObject()
                ? Optional.of(payload.findPath("id").asString(""))
                : Optional.empty();
    }

    /** What the viewer may do to an object, as it is told. */
    List<String> allowedActions(String as, String type, String id) {
        return client.as(as, "{ node(id: \"%s\") { ... on %s { allowedActions } } }".formatted(id, type))
                .data()
                .at("/node/allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    boolean tellsWhatIsAllowed(String type) {
        return schema.getObjectType(type).getFieldDefinition("allowedActions") != null;
    }

    boolean takesInput(String mutation) {
        return definition(mutation).getArgument("input") != null;
    }

    /** What a query of the maker finds. */
    public JsonNode found(String query) {
        return client.as(maker, query).data();
    }

    /** Id of a person of a community, always the same one. */
    public String person(String area) {
        return persons.computeIfAbsent(
                area, absent -> done("personRegister", Map.of("input", Map.of("area", area, "name", "测甲一"))));
    }

    /** Sends the calls as one document, as {@code m0}, {@code m1} and so on. */
    Answer send(String as, String reason, List<Call> calls) {
        List<String> variables = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (int place = 0; place < calls.size(); place++) {
            Call call = calls.get(place);
            List<String> arguments = new ArrayList<>();
            for (GraphQLArgument argument : definition(call.mutation()).getArguments()) {
                if (call.arguments().containsKey(argument.getName())) {
                    String variable = argument.getName() + place;
                    variables.add("$" + variable + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
                    arguments.add(argument.getName() + ": $" + variable);
                    values.put(variable, call.arguments().get(argument.getName()));
                }
            }
            fields.add("m%d: %s%s { %s userErrors { code message } }"
                    .formatted(place, call.mutation(), inBrackets(arguments), object(call.mutation())));
        }
        return client.send(
                "mutation%s { %s }".formatted(inBrackets(variables), String.join(" ", fields)),
                values,
                Map.of("Authorization", "Bearer " + client.token(as), "X-Audit-Reason", reason));
    }

    private static String inBrackets(List<String> parts) {
        return parts.isEmpty() ? "" : '(' + String.join(", ", parts) + ')';
    }

    private GraphQLFieldDefinition definition(String mutation) {
        return Objects.requireNonNull(
                Objects.requireNonNull(schema.getMutationType()).getFieldDefinition(mutation));
    }

    /** The id of the payload's object, where it has one. */
    private String object(String mutation) {
        var payload = (GraphQLObjectType)
                GraphQLTypeUtil.unwrapAll(definition(mutation).getType());
        return payload.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
                        && object.getFieldDefinition("id") != null)
                .map(field -> field.getName() + " { id }")
                .collect(Collectors.joining());
    }
}
