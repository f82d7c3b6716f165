package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.ErrorResponses;
import cn.jiceng.platform.error.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The two media types of a GraphQL response, and the choice between them by {@code Accept}. Parameters other than {@code q}
 * and {@code charset} mean nothing for JSON and are passed over.
 */
enum ResponseType {
    /** The type of the specification; partial success is 294. */
    GRAPHQL(ErrorResponses.MEDIA_TYPE, "application", "graphql-response+json", 294),
    /**
     * For a legacy client. Partial success is 200: the specification recommends 294 only beside the media type that
     * explains it, and a client that does not know the type may take an unknown status for a failure.
     */
    LEGACY("application/json;charset=utf-8", "application", "json", 200);

    private static final Comparator<MediaType> MOST_SPECIFIC = Comparator.comparing(MediaType::isWildcardType)
            .thenComparing(MediaType::isWildcardSubtype)
            .thenComparing(range -> range.getCharset() == null);

    private final String contentType;
    private final MediaType mediaType;
    private final int partialStatus;

    ResponseType(String contentType, String type, String subtype, int partialStatus) {
        this.contentType = contentType;
        this.mediaType = new MediaType(type, subtype);
        this.partialStatus = partialStatus;
    }

    String contentType() {
        return contentType;
    }

    int partialStatus() {
        return partialStatus;
    }

    /** The type that the client likes best; without a preference the one of the specification. */
    static ResponseType negotiate(List<String> accept) {
        String header = String.join(",", accept).strip();
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "", "*/*", "application/graphql-response+json" -> GRAPHQL;
            case "application/json" -> LEGACY;
            default -> best(parse(header));
        };
    }

    private static ResponseType best(List<MediaType> ranges) {
        double graphql = GRAPHQL.quality(ranges);
        double legacy = LEGACY.quality(ranges);
        if (Math.max(graphql, legacy) == 0) {
            throw new Problem(
                            ErrorCode.BAD_REQUEST,
                            "Accept must allow application/graphql-response+json or application/json.")
                    .withStatus(406);
        }
        return graphql >= legacy ? GRAPHQL : LEGACY;
    }

    private double quality(List<MediaType> ranges) {
        return ranges.stream()
                .filter(this::isIn)
                .min(MOST_SPECIFIC)
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private boolean isIn(MediaType range) {
        return (range.getCharset() == null || StandardCharsets.UTF_8.equals(range.getCharset()))
                && new MediaType(range.getType(), range.getSubtype()).includes(mediaType)
                && isWildcardOrEqual(range);
    }

    /** Spring lets {@code application/*+json} include a suffix; as an Accept range HTTP does not know it. */
    private boolean isWildcardOrEqual(MediaType range) {
        return "*".equals(range.getSubtype()) || mediaType.getSubtype().equals(range.getSubtype());
    }

    private static List<MediaType> parse(@Nullable String header) {
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException malformed) {
            return Collections.emptyList();
        }
    }
}
