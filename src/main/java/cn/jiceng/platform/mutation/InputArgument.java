package cn.jiceng.platform.mutation;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives controller methods their generated {@code input}. An input knows which fields the client gave, so that null can
 * take a value away and a field left out leaves it; Spring's own binding leaves null out.
 */
@Component
class InputArgument implements HandlerMethodArgumentResolver {
    private static final String GENERATED = "cn.jicengschema.types";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Argument.class)
                && parameter.getParameterType().getPackageName().equals(GENERATED)
                && !parameter.getParameterType().isEnum();
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        Map<String, Object> given = environment.getArgument(Objects.requireNonNull(parameter.getParameterName()));
        return given == null ? null : JSON.convertValue(given, parameter.getParameterType());
    }
}
