package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorBody;
import cn.jiceng.platform.error.Problem;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of the GraphQL engine as a response: its body, and the problem that it consists of if it has no data.
 *
 * @param refusal the first problem of a response without data, null where there is data (even null data)
 */
record EngineAnswer(Map<String, Object> body, @Nullable Problem refusal, boolean partial) {
    static EngineAnswer of(ExecutionResult result, String requestId) {
        Map<String, Object> body = new LinkedHashMap<>();
        List<Problem> problems =
                result.getErrors().stream().map(EngineError::problem).toList();
        if (!problems.isEmpty()) {
            body.put("errors", errors(result.getErrors(), problems, requestId));
        }
        boolean complete = result.isDataPresent();
        if (complete) {
            body.put("data", result.getData());
        }
        Problem refusal = complete || problems.isEmpty() ? null : problems.getFirst();
        return new EngineAnswer(body, refusal, !problems.isEmpty());
    }

    private static List<Map<String, Object>> errors(
            List<GraphQLError> errors, List<Problem> problems, String requestId) {
        List<Map<String, Object>> written = new ArrayList<>(errors.size());
        for (int i = 0; i < errors.size(); i++) {
            written.add(error(errors.get(i), problems.get(i), requestId));
        }
        return written;
    }

    private static Map<String, Object> error(GraphQLError error, Problem problem, String requestId) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("message", problem.text());
        List<SourceLocation> locations = error.getLocations();
        if (locations != null && !locations.isEmpty()) {
            written.put(
                    "locations", locations.stream().map(EngineAnswer::location).toList());
        }
        if (error.getPath() != null) {
            written.put("path", error.getPath());
        }
        written.put("extensions", ErrorBody.extensions(problem, requestId));
        return written;
    }

    private static Map<String, Integer> location(SourceLocation place) {
        Map<String, Integer> location = new LinkedHashMap<>();
        location.put("line", place.getLine());
        location.put("column", place.getColumn());
        return location;
    }
}
