package cn.jiceng.attachment;

/** Bytes that are not of the type that they were said to be. */
final class MalformedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedFile() {
        super("not a file of this type");
    }

    MalformedFile(Throwable cause) {
        super("not a file of this type", cause);
    }

    static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new MalformedFile();
        }
    }
}
