package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.limit.Limits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the body of a POST: JSON in UTF-8, not compressed, and no longer than the limit. */
final class RequestReader {
    private static final char REPLACEMENT = '\uFFFD';

    private final int bodyBytes;

    RequestReader(Limits limits) {
        this.bodyBytes = limits.bodyBytes();
    }

    GraphQlParameters read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireJson(request.getContentType());
        requireIdentity(request.getHeader("Content-Encoding"), response);
        String body = text(bytes(request, response));
        return GraphQlParameters.of(Json.read("The body", body));
    }

    private static void requireJson(@Nullable String contentType) {
        if (!"application/json".equals(contentType) && !isJson(contentType)) {
            throw unsupported("POST needs Content-Type application/json in UTF-8.");
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }

    /** A compressed body is never unpacked, so a small one cannot become a large one. */
    private static void requireIdentity(@Nullable String coding, HttpServletResponse response) {
        if (coding != null && !"identity".equals(coding.strip().toLowerCase(Locale.ROOT))) {
            response.setHeader("Accept-Encoding", "identity");
            throw unsupported("The body must not be compressed.");
        }
    }

    private static Problem unsupported(String message) {
        return new Problem(ErrorCode.BAD_REQUEST, message).withStatus(415);
    }

    private byte[] bytes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long announced = request.getContentLengthLong();
        requireLength(announced, response);
        int expected = announced < 0 ? bodyBytes : (int) announced;
        try {
            byte[] bytes = request.getInputStream().readNBytes(expected + 1);
            requireLength(bytes.length, response);
            return bytes;
        } catch (SocketTimeoutException late) {
            response.setHeader("Connection", "close");
            throw new Problem(ErrorCode.TIMEOUT, "The body did not arrive in time.").withStatus(408);
        }
    }

    private void requireLength(long length, HttpServletResponse response) {
        if (length > bodyBytes) {
            response.setHeader("Connection", "close");
            throw Limits.exceeded("bodyBytes", bodyBytes, length).withStatus(413);
        }
    }

    /** Decoding puts U+FFFD for what is no UTF-8: only a text that holds one needs the slower, strict decoder. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The body is not valid UTF-8.");
        }
    }
}
