package cn.jiceng.platform.graphql;

import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scalar or an enum that follows from its object alone, so that nothing but the object is needed to answer it. */
record PlainField(GraphQLFieldDefinition definition, LightDataFetcher<?> fetcher, GraphQLType type, boolean required) {
    /** What is left to the engine, as whatever is wrong, late or needs more than the object. */
    static final Object LEFT = new Object();

    /** A fetcher that asks for more than its object is told so by a failure, for which its field is {@link #LEFT}. */
    private static final Supplier<DataFetchingEnvironment> NO_ENVIRONMENT = () -> {
        throw new UnsupportedOperationException("this field needs more than its object");
    };

    /** Empty where the field is not plain. */
    static Optional<PlainField> of(GraphQLFieldDefinition definition, DataFetcher<?> fetcher) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        boolean leaf = type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
        return leaf && fetcher instanceof LightDataFetcher<?> light
                ? Optional.of(new PlainField(definition, light, type, GraphQLTypeUtil.isNonNull(definition.getType())))
                : Optional.empty();
    }

    /** What is answered, or {@link #LEFT}. */
    @Nullable
    Object answer(ExecutionContext context, Object source) {
        try {
            Object value = context.getValueUnboxer().unbox(fetcher.get(definition, source, NO_ENVIRONMENT));
            if (value instanceof CompletionStage<?> || value instanceof DataFetcherResult<?>) {
                return LEFT;
            }
            Object serialized = value == null ? null : serialized(context, value);
            return serialized == null && required ? LEFT : serialized;
        } catch (Exception refused) {
            return LEFT; // the engine meets it again, answers it or reports it where it belongs
        }
    }

    private @Nullable Object serialized(ExecutionContext context, Object value) {
        return type instanceof GraphQLScalarType scalar
                ? scalar.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale())
                : ((GraphQLEnumType) type).serialize(value, context.getGraphQLContext(), context.getLocale());
    }
}
