package rubezh.report.pdf;

import module java.base;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Text of a page in the order one reads it, and where each letter stands. Letters are compared
 * without case, ё as е, and each blank or end of a line as one space.
 */
final class PageText extends PDFTextStripper {
    private final StringBuilder letters = new StringBuilder();

    /** Where each letter stands, in parts of width and height of the page; null for a space. */
    private final List<@Nullable Rectangle2D> places = new ArrayList<>();

    private PageText() {
        setSortByPosition(true);
    }

    static PageText of(PDDocument document, int page) throws IOException {
        var text = new PageText();
        text.setStartPage(page + 1);
        text.setEndPage(page + 1);
        text.writeText(document, Writer.nullWriter());
        return text;
    }

    /** Returns a text as it is compared. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ")
                .strip();
    }

    /** Returns the places of each occurrence; one that breaks has a place on each line. */
    List<List<Rectangle2D>> find(String folded) {
        var found = new ArrayList<List<Rectangle2D>>();
        String text = letters.toString();
        int from = text.indexOf(folded);
        while (from >= 0) {
            found.add(boxes(from, from + folded.length()));
            from = text.indexOf(folded, from + folded.length());
        }
        return found;
    }

    String text() {
        return letters.toString();
    }

    private List<Rectangle2D> boxes(int from, int to) {
        var boxes = new ArrayList<Rectangle2D>();
        for (Rectangle2D place : places.subList(from, to)) {
            if (place == null) {
                continue;
            }
            Rectangle2D last = boxes.isEmpty() ? null : boxes.getLast();
            if (last != null && follows(last, place)) {
                last.add(place);
            } else {
                boxes.add((Rectangle2D) place.clone());
            }
        }
        return boxes;
    }

    private static boolean follows(Rectangle2D last, Rectangle2D place) {
        return last.getMinY() < place.getCenterY()
                && place.getCenterY() < last.getMaxY()
                && place.getMinX() >= last.getMinX();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            String folded = position.getUnicode().toLowerCase(Locale.ROOT).replace('ё', 'е');
            for (char letter : folded.toCharArray()) {
                if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                    space();
                } else {
                    letters.append(letter);
                    places.add(place(position));
                }
            }
        }
    }

    private static Rectangle2D place(TextPosition position) {
        double width = position.getPageWidth();
        double height = position.getPageHeight();
        // The height of a font without ascents is that of a small letter; a mark needs more room.
        double high = position.getFontSizeInPt();
        double top = position.getYDirAdj() - high * 0.8;
        return new Rectangle2D.Double(
                position.getXDirAdj() / width,
                top / height,
                position.getWidthDirAdj() / width,
                high / height);
    }

    @Override
    protected void writeWordSeparator() {
        space();
    }

    @Override
    protected void writeLineSeparator() {
        space();
    }

    private void space() {
        if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
            letters.append(' ');
            places.add(null);
        }
    }
}
