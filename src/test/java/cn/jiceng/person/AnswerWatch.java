package cn.jiceng.person;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows {@link NumberWatch} every answer of the server under test, whoever asked. To be imported. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AnswerWatch extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var copied = new CopiedResponse(response);
        chain.doFilter(request, copied);
        String type = Objects.requireNonNullElse(response.getContentType(), "");
        if (type.contains("json") || type.contains("text/plain")) { // pages and scripts hold numbers of their own
            String allowed = Objects.requireNonNullElse(request.getHeader(NumberWatch.SEEN), "");
            NumberWatch.look(
                    "an answer of " + request.getRequestURI(), copied.copy.toString(StandardCharsets.UTF_8), allowed);
        }
    }

    private static final class CopiedResponse extends HttpServletResponseWrapper {
        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

        CopiedResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new CopiedStream(super.getOutputStream(), copy);
        }
    }

    private static final class CopiedStream extends ServletOutputStream {
        private final ServletOutputStream to;
        private final ByteArrayOutputStream copy;

        CopiedStream(ServletOutputStream to, ByteArrayOutputStream copy) {
            this.to = to;
            this.copy = copy;
        }

        @Override
        public void write(int one) throws IOException {
            to.write(one);
            copy.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            to.write(bytes, from, count);
            copy.write(bytes, from, count);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }
}
