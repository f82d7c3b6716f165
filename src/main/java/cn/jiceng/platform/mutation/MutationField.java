package cn.jiceng.platform.mutation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mutation: does the controller's work as one transaction and makes the payload of what it returns.
 *
 * @param controller what the feature does
 * @param payload the form of the answer
 */
record MutationField(DataFetcher<?> controller, PayloadForm payload, Mutations mutations)
        implements DataFetcher<Map<String, @Nullable Object>> {
    @Override
    public Map<String, @Nullable Object> get(DataFetchingEnvironment environment) {
        try {
            PersonalTexts.refuse(environment.getFieldDefinition(), environment.getArguments());
            return mutations.once(environment, payload, () -> controller.get(environment));
        } catch (RuntimeException failed) {
            return mutations.refused(failed, environment.getLocale());
        }
    }
}
