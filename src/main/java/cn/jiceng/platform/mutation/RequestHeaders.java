package cn.jiceng.platform.mutation;

import cn.jiceng.platform.discretion.PersonalNumbers;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import graphql.GraphQLContext;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a request says of its mutations in its headers.
 *
 * @param reason {@code X-Audit-Reason}: why, for the record; in UTF-8 or, as browsers can send no other, that
 *     percent-encoded; at most 500 characters, no personal value
 * @param idempotencyKey {@code Idempotency-Key}: a client's own name for what it does, so that doing it twice is once
 */
public record RequestHeaders(
        @Nullable String reason, @Nullable String idempotencyKey) {
    private static final Pattern PERCENT_ENCODED = Pattern.compile("(?:[!-$&-~ ]|%[0-9A-Fa-f]{2})*");
    private static final RequestHeaders NONE = new RequestHeaders(null, null);

    public static RequestHeaders of(HttpServletRequest request) {
        String reason = request.getHeader("X-Audit-Reason");
        String key = request.getHeader("Idempotency-Key");
        return reason == null && key == null ? NONE : new RequestHeaders(reason == null ? null : text(reason), key);
    }

    /**
     * What a client wrote, which the server has read as ISO 8859-1, one character for each byte.
     *
     * @throws Problem BAD_REQUEST for what is not UTF-8, or holds a control character or the number of a person
     */
    static String text(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        if (PERCENT_ENCODED.matcher(header).matches()) {
            bytes = UriUtils.decode(header, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw malformed("hold control characters");
            }
            if (PersonalNumbers.areIn(text)) {
                throw malformed("hold a phone or ID number: the record of changes is kept for ever");
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed("be other than UTF-8, which may be percent-encoded");
        }
    }

    private static Problem malformed(String what) {
        return new Problem(ErrorCode.BAD_REQUEST, "The header X-Audit-Reason must not " + what + ".");
    }

    static RequestHeaders of(GraphQLContext context) {
        return context.getOrDefault(RequestHeaders.class, NONE);
    }
}
