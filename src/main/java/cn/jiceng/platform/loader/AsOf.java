package cn.jiceng.platform.loader;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment as of which a field and everything below it is read.
 *
 * @param moment what had been recorded until then, in the order in which it became visible
 */
record AsOf(Instant moment) {
    static final String ARGUMENT = "asOf";

    /** The moment that the field, or one around it, asks for; null where it is the present. */
    static @Nullable Instant of(DataFetchingEnvironment environment) {
        Instant asked = environment.getArgument(ARGUMENT);
        if (asked != null) {
            return asked;
        }
        return environment.getLocalContext() instanceof AsOf around ? around.moment() : null;
    }
}
