package cn.jiceng.security;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/** Stands before a field and refuses whoever may not read it. */
@FunctionalInterface
interface FieldCheck {
    void accept(DataFetchingEnvironment environment);

    /** The field's fetcher behind this check; trivial to Spring where it was, which then has no context carried for it. */
    default DataFetcher<?> before(DataFetcher<?> fetcher) {
        DataFetcher<?> checked = environment -> {
            accept(environment);
            return fetcher.get(environment);
        };
        return fetcher instanceof TrivialDataFetcher ? (TrivialDataFetcher<?>) checked::get : checked;
    }
}
