package rubezh.ui.kit.look;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.awt.Font;
import org.junit.jupiter.api.Test;
import rubezh.ui.kit.look.DisplaySettings.Stylesheets;

class StylesheetsTest {
    @Test
    void everyLengthIsMultipliedButHairlines() {
        assertThat(Stylesheets.scale("a { -fx-padding: 1px 12px 0 -8px; -fx-x: #123456; }", 1.5))
                .isEqualTo("a { -fx-padding: 1.000px 18.000px 0 -12.000px; -fx-x: #123456; }");
    }

    @Test
    void theFontsHaveEveryLetterOfTheRegion() throws Exception {
        String letters = "ЁёЩщ№«»—ӘәҒғҚқҢңӨөҰұҮүҺһӢӣӮӯҶҷҲҳІі€−\u202F→↓";
        for (String file : List.of("Inter-Regular.otf", "Inter-SemiBold.otf")) {
            assertThat(font(file).canDisplayUpTo(letters)).as(file).isEqualTo(-1);
        }
        // It has no Tajik letters; numbers, seals and hashes need none, names are never set in it.
        String inNumbers = "АЯЁаяёAZaz0123456789-/№«»…↑↓←→";
        for (String file : List.of("JetBrainsMono-Regular.ttf", "JetBrainsMono-SemiBold.ttf")) {
            assertThat(font(file).canDisplayUpTo(inNumbers)).as(file).isEqualTo(-1);
        }
    }

    private static Font font(String file) throws Exception {
        try (InputStream in = StylesheetsTest.class.getResourceAsStream("/rubezh/font/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }
}
