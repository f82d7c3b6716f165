package cn.jiceng.platform.limit;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches no further field once the time of the request is over. What a fetcher waits for has timeouts of its own. */
final class ExecutionDeadline extends SimplePerformantInstrumentation {
    private record End(long nanoTime) implements InstrumentationState {}

    private final Limits limits;
    private final DataFetcher<Object> late;

    ExecutionDeadline(Limits limits) {
        this.limits = limits;
        Map<String, Object> which =
                Map.of("limit", "time", "allowed", limits.time().toMillis());
        this.late = environment -> {
            throw new Problem(ErrorCode.TIMEOUT, "The time of this request is over.", which);
        };
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new End(System.nanoTime() + limits.time().toNanos());
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return state instanceof End end && System.nanoTime() - end.nanoTime() > 0 ? late : fetcher;
    }
}
