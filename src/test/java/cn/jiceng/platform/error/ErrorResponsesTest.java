package cn.jiceng.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErrorResponsesTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void refusalIsAGraphQlResponseWithTheCodesStatus() throws IOException {
        JsonNode error = write(new Problem(ErrorCode.TENANT_MISMATCH, "Other city.", Map.of("tenant", "panjin")));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentType()).isEqualTo("application/graphql-response+json;charset=utf-8");
        assertThat(error.path("message").asString()).isEqualTo("Other city.");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("TENANT_MISMATCH");
        assertThat(error.at("/extensions/tenant").asString()).isEqualTo("panjin");
    }

    @Test
    void elsewhereTheAnswerIsPlainJson() throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/elsewhere");
        write(new Problem(ErrorCode.NOT_FOUND, "Nothing."));
        assertThat(response.getContentType()).isEqualTo("application/json");
    }

    @Test
    void overloadedSaysWhenToComeBack() throws IOException {
        write(new Problem(ErrorCode.OVERLOADED, "Full."));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void unauthenticatedNamesTheScheme() throws IOException {
        write(new Problem(ErrorCode.UNAUTHENTICATED, "No token."));
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void unknownFailureTellsOnlyItsRequestId() throws IOException {
        request.addHeader("X-Request-Id", "r-1");
        JsonNode error = write(new IllegalStateException("secret"));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(error.at("/extensions/requestId").asString()).isEqualTo("r-1");
        assertThat(response.getContentAsString()).doesNotContain("secret");
    }

    private JsonNode write(Throwable failure) throws IOException {
        new ErrorResponses("/graphql").write(request, response, failure);
        return new JsonMapper()
                .readTree(response.getContentAsString())
                .path("errors")
                .path(0);
    }
}
