package cn.jiceng.platform.loader;

import cn.jiceng.platform.persistence.Aggregate;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
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

    /**
     * What answers a field that leads from one entity's type to another's.
     *
     * @return null where the one does not keep the other's id as {@code <field>Id}
     */
    public @Nullable DataFetcher<?> relation(Class<?> owner, String field, Class<? extends Aggregate> target) {
        Attributes attributes = reading.attributes(owner);
        String attribute = RelationField.attribute(field);
        return attributes.has(attribute) ? new RelationField<>(reading, attributes, attribute, target) : null;
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
