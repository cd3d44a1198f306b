package rubezh.report.content;

import module java.base;

import java.awt.Font;
import java.awt.FontFormatException;

/** Characters the fonts of a printed page have. */
public final class FontGlyphs {
    private static final String PT = "/rubezh/font/PTSerif-Regular.ttf";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf";

    private FontGlyphs() {}

    /** Loads the fonts at first use. */
    private static final class FontsHolder {
        static final List<Font> FONTS = Stream.of(PT, DEJAVU).map(FontGlyphs::load).toList();
    }

    /** Returns the text with every character that no font has written as {@code [U+4E2D]}. */
    public static String printable(String text) {
        String spaced = text.replace('\u202F', '\u00A0').replace('\u2009', '\u00A0');
        if (spaced.codePoints().allMatch(FontGlyphs::isCommon)) {
            return spaced;
        }
        var printable = new StringBuilder();
        spaced.codePoints()
                .forEach(character -> {
                    if (isCommon(character) || has(character)) {
                        printable.appendCodePoint(character);
                    } else {
                        printable.append("[U+%04X]".formatted(character));
                    }
                });
        return printable.toString();
    }

    /** Returns whether one of the fonts has a character. */
    public static boolean has(int character) {
        return FontsHolder.FONTS.stream().anyMatch(font -> font.canDisplay(character));
    }

    /**
     * Latin with its supplement and Russian letters: in all fonts, so no font is loaded for them.
     */
    private static boolean isCommon(int character) {
        return character == '\n'
                || character >= ' ' && character <= '~'
                || character >= '\u00A0' && character <= '\u00FF'
                || character >= '\u0400' && character <= '\u045F';
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
