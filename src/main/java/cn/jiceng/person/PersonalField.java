package cn.jiceng.person;

import cn.jiceng.platform.loader.Loaders;
import cn.jiceng.platform.loader.NeedsAttributes;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Serves a field that the schema marks {@code @personal}. */
record PersonalField(PersonalValue value, Masking masking, Loaders loaders)
        implements TrivialDataFetcher<Object>, NeedsAttributes {
    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        PersonalSource source = environment.getSource();
        return source == null ? null : masking.show(source, value, loaders.of(environment));
    }

    @Override
    public Set<String> attributes() {
        return Set.of(value.field(), "personId", "area", "unitId");
    }
}
