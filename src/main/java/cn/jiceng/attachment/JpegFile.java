package cn.jiceng.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG picture (ITU-T T.81) without what is not needed to show it. Of the Exif data, with the position of the camera, the
 * orientation alone stays; what follows the end of the picture, such as a preview with Exif data of its own, goes.
 */
final class JpegFile {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private boolean scanning;

    private JpegFile(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    static byte[] clean(byte[] file) {
        MalformedFile.require(file.length > 4 && u8(file, 0) == 0xFF && u8(file, 1) == START && u8(file, 2) == 0xFF);
        var picture = new JpegFile(file);
        picture.kept.write(file, 0, 2);
        while (picture.copySegment()) {
            picture.copyScan();
        }
        return picture.kept.toByteArray();
    }

    /** Whether the picture goes on. */
    private boolean copySegment() {
        MalformedFile.require(u8(file, at) == 0xFF);
        while (u8(file, at + 1) == 0xFF) {
            at++;
        }
        int marker = u8(file, at + 1);
        if (marker == END) {
            kept.write(file, at, 2);
            return false;
        }
        int end = at + 2 + u16(at + 2);
        MalformedFile.require(end > at + 3 && end < file.length);
        if (isNeeded(marker)) {
            kept.write(file, at, end - at);
        } else if (marker == APP1) {
            kept.writeBytes(Orientation.segment(file, at + 4, end));
        }
        scanning = marker == SCAN;
        at = end;
        return true;
    }

    /** What is coded, up to the next marker: within, 0xFF stands before a zero or a restart. */
    private void copyScan() {
        int from = at;
        while (scanning && !(u8(file, at) == 0xFF && isMarker(u8(file, at + 1)))) {
            at++;
        }
        kept.write(file, from, at - from);
    }

    private static boolean isMarker(int next) {
        return next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
    }

    private boolean isNeeded(int marker) {
        if (marker == APP2) {
            return isColorProfile();
        }
        return marker != COMMENT && (marker < APP0 || marker > APP15 || marker == APP0 || marker == APP14);
    }

    private boolean isColorProfile() {
        return new String(file, at + 4, 11, StandardCharsets.ISO_8859_1).equals("ICC_PROFILE");
    }

    private int u16(int offset) {
        return u8(file, offset) << 8 | u8(file, offset + 1);
    }

    private static int u8(byte[] bytes, int offset) {
        return bytes[offset] & 0xFF;
    }
}
