package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.ErrorResponses;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.error.RequestId;
import cn.jiceng.platform.limit.Limits;
import cn.jiceng.platform.limit.PreparedOperation;
import cn.jiceng.platform.mutation.RequestHeaders;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ExecutionId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.dataloader.DataLoaderRegistry;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.HttpRequestHandler;

/**
 * {@code /graphql}: GraphQL over HTTP as the specification's draft of August 2026 has it, both what it demands and what it
 * recommends. A query comes by POST or GET, a mutation by POST. Everything happens on the thread of the request.
 */
final class GraphQlEndpoint implements HttpRequestHandler {
    static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final GraphQlSource engine;
    private final RequestReader reader;
    private final ErrorResponses errors;

    GraphQlEndpoint(GraphQlSource engine, Limits limits, ErrorResponses errors) {
        this.engine = engine;
        this.reader = new RequestReader(limits);
        this.errors = errors;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept");
        try {
            answer(request, response);
        } catch (RuntimeException failure) {
            errors.write(request, response, failure);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "POST" -> write(response, accepted(request), execute(request, reader.read(request, response), false));
            case "GET", "HEAD" ->
                write(
                        response,
                        accepted(request),
                        execute(request, UrlParameters.read(request.getQueryString()), true));
            case "OPTIONS" -> {
                response.setHeader("Allow", METHODS);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                response.setHeader("Allow", METHODS);
                throw new Problem(ErrorCode.BAD_REQUEST, "The method must be POST or GET.").withStatus(405);
            }
        }
    }

    private static ResponseType accepted(HttpServletRequest request) {
        return ResponseType.negotiate(Collections.list(request.getHeaders("Accept")));
    }

    private EngineAnswer execute(HttpServletRequest request, GraphQlParameters parameters, boolean queriesOnly) {
        String requestId = RequestId.of(request);
        Locale locale = locale(request);
        LocaleContextHolder.setLocale(locale);
        ExecutionInput input = ExecutionInput.newExecutionInput(parameters.query())
                .operationName(parameters.operationName())
                .variables(parameters.variables())
                .extensions(parameters.extensions())
                .executionId(ExecutionId.from(requestId))
                .locale(locale)
                .graphQLContext(Map.of(
                        PreparedOperation.QUERIES_ONLY, queriesOnly, RequestHeaders.class, RequestHeaders.of(request)))
                .dataLoaderRegistry(new DataLoaderRegistry()) // the fields fill it: see Loader
                .build();
        ExecutionResult result = engine.graphQl().execute(input);
        return EngineAnswer.of(result, requestId);
    }

    /** The engine's own messages are English; Chinese is for what the features write. */
    private static Locale locale(HttpServletRequest request) {
        boolean chinese = request.getHeader("Accept-Language") != null
                && "zh".equals(request.getLocale().getLanguage());
        return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static void write(HttpServletResponse response, ResponseType type, EngineAnswer answer) throws IOException {
        Problem refusal = answer.refusal();
        if (refusal == null) {
            response.setStatus(answer.partial() ? type.partialStatus() : HttpServletResponse.SC_OK);
            response.setContentType(type.contentType());
        } else {
            addHeaders(response, refusal);
            response.setStatus(refusal.status());
            response.setContentType(ErrorResponses.MEDIA_TYPE);
        }
        byte[] bytes = Json.write(answer.body());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void addHeaders(HttpServletResponse response, Problem refusal) {
        ErrorResponses.addHeaders(response, refusal.code());
        if (refusal.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST, OPTIONS");
        }
    }
}
