package rubezh.report.content;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Knows which signs the fonts of a printed page have. */
public final class FontGlyphs {
    private static final String PT = "/rubezh/font/PTSerif-Regular.ttf";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf";

    private FontGlyphs() {}

    /** Keeps the fonts, once they are needed. */
    private static final class FontsHolder {
        static final List<Font> FONTS = Stream.of(PT, DEJAVU).map(FontGlyphs::load).toList();
    }

    /** Returns the text with every sign that no font has written as {@code [U+4E2D]}. */
    public static String printable(String text) {
        String spaced = text.replace('\u202F', '\u00A0').replace('\u2009', '\u00A0');
        if (spaced.codePoints().allMatch(FontGlyphs::common)) {
            return spaced;
        }
        var printable = new StringBuilder();
        spaced.codePoints()
                .forEach(sign -> {
                    if (common(sign) || has(sign)) {
                        printable.appendCodePoint(sign);
                    } else {
                        printable.append("[U+%04X]".formatted(sign));
                    }
                });
        return printable.toString();
    }

    /** Says whether one of the fonts has a sign. */
    public static boolean has(int sign) {
        return FontsHolder.FONTS.stream().anyMatch(font -> font.canDisplay(sign));
    }

    /** Latin with its supplement and Russian letters: known to be there, no font need be asked. */
    private static boolean common(int sign) {
        return sign == '\n'
                || sign >= ' ' && sign <= '~'
                || sign >= '\u00A0' && sign <= '\u00FF'
                || sign >= '\u0400' && sign <= '\u045F';
    }

    public static Font load(String resource) {
        try (InputStream in = FontGlyphs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no font " + resource);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("broken font " + resource, e);
        }
    }
}
