package cn.jiceng.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A WebP picture (RFC 9649) with those chunks alone that are needed to show it: neither Exif data nor XMP. */
final class WebpFile {
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int EXIF_AND_XMP = 0x0C;
    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private WebpFile() {}

    static byte[] clean(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        MalformedFile.require(file.length >= HEADER + CHUNK_HEADER
                && text(file, 0).equals("RIFF")
                && text(file, 8).equals("WEBP"));
        int end = bytes.getInt(4) + CHUNK_HEADER;
        MalformedFile.require(end > HEADER && end <= file.length);
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, HEADER);
        for (int at = HEADER; at < end; ) {
            int length = bytes.getInt(at + 4);
            MalformedFile.require(length >= 0 && length <= end - at - CHUNK_HEADER);
            int next = at + CHUNK_HEADER + length + (length & 1);
            if (SHOWN.contains(text(file, at))) {
                kept.write(file, at, next - at);
            }
            at = next;
        }
        MalformedFile.require(kept.size() > HEADER);
        return finished(kept.toByteArray());
    }

    private static byte[] finished(byte[] kept) {
        ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putInt(4, kept.length - CHUNK_HEADER);
        if (text(kept, HEADER).equals("VP8X")) {
            kept[HEADER + CHUNK_HEADER] &= (byte) ~EXIF_AND_XMP;
        }
        return kept;
    }

    private static String text(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }
}
