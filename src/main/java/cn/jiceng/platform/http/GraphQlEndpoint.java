package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.ErrorResponses;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.error.RequestId;
import cn.jiceng.platform.limit.Limits;
import cn.jiceng.platform.limit.PreparedOperation;
import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.web.HttpRequestHandler;

/**
 * {@code /graphql}: GraphQL over HTTP as the specification's draft of August 2026 has it, both what it demands and what it
 * recommends. A query comes by POST or GET, a mutation by POST. Everything happens on the thread of the request.
 */
final class GraphQlEndpoint implements HttpRequestHandler {
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final ExecutionGraphQlService service;
    private final RequestReader reader;
    private final ErrorResponses errors;

    GraphQlEndpoint(ExecutionGraphQlService service, Limits limits, ErrorResponses errors) {
        this.service = service;
        this.reader = new RequestReader(limits);
        this.errors = errors;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
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
        ExecutionGraphQlRequest engineRequest = new DefaultExecutionGraphQlRequest(
                parameters.query(),
                parameters.operationName(),
                parameters.variables(),
                parameters.extensions(),
                requestId,
                locale(request));
        if (queriesOnly) {
            engineRequest.configureExecutionInput((input, builder) -> {
                input.getGraphQLContext().put(PreparedOperation.QUERIES_ONLY, true);
                return input;
            });
        }
        // Fetchers block, so the result is there when the call returns, and waiting for it waits for nothing
        ExecutionResult result =
                Objects.requireNonNull(service.execute(engineRequest).block()).getExecutionResult();
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
