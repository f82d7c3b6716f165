package cn.jiceng.platform.loader;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives controller methods the {@link Loader} that they declare, and data fetchers of other making theirs. */
@Component
public class Loaders implements HandlerMethodArgumentResolver {
    private final Reading reading;

    Loaders(Reading reading) {
        this.reading = reading;
    }

    /** The loader for the field being fetched. */
    public Loader of(DataFetchingEnvironment environment) {
        return new Loader(reading, environment);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Loader.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return of(environment);
    }
}
