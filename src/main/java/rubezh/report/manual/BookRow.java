package rubezh.report.manual;

import module java.base;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * What is not divided between two pages: a line, a row of a table, a picture. Lengths are in
 * points, heights from the top of the row downwards.
 *
 * @param before distance from the row before; none at the top of a page
 * @param withNext whether the next row is to stand on the same page
 * @param mark what the contents and the bookmarks lead to; null for none
 */
record BookRow(
        float before, float height, boolean withNext, List<Piece> pieces, @Nullable Mark mark) {
    BookRow {
        pieces = List.copyOf(pieces);
    }

    static BookRow of(float before, float height, boolean withNext, Piece... pieces) {
        return new BookRow(before, height, withNext, List.of(pieces), null);
    }

    BookRow marked(Mark found) {
        return new BookRow(before, height, withNext, pieces, found);
    }

    BookRow keptWithNext() {
        return new BookRow(before, height, true, pieces, mark);
    }

    /**
     * Heading that the contents and the bookmarks name.
     *
     * @param number position among the headings of the book, from 0
     * @param level 1 for a chapter, 2 for a section
     */
    record Mark(int number, int level, String title) {}

    /**
     * Place in the book.
     *
     * @param page index from 0
     * @param top distance from the top of the page
     */
    record Place(int page, float top) {}

    /** What is drawn, at a distance from the left edge of the page. */
    sealed interface Piece {
        /**
         * @param baseline height of the baseline
         * @param tag what a screen reader takes it for
         */
        record Words(float left, float baseline, TextLine line, PDStructureElement tag)
                implements Piece {}

        record Picture(
                float left, float width, float height, PDImageXObject image, PDStructureElement tag)
                implements Piece {}

        /**
         * @param dotted whether it leads from words to a number
         */
        record Rule(float left, float top, float width, boolean dotted) implements Piece {}

        /**
         * Area that leads to a place in the book.
         *
         * @param words what is there
         * @param tag the link, which has its words below it
         */
        record Link(
                float left,
                float width,
                float height,
                Place to,
                String words,
                PDStructureElement tag)
                implements Piece {}
    }
}
