package rubezh.report.pdf;

import module java.base;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Characters that a font has a shape for.
 *
 * <pre>{@code
 * FontCoverage.of(file).has("Ӯ");
 * }</pre>
 */
public final class FontCoverage {
    private final CmapLookup shapes;

    private FontCoverage(CmapLookup shapes) {
        this.shapes = shapes;
    }

    /**
     * Reads a TrueType or OpenType font.
     *
     * @throws IOException if it is none
     */
    public static FontCoverage of(InputStream file) throws IOException {
        byte[] bytes = file.readAllBytes();
        try (OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            return new FontCoverage(font.getUnicodeCmapLookup());
        }
    }

    /** Returns whether there is a shape for each character of a text, in capitals and small. */
    public boolean has(String text) {
        return (text + text.toLowerCase(Locale.ROOT))
                .codePoints()
                .allMatch(character -> shapes.getGlyphId(character) > 0);
    }
}
