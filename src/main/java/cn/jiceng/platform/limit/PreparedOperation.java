package cn.jiceng.platform.limit;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import graphql.ExecutionInput;
import graphql.language.Document;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.Map;

/** A valid operation of a cached document, and what has to be checked of it at each request. */
public final class PreparedOperation {
    /** In the GraphQL context of a request whose method is safe, so that it may not change anything. */
    public static final Object QUERIES_ONLY = "jiceng.queriesOnly";

    private final boolean isQuery;
    private final OperationCost cost;
    private final Map<String, Object> defaults = new HashMap<>();
    private final Limits limits;

    PreparedOperation(GraphQLSchema schema, Document document, OperationDefinition operation, Limits limits) {
        this.isQuery = operation.getOperation() == Operation.QUERY;
        this.cost = new OperationCost(schema, document, operation, limits);
        this.limits = limits;
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            if (variable.getDefaultValue() instanceof IntValue number) {
                defaults.put(variable.getName(), number.getValue());
            }
        }
    }

    /** Throws where this request may not execute the operation. */
    void check(ExecutionInput input) {
        if (!isQuery && input.getGraphQLContext().getBoolean(QUERIES_ONLY)) {
            throw new Problem(ErrorCode.BAD_REQUEST, "A mutation needs POST.").withStatus(405);
        }
        double found = cost.under(withDefaults(input.getVariables()));
        Limits.check("complexity", limits.complexity(), (long) found);
    }

    private Map<String, Object> withDefaults(Map<String, Object> variables) {
        if (defaults.isEmpty()) {
            return variables;
        }
        Map<String, Object> merged = new HashMap<>(defaults);
        merged.putAll(variables);
        return merged;
    }
}
