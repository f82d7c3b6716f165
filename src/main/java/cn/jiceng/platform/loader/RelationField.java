package cn.jiceng.platform.loader;

import cn.jiceng.platform.persistence.Aggregate;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * A field that leads to the object whose id its own object keeps: {@code leader} of what has a {@code leaderId}. A feature
 * writes no line of it, unless it answers the field in its own way by a controller. It is trivial to Spring, which would have Reactor carry a context to other threads: there are none.
 */
final class RelationField<T extends Aggregate>
        implements SelfDescribingDataFetcher<Object>, TrivialDataFetcher<Object>, NeedsAttributes {
    private final Reading reading;
    private final Attributes owner;
    private final String attribute;
    private final Class<T> target;

    RelationField(Reading reading, Attributes owner, String attribute, Class<T> target) {
        this.reading = reading;
        this.owner = owner;
        this.attribute = attribute;
        this.target = target;
    }

    /** The attribute that such a field would need. */
    static String attribute(String field) {
        return field + "Id";
    }

    @Override
    public @Nullable CompletableFuture<@Nullable T> get(DataFetchingEnvironment environment) {
        Object object = environment.getSource();
        UUID id = object == null ? null : (UUID) owner.get(object, attribute);
        return id == null ? null : new Loader(reading, environment).related(target, id);
    }

    @Override
    public Set<String> attributes() {
        return Set.of(attribute);
    }

    @Override
    public String getDescription() {
        return "what " + attribute + " refers to";
    }

    @Override
    public ResolvableType getReturnType() {
        return ResolvableType.forClass(target);
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
        return Map.of();
    }
}
