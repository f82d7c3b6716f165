package cn.jiceng.platform.error;

/**
 * What is wrong with a request: the value of {@code errors[].extensions.code}.
 * What is wrong with a business act is told in {@code userErrors} instead.
 */
public enum ErrorCode {
    /** No token, or one that is expired or forged. */
    UNAUTHENTICATED(401),
    /** The holder's role, scope or area does not allow it. */
    FORBIDDEN(403),
    /** {@code X-Tenant} contradicts the token. */
    TENANT_MISMATCH(403),
    /** No such city or province. */
    TENANT_UNKNOWN(404),
    /** The city is closed for the time being. */
    TENANT_SUSPENDED(403),
    /** The city's database cannot be reached, or its migration failed. */
    TENANT_UNAVAILABLE(503),
    /** The request, its document or its variables are malformed. */
    BAD_REQUEST(400),
    /** One of the limits is passed; {@code extensions} name it, what is allowed and what was found. */
    LIMIT_EXCEEDED(422),
    /** No capacity is free; {@code Retry-After} says when to come back. */
    OVERLOADED(503),
    /** The answer, or the request itself, took too long. */
    TIMEOUT(504),
    /** An id that is absent or foreign, never telling which. */
    NOT_FOUND(404),
    /** A fault of the server; {@code extensions.requestId} leads to its log. */
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status of an answer that consists of this error alone. */
    public int status() {
        return status;
    }
}
