package cn.jiceng.platform.error;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import reactor.core.publisher.Mono;

/**
 * Turns what a data fetcher throws into an error with a code. It goes first and resolves everything, so no other resolver
 * can tell a client more.
 */
public final class ProblemResolver implements DataFetcherExceptionResolver, Ordered {
    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment field) {
        return Mono.just(List.of(ProblemError.ofField(problem(failure, field), field)));
    }

    private static Problem problem(Throwable failure, DataFetchingEnvironment field) {
        if (failure instanceof GraphQLError refused) {
            // The engine throws these itself, for arguments that cannot be coerced
            return new Problem(ErrorCode.BAD_REQUEST, refused.getMessage());
        }
        Problem problem = Failures.problem(failure);
        Problem first = field.getGraphQlContext().get(Problem.class);
        if (first != null && Failures.followsAnother(failure)) {
            return first; // PostgreSQL refuses all statements after a failed one: they fail for its reason
        }
        if (problem.getCause() != null && first == null) {
            field.getGraphQlContext().put(Problem.class, problem);
        }
        if (isNew(failure, field)) {
            FailureLog.log(problem, field.getExecutionId().toString());
        }
        return problem;
    }

    /** One failed batch fails many fields: it is logged at the first. */
    private static boolean isNew(Throwable failure, DataFetchingEnvironment field) {
        Throwable cause = root(failure);
        Throwable last = field.getGraphQlContext().get(ProblemResolver.class);
        field.getGraphQlContext().put(ProblemResolver.class, cause);
        return cause != last;
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause == failure ? failure : root(cause);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
