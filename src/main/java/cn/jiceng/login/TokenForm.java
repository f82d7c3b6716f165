package cn.jiceng.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the form of a token request first of all, and refuses one that is too large or that is not the encoding of any
 * text, as RFC 6749, section 5.2, has it: whoever reads it later would take it for a fault of the server.
 */
final class TokenForm extends OncePerRequestFilter {
    private static final String REFUSAL = """
            {"error":"invalid_request","error_description":"The form is too large, or is not well-formed."}""";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            response.setStatus(unreadable.getErrorCode());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write(REFUSAL);
            return;
        }
        chain.doFilter(request, response);
    }
}
