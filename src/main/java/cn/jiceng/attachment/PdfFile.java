package cn.jiceng.attachment;

import java.nio.charset.StandardCharsets;

/** A PDF document (ISO 32000), which is kept as it is: its author and dates stand all over it. */
final class PdfFile {
    private static final int LAST = 1024;

    private PdfFile() {}

    static byte[] check(byte[] file) {
        int tail = Math.max(0, file.length - LAST);
        MalformedFile.require(new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1).equals("%PDF-")
                && new String(file, tail, file.length - tail, StandardCharsets.ISO_8859_1).contains("%%EOF"));
        return file;
    }
}
