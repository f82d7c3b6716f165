package cn.jiceng.platform.mutation;

/** The refusals that every act may meet. */
public enum CommonRefusal implements RefusalCode {
    /** A value is missing, too long or out of range. */
    VALIDATION_FAILED,
    /** The object is in a state from which this act does not lead; the message names those that do. */
    ILLEGAL_TRANSITION,
    /** The object has changed since the client read it. */
    STALE_VERSION,
    /** Something else already holds what this asks for. */
    CONFLICT,
    /** The viewer's relation to the object forbids it: one's own record. */
    NOT_ALLOWED,
    /** It is too late. */
    DEADLINE_PASSED,
    /** The idempotency key was used for another act, or with other arguments. */
    KEY_REUSED
}
