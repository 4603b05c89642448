package fi.merkitys.successes.stories.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To be looked at in {@code target/cards}. */
class ShareCardTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        long       | Äänekosken myrsky-yönä hän soitti jokaiselle, jonka sähköt olivat poikki | Rūta Kazlauskienė-Žvirblytė
        word       | Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas             | Öö
        emoji      | 🌟 Stayed 👩‍👩‍👧‍👦 until it was settled 🌟                                    | Aino
        hebrew     | היא נשארה עד 22:00 עם Aino                                               | אינו
        endless    | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | A very, very, very, very, very, very, very, very, long name
        """)
    void whateverTheTitleItFits(String what, String title, String name) throws Exception {
        var story = new OpenStory(
                "aaaaaaaaaaaaaaaa",
                1,
                Locale.ENGLISH,
                title,
                "Words.",
                name,
                null,
                null,
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                true);
        var jpeg = new ShareCard().draw(story, null, "Pohjoinen Palvelu Oy");
        Files.createDirectories(Path.of("target/cards"));
        Files.write(Path.of("target/cards/" + what + ".jpg"), jpeg);
        var card = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(card.getWidth()).isEqualTo(ShareCard.WIDTH);
        assertThat(jpeg.length).isLessThan(200_000);
        assertThat(whiteIn(card, 72, 60, 1_128, 560)).as("letters").isPositive();
        assertThat(whiteIn(card, 1_140, 0, 1_200, 630))
                .as("letters beyond the margin")
                .isZero();
    }

    private static long whiteIn(java.awt.image.BufferedImage card, int left, int top, int right, int bottom) {
        var white = 0L;
        for (var x = left; x < right; x++) {
            for (var y = top; y < bottom; y++) {
                if ((card.getRGB(x, y) & 0xff) > 0xf0) {
                    white++;
                }
            }
        }
        return white;
    }
}
