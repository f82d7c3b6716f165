package cn.jiceng.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Which side of a photo is up, of all that Exif says of it (CIPA DC-008): without it, a phone's photos would lie on a side. */
final class Orientation {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final short TAG = 0x0112;
    private static final short SHORT = 3;
    private static final int ENTRY = 12;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Orientation() {}

    /** A segment APP1 with nothing but the orientation that the one in these bounds has; empty where that is upright or unknown. */
    static byte[] segment(byte[] file, int from, int to) {
        int orientation = read(file, from, to);
        if (orientation <= UPRIGHT || orientation > LAST) {
            return new byte[0];
        }
        return ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put(EXIF)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort(TAG)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** What cannot be read says nothing. */
    private static int read(byte[] file, int from, int to) {
        try {
            var tiff = ByteBuffer.wrap(file, from, to - from).slice();
            for (byte expected : EXIF) {
                if (tiff.get() != expected) {
                    return UPRIGHT;
                }
            }
            return read(tiff.slice());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return UPRIGHT;
        }
    }

    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (tiff.getShort(entry) == TAG && tiff.getShort(entry + 2) == SHORT) {
                return Short.toUnsignedInt(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }
}
