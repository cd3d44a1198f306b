package rubezh.report.manual;

import module java.base;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import rubezh.manual.ManualBlock.Run;
import rubezh.manual.ManualBlock.Style;
import rubezh.report.manual.BookRow.Mark;
import rubezh.report.manual.BookRow.Piece;
import rubezh.report.manual.BookRow.Place;

/** Contents: a line for each chapter and section, with the number of its page. */
final class BookContents {
    private static final float INDENT = 14;
    private static final float NUMBER = 26;
    private static final float GAP = 5;

    private final LineBreaker breaker;

    BookContents(LineBreaker breaker) {
        this.breaker = breaker;
    }

    /**
     * Returns the rows of the contents.
     *
     * @param before how many pages stand before the chapters
     * @param places where the chapters and sections are, counted without those pages
     * @param part what is tagged stands below
     */
    List<BookRow> rows(
            String title, SequencedMap<Mark, Place> places, int before, PDStructureNode part) {
        var rows = new ArrayList<BookRow>();
        TextLine heading = line(title, BookText.CHAPTER, BookPage.WIDTH);
        var words = new Piece.Words(BookPage.LEFT, 21, heading, BookFlow.tag("H1", part));
        rows.add(BookRow.of(0, BookText.CHAPTER.leading + 4, true, words));
        var list = BookFlow.tag("TOC", part);
        places.forEach((mark, place) -> {
            var to = new Place(place.page() + before, place.top());
            if (mark.level() == 1) {
                keepEnd(rows);
            }
            rows.add(entry(mark, to, BookFlow.tag("Link", BookFlow.tag("TOCI", list))));
        });
        keepEnd(rows);
        return rows;
    }

    /** The last section of a chapter does not stand alone on a page. */
    private static void keepEnd(List<BookRow> rows) {
        int before = rows.size() - 2;
        if (before >= 0) {
            rows.set(before, rows.get(before).keptWithNext());
        }
    }

    private BookRow entry(Mark mark, Place to, PDStructureElement tag) {
        boolean chapter = mark.level() == 1;
        BookText text = chapter ? BookText.CONTENTS_CHAPTER : BookText.CONTENTS_SECTION;
        float left = BookPage.LEFT + (chapter ? 0 : INDENT);
        float right = BookPage.LEFT + BookPage.WIDTH;
        TextLine title = line(mark.title(), text, right - NUMBER - left);
        TextLine number = line(String.valueOf(to.page() + 1), text, NUMBER);
        float baseline = text.leading - 3.2f;
        float dots = left + title.width() + GAP;
        float end = right - number.width() - GAP;
        return BookRow.of(
                chapter ? 6 : 0,
                text.leading,
                chapter,
                new Piece.Words(left, baseline, title, tag),
                new Piece.Rule(dots, baseline, Math.max(end - dots, 0), true),
                new Piece.Words(right - number.width(), baseline, number, tag),
                new Piece.Link(left, right - left, text.leading, to, mark.title(), tag));
    }

    /** Returns a title as one line; titles of the manual are short. */
    private TextLine line(String words, BookText text, float width) {
        return breaker.lines(List.of(new Run(words, Style.PLAIN)), text, width).getFirst();
    }
}
