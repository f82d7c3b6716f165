package cn.jiceng.geometry;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scalar of GeoJSON geometries: any JSON object here, so that what is wrong with one is told beside the act. */
@Configuration(proxyBeanMethods = false)
class GeoJsonScalar implements Coercing<GeoJson, Object> {
    private static final String EXPECTED = "A GeoJson is an object with type and coordinates.";

    @Bean
    GraphQLScalarType geoJson() {
        return GraphQLScalarType.newScalar().name("GeoJson").coercing(this).build();
    }

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        if (result instanceof GeoJson geoJson) {
            return geoJson.value();
        }
        throw new CoercingSerializeException(EXPECTED);
    }

    @Override
    public GeoJson parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof Map<?, ?>) {
            return GeoJson.of(input);
        }
        throw new CoercingParseValueException(EXPECTED);
    }

    @Override
    public GeoJson parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        @Nullable Object value = ExtendedScalars.Json.getCoercing().parseLiteral(input, variables, context, locale);
        if (value instanceof Map<?, ?>) {
            return GeoJson.of(value);
        }
        throw new CoercingParseLiteralException(EXPECTED);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return ExtendedScalars.Json.getCoercing().valueToLiteral(input, context, locale);
    }
}
