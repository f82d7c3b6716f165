package cn.jiceng.attachment;

/** How far a file has come. */
enum AttachmentState {
    /** There is an address to which it may be uploaded. */
    PREPARED,
    /** Its bytes are there, and it may be bound. */
    UPLOADED,
    /** It belongs to the object that it is evidence for. */
    BOUND,
    /** It is to be deleted, bytes and all. */
    ERASED
}
