package cn.jiceng.platform.mutation;

import cn.jiceng.platform.persistence.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives controller methods their {@link Subject}. */
@Component
class SubjectArgument implements HandlerMethodArgumentResolver {
    private final Aggregates aggregates;

    SubjectArgument(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Subject.class);
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.getArgument("id"));
        Aggregate subject = aggregates.require(parameter.getParameterType().asSubclass(Aggregate.class), id);
        requireVersion(environment.getArgument("expectedVersion"), subject);
        return subject;
    }

    private static void requireVersion(@Nullable Integer expected, Aggregate subject) {
        if (expected != null && expected != subject.getVersion()) {
            throw Refusal.of(CommonRefusal.STALE_VERSION, "mutation.staleVersion", subject.getVersion(), expected)
                    .at("expectedVersion");
        }
    }
}
