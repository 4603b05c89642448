package fi.merkitys.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.pictures.Pictures.NoPicture;
import fi.merkitys.pictures.Pictures.Read;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private final Pictures pictures = new Pictures();

    @Test
    void aLargePictureBecomesSmaller() throws IOException {
        var picture = read(file(3_200, 1_200, "png"));
        assertThat(picture.width()).isEqualTo(1_600);
        assertThat(picture.height()).isEqualTo(600);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.jpeg())).getWidth())
                .isEqualTo(1_600);
    }

    @Test
    void aSmallOneStaysAsLargeAsItIs() throws IOException {
        assertThat(read(file(40, 30, "gif")).width()).isEqualTo(40);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        var picture =
                ImageIO.read(new ByteArrayInputStream(read(file(20, 20, "png")).jpeg()));
        assertThat(new Color(picture.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    /** Taken on its side: the orientation of the camera is 6, a quarter to the right. The place is in it as text. */
    @Test
    void aPhotographStandsUprightAndKeepsNoWordOfWhereItWasTaken() throws IOException {
        var taken = withExif(file(80, 40, "jpg"), 6, "Mannerheimintie 1, Helsinki");
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("Mannerheimintie");

        var picture = read(taken);
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(80);
        assertThat(new String(picture.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Mannerheimintie", "Exif");
    }

    @Test
    void whatHangsOnTheEndOfAPictureIsGone() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(file(40, 30, "jpg"));
        file.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(read(file.toByteArray()).jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void webpIsRead() throws IOException {
        // One pixel, lossless.
        var webp = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        assertThat(read(webp).width()).isEqualTo(1);
    }

    @Test
    void whatOnlySaysThatItIsAPictureIsNone() throws IOException {
        assertThat(refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("pictures.problem.format");
        assertThat(refused("GIF89a<script>".getBytes(StandardCharsets.UTF_8))).startsWith("pictures.problem.");
        assertThat(refused(file(20, 20, "bmp"))).isEqualTo("pictures.problem.format");
    }

    /** A few bytes that say they are a picture of 40,000 by 40,000. */
    @Test
    void aPictureThatWouldFillTheMemoryIsNotUnpacked() throws IOException {
        var png = file(1, 1, "png");
        png[18] = (byte) 0x9C;
        png[19] = 0x40;
        png[22] = (byte) 0x9C;
        png[23] = 0x40;
        assertThat(refused(png)).isEqualTo("pictures.problem.large");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        assertThat(pictures.read(new ByteArrayInputStream(new byte[Pictures.LARGEST + 1])))
                .isEqualTo(new NoPicture("pictures.problem.large"));
    }

    @Property(tries = 200)
    void halfAFileIsNoFault(@ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 700) int bytes)
            throws IOException {
        var whole = file(40, 30, "jpg");
        var outcome = pictures.read(new ByteArrayInputStream(Arrays.copyOf(whole, Math.min(bytes, whole.length))));
        assertThat(outcome).isInstanceOfAny(Read.class, NoPicture.class);
    }

    private Picture read(byte[] file) throws IOException {
        return switch (pictures.read(new ByteArrayInputStream(file))) {
            case Read read -> read.picture();
            case NoPicture why -> throw new AssertionError(why.words());
        };
    }

    private String refused(byte[] file) throws IOException {
        return switch (pictures.read(new ByteArrayInputStream(file))) {
            case Read read -> throw new AssertionError("was read as a picture");
            case NoPicture why -> why.words();
        };
    }

    private static byte[] file(int width, int height, String format) throws IOException {
        var type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), format, file);
        return file.toByteArray();
    }

    /** Puts a block between the beginning and the rest, as cameras do. */
    private static byte[] withExif(byte[] jpeg, int orientation, String place) throws IOException {
        var text = (place + "\0").getBytes(StandardCharsets.US_ASCII);
        var tiff = new ByteArrayOutputStream();
        tiff.write(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2});
        // The place as a description, then the orientation.
        tiff.write(new byte[] {0x01, 0x0E, 0, 2, 0, 0, 0, (byte) text.length, 0, 0, 0, 38});
        tiff.write(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        tiff.write(new byte[] {0, 0, 0, 0});
        tiff.write(text);
        var length = 2 + 6 + tiff.size();
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        file.write(tiff.toByteArray());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
