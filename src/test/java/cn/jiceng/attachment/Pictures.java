package cn.jiceng.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small files of each type, with what a camera writes beside a picture. */
public final class Pictures {
    /** Stands for the place where a photo was taken. */
    static final String PLACE = "116.3913E";

    private static final int SIDE = 16;

    private Pictures() {}

    private static byte[] drawn(String format) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE; i++) {
            image.setRGB(i, i, 0xFF8800 + i);
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photo without anything beside. */
    public static byte[] jpeg() {
        return drawn("jpeg");
    }

    /** A photo that lies on a side, was taken at the place, and has a preview behind it that says so again. */
    static byte[] photo() {
        byte[] picture = jpeg();
        byte[] exif = exif();
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        segment(out, 0xE1, exif);
        segment(out, 0xFE, PLACE.getBytes(StandardCharsets.US_ASCII));
        segment(out, 0xED, ("Photoshop 3.0\0" + PLACE).getBytes(StandardCharsets.US_ASCII));
        out.write(picture, 2, picture.length - 2);
        out.write(picture, 0, 2);
        segment(out, 0xE1, exif);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (content.length + 2))
                .array());
        out.writeBytes(content);
    }

    /** Exif data of the order of an Intel processor: orientation 6 behind another entry, and the place. */
    private static byte[] exif() {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + place.length)
                .put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0100)
                .putShort((short) 4)
                .putInt(1)
                .putInt(SIDE)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(6)
                .putInt(0)
                .put(place)
                .array();
    }

    static byte[] png() {
        return drawn("png");
    }

    /** A picture with the place in a text. */
    static byte[] pngWithText() {
        byte[] picture = png();
        byte[] chunk = ("tEXtplace\0" + PLACE).getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(chunk);
        int header = 8 + 25;
        return ByteBuffer.allocate(picture.length + chunk.length + 8)
                .put(picture, 0, header)
                .putInt(chunk.length - 4)
                .put(chunk)
                .putInt((int) crc.getValue())
                .put(picture, header, picture.length - header)
                .array();
    }

    /** The form of a picture, with the place in two chunks. */
    static byte[] webp() {
        byte[] place = (PLACE + ' ').getBytes(StandardCharsets.US_ASCII);
        var chunks = new ByteArrayOutputStream();
        chunk(chunks, "VP8X", new byte[] {0x2C, 0, 0, 0, 15, 0, 0, 15, 0, 0});
        chunk(chunks, "VP8L", new byte[] {0x2F, 15, (byte) 0xC0, 3, 0, 7, 16});
        chunk(chunks, "EXIF", place);
        chunk(chunks, "XMP ", place);
        return ByteBuffer.allocate(12 + chunks.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + chunks.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks.toByteArray())
                .array();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        out.writeBytes(new byte[content.length % 2]);
    }

    static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }
}
