package cn.jiceng.attachment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What evidence may be. What a file is, its bytes say; what was said of it has to be the same. */
public enum AttachmentType {
    JPEG("image/jpeg", JpegFile::clean),
    PNG("image/png", PngFile::clean),
    WEBP("image/webp", WebpFile::clean),
    PDF("application/pdf", PdfFile::check);

    /** In bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    private final String contentType;
    private final UnaryOperator<byte[]> cleaning;

    AttachmentType(String contentType, UnaryOperator<byte[]> cleaning) {
        this.contentType = contentType;
        this.cleaning = cleaning;
    }

    static Optional<AttachmentType> named(String contentType) {
        return Stream.of(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(type -> type.contentType).collect(Collectors.joining(", "));
    }

    /** The media type. */
    String contentType() {
        return contentType;
    }

    /**
     * The file as it is kept. A picture comes without what a camera wrote beside it, such as the place where it was taken
     * and the device, which are personal; it is shown as before.
     *
     * @throws MalformedFile for bytes that are not of this type
     */
    byte[] clean(byte[] file) {
        try {
            return cleaning.apply(file);
        } catch (IndexOutOfBoundsException cutOff) {
            throw new MalformedFile(cutOff);
        }
    }
}
