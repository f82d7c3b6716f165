package cn.jiceng.attachment;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.util.Map;

/** Why the address of a file is refused, or what comes to it: {@code extensions.reason} beside the code. */
final class UploadRefusal {
    private UploadRefusal() {}

    static Problem forged() {
        return of(ErrorCode.FORBIDDEN, "SIGNATURE_INVALID", "This address was not made here, or not for this city.");
    }

    static Problem otherUse() {
        return of(ErrorCode.FORBIDDEN, "OTHER_USE", "This address is not for this method.");
    }

    static Problem expired() {
        return of(ErrorCode.FORBIDDEN, "URL_EXPIRED", "This address has expired. Get a new one.");
    }

    static Problem uploadedAlready() {
        return of(ErrorCode.BAD_REQUEST, "UPLOADED_ALREADY", "The file has been uploaded already. Prepare another.")
                .withStatus(409);
    }

    static Problem otherSize(long expected, long found) {
        return of(
                        ErrorCode.BAD_REQUEST,
                        "SIZE_MISMATCH",
                        "The file was to have %d bytes, not %d.".formatted(expected, found))
                .withStatus(found > expected ? 413 : 400);
    }

    static Problem otherType(AttachmentType expected) {
        return of(ErrorCode.BAD_REQUEST, "TYPE_MISMATCH", "The file is not %s.".formatted(expected.contentType()))
                .withStatus(415);
    }

    static Problem otherHash() {
        return of(ErrorCode.BAD_REQUEST, "SHA256_MISMATCH", "The file has another SHA-256 than was said.");
    }

    static Problem missing() {
        return new Problem(ErrorCode.NOT_FOUND, "There is no such file.");
    }

    private static Problem of(ErrorCode code, String reason, String message) {
        return new Problem(code, message, Map.of("reason", reason));
    }
}
