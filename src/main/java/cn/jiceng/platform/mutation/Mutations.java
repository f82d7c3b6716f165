package cn.jiceng.platform.mutation;

import cn.jiceng.platform.persistence.Act;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Mono;

/** What all mutations share: who acts, the transaction, its repetition, and the keys of clients. */
@Component
class Mutations {
    private final TransactionTemplate transaction;
    private final IdempotencyKeys keys;
    private final Refusals refusals;
    private final Authors authors;

    Mutations(PlatformTransactionManager transactions, IdempotencyKeys keys, Refusals refusals, Authors authors) {
        this.transaction = new TransactionTemplate(transactions);
        // around it is the one that the payload is read in, which has not read anything yet and so holds no connection
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.keys = keys;
        this.refusals = refusals;
        this.authors = authors;
    }

    private Act act(DataFetchingEnvironment environment) {
        return authors.act(
                environment.getField().getName(),
                RequestHeaders.of(environment.getGraphQlContext()),
                environment.getExecutionId().toString());
    }

    /** Does the work in a transaction of its own, or, where it was done before under the same key, finds what came of it. */
    Map<String, @Nullable Object> once(
            DataFetchingEnvironment environment, PayloadForm payload, Callable<@Nullable Object> work) {
        return Collisions.retrying(() -> act(environment)
                .<Map<String, @Nullable Object>, RuntimeException>call(() -> committed(() ->
                        payload.done(keys.once(environment, () -> answer(unchecked(work), environment.getLocale()))))));
    }

    /** The rows of an import answer in words, which a repeat gives again. */
    private @Nullable Object answer(@Nullable Object result, Locale locale) {
        return result instanceof List<?> rows
                ? rows.stream().map(row -> answer((ImportedRow<?>) row, locale)).toList()
                : result;
    }

    private RowAnswer<?> answer(ImportedRow<?> row, Locale locale) {
        return new RowAnswer<>(row.index(), row.object(), refusals.inWords(row.errors(), locale));
    }

    private <T> T committed(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Spring gives what a controller throws as a Mono. */
    private static @Nullable Object unchecked(Callable<@Nullable Object> work) {
        try {
            Object result = work.call();
            return result instanceof Mono<?> failed ? failed.block() : result;
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The answer to an act that was refused; throws what is no refusal. */
    Map<String, @Nullable Object> refused(RuntimeException failure, Locale locale) {
        return refusals.of(failure)
                .map(refusal -> PayloadForm.refused(refusals.inWords(refusal.errors(), locale)))
                .orElseThrow(() -> failure);
    }
}
