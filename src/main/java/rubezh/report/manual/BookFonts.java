package rubezh.report.manual;

import module java.base;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Fonts of the book, embedded with the characters that it uses. */
final class BookFonts {
    /** Fonts by what they show. */
    enum Face {
        SERIF("PTSerif-Regular"),
        STRONG("PTSerif-Bold"),
        HEADING("PTSans-Bold"),
        CODE("JetBrainsMono-Regular");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    private final Map<Face, Loaded> fonts = new EnumMap<>(Face.class);

    /** Font with its shapes, whose widths are in parts of {@code unitsPerEm}. */
    private record Loaded(PDFont font, TrueTypeFont shapes, CmapLookup characters, int unitsPerEm) {
        float width(int character) throws IOException {
            int shape = characters.getGlyphId(character);
            return (float) shapes.getAdvanceWidth(shape) / unitsPerEm;
        }
    }

    BookFonts(PDDocument document) throws IOException {
        for (Face face : Face.values()) {
            fonts.put(face, load(document, face.file));
        }
    }

    private static Loaded load(PDDocument document, String file) throws IOException {
        String resource = "/rubezh/font/" + file + ".ttf";
        try (InputStream in =
                Objects.requireNonNull(BookFonts.class.getResourceAsStream(resource), resource)) {
            TrueTypeFont shapes =
                    new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // A ligature would be copied as one character.
            shapes.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(shapes);
            return new Loaded(
                    PDType0Font.load(document, shapes, true),
                    shapes,
                    shapes.getUnicodeCmapLookup(),
                    shapes.getUnitsPerEm());
        }
    }

    PDFont of(Face face) {
        return loaded(face).font;
    }

    private Loaded loaded(Face face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    /** Returns the width of a text in points. */
    float width(Face face, float size, String text) {
        float width = 0;
        try {
            for (int character : text.codePoints().toArray()) {
                width += loaded(face).width(character);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return width * size;
    }

    /**
     * Returns the face that shows a character: the one wanted, or that of even width, which has
     * arrows and other signs.
     *
     * @throws IllegalStateException if neither has it: a defect of the manual
     */
    Face faceOf(int character, Face wanted) {
        return Stream.of(wanted, Face.CODE)
                .filter(face -> loaded(face).characters.getGlyphId(character) > 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("U+%04X".formatted(character)));
    }
}
