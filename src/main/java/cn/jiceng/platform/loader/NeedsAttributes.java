package cn.jiceng.platform.loader;

import graphql.schema.DataFetcher;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/** A data fetcher that looks at no more than some attributes of its object, so that a list need not read the others. */
public interface NeedsAttributes {
    /** Their names; those that an entity does not have are left out. */
    Set<String> attributes();

    /** The attributes that a fetcher says it looks at, be it itself or by {@link Needs} on its controller; null where it does not. */
    static @Nullable Set<String> of(DataFetcher<?> fetcher) {
        if (fetcher instanceof NeedsAttributes some) {
            return some.attributes();
        }
        Method method = fetcher instanceof SelfDescribingDataFetcher<?> described ? described.asMethod() : null;
        Needs needs = method == null ? null : method.getAnnotation(Needs.class);
        return needs == null ? null : Set.of(needs.value());
    }
}
