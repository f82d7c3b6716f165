package cn.jiceng.security;

import cn.jiceng.platform.loader.NeedsAttributes;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands before a field and refuses whoever may not read it. */
@FunctionalInterface
interface FieldCheck {
    void accept(Supplier<DataFetchingEnvironment> environment);

    /**
     * The field's fetcher behind this check, which says as much of it as before: what it needs of its object, and that it is
     * trivial, so that Spring has no context carried for it.
     */
    default DataFetcher<?> before(DataFetcher<?> fetcher) {
        Set<String> needed = NeedsAttributes.of(fetcher);
        if (fetcher instanceof LightDataFetcher<?> light && needed == null) {
            return new Light(light, this);
        }
        DataFetcher<?> checked = beforeAll(fetcher);
        if (needed == null) {
            return checked;
        }
        return checked instanceof TrivialDataFetcher<?> ? new Trivial(checked, needed) : new Checked(checked, needed);
    }

    /** The field's fetcher behind this check, which may look at any attribute of its object. */
    default DataFetcher<?> beforeAll(DataFetcher<?> fetcher) {
        DataFetcher<?> checked = environment -> {
            accept(() -> environment);
            return fetcher.get(environment);
        };
        return fetcher instanceof TrivialDataFetcher ? (TrivialDataFetcher<?>) checked::get : checked;
    }

    /** A checked fetcher that says what it needs. */
    record Checked(DataFetcher<?> fetcher, Set<String> attributes) implements DataFetcher<Object>, NeedsAttributes {
        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return fetcher.get(environment);
        }
    }

    /** A checked fetcher that says what it needs, and is trivial. */
    record Trivial(DataFetcher<?> fetcher, Set<String> attributes)
            implements TrivialDataFetcher<Object>, NeedsAttributes {
        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return fetcher.get(environment);
        }
    }

    /** A checked fetcher that needs nothing but its object. */
    record Light(LightDataFetcher<?> fetcher, FieldCheck check) implements LightDataFetcher<Object> {
        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment)
                throws Exception {
            check.accept(environment);
            return fetcher.get(field, source, environment);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
        }
    }
}
