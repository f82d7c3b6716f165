package cn.jiceng.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG picture (W3C, third edition) with those chunks alone that are needed to show it: no Exif data, no texts, no times. */
final class PngFile {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int SIGNATURE_BYTES = 8;
    private static final int AROUND = 12; // length, type, checksum
    private static final String END = "IEND";
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", END, "tRNS", "cHRM", "cICP", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs",
            "sPLT", "acTL", "fcTL", "fdAT");

    private PngFile() {}

    static byte[] clean(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        MalformedFile.require(file.length > SIGNATURE_BYTES && bytes.getLong(0) == SIGNATURE);
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE_BYTES);
        String type = "";
        for (int at = SIGNATURE_BYTES; !type.equals(END); ) {
            int length = bytes.getInt(at);
            MalformedFile.require(length >= 0 && length <= file.length - at - AROUND);
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            MalformedFile.require(at > SIGNATURE_BYTES || type.equals("IHDR"));
            if (SHOWN.contains(type)) {
                kept.write(file, at, length + AROUND);
            }
            at += length + AROUND;
        }
        return kept.toByteArray();
    }
}
