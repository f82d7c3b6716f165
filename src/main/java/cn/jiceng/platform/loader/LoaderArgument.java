package cn.jiceng.platform.loader;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives controller methods the {@link Loader} that they declare. */
@Component
class LoaderArgument implements HandlerMethodArgumentResolver {
    private final Reading reading;

    LoaderArgument(Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Loader.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return new Loader(reading, environment);
    }
}
