package cn.jiceng.platform.error;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A problem in the shape that the GraphQL engine carries, with the place in document and response where it arose. */
public record ProblemError(
        Problem problem,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path) implements GraphQLError {
    private static final long serialVersionUID = 1L;

    /** A problem of the whole request. */
    public static ProblemError ofRequest(Problem problem) {
        return new ProblemError(problem, null, null);
    }

    /** A problem of one item of the list that a field gives. */
    public static ProblemError ofItem(Problem problem, DataFetchingEnvironment field, int index) {
        return new ProblemError(
                problem,
                List.of(field.getField().getSourceLocation()),
                field.getExecutionStepInfo().getPath().segment(index).toList());
    }

    static ProblemError ofField(Problem problem, DataFetchingEnvironment field) {
        return new ProblemError(
                problem,
                List.of(field.getField().getSourceLocation()),
                field.getExecutionStepInfo().getPath().toList());
    }

    @Override
    public String getMessage() {
        return problem.text();
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", problem.code().name());
    }
}
