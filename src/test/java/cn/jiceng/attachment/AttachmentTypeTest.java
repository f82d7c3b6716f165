package cn.jiceng.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a file is, its bytes say; and what a camera wrote beside a picture is not kept. */
class AttachmentTypeTest {
    private static final Map<AttachmentType, byte[]> FILES = Map.of(
            AttachmentType.JPEG, Pictures.photo(),
            AttachmentType.PNG, Pictures.pngWithText(),
            AttachmentType.WEBP, Pictures.webp(),
            AttachmentType.PDF, Pictures.pdf());

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage shown(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    @Test
    void everyTypeTakesItsOwnFilesAlone() {
        FILES.forEach((type, file) -> {
            for (AttachmentType other : AttachmentType.values()) {
                if (other == type) {
                    assertThat(other.clean(file)).isNotEmpty();
                } else {
                    assertThatThrownBy(() -> other.clean(file)).isInstanceOf(MalformedFile.class);
                }
            }
        });
    }

    @Test
    void whatIsCutOffOrIsOnlyTheBeginningIsRefused() {
        FILES.forEach((type, file) -> {
            byte[] whole = type.clean(file);
            for (int length = 0; length < whole.length - 6; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> type.clean(part))
                        .as(type + " " + length)
                        .isInstanceOf(MalformedFile.class);
            }
        });
    }

    @Test
    void aPhotoLosesItsPlaceAndKeepsItsLook() throws IOException {
        byte[] cleaned = AttachmentType.JPEG.clean(Pictures.photo());
        assertThat(text(Pictures.photo())).contains(Pictures.PLACE);
        assertThat(text(cleaned)).doesNotContain(Pictures.PLACE).doesNotContain("Photoshop");
        assertThat(shown(cleaned).getRGB(3, 3)).isEqualTo(shown(Pictures.jpeg()).getRGB(3, 3));
        assertThat(text(cleaned))
                .as("lies on the same side")
                .contains("Exif\0\0MM\0*\0\0\0\b\0\1\1\22\0\3\0\0\0\1\0\6");
        assertThat(AttachmentType.JPEG.clean(cleaned)).isEqualTo(cleaned);
    }

    @Test
    void aPhotoWithNothingBesideStaysAsItIs() {
        assertThat(AttachmentType.JPEG.clean(Pictures.jpeg())).isEqualTo(Pictures.jpeg());
        assertThat(AttachmentType.PNG.clean(Pictures.png())).isEqualTo(Pictures.png());
        assertThat(AttachmentType.PDF.clean(Pictures.pdf())).isEqualTo(Pictures.pdf());
    }

    @Test
    void otherPicturesLoseWhatIsNotShown() {
        assertThat(AttachmentType.PNG.clean(Pictures.pngWithText())).isEqualTo(Pictures.png());
        byte[] webp = AttachmentType.WEBP.clean(Pictures.webp());
        assertThat(text(webp))
                .doesNotContain(Pictures.PLACE)
                .doesNotContain("EXIF")
                .doesNotContain("XMP");
        assertThat(webp[20]).as("its head does not promise them").isEqualTo((byte) 0x20);
        assertThat(webp[4]).isEqualTo((byte) (webp.length - 8));
    }

    @Test
    void whatComesBehindAPictureIsNotKept() {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        for (AttachmentType type : new AttachmentType[] {AttachmentType.JPEG, AttachmentType.PNG}) {
            byte[] picture = type.clean(FILES.getOrDefault(type, script));
            byte[] both = Arrays.copyOf(picture, picture.length + script.length);
            System.arraycopy(script, 0, both, picture.length, script.length);
            assertThat(type.clean(both)).isEqualTo(picture);
        }
    }
}
