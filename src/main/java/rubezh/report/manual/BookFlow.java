package rubezh.report.manual;

import module java.base;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import rubezh.manual.ManualBlock;
import rubezh.manual.ManualBlock.Heading;
import rubezh.manual.ManualBlock.Item;
import rubezh.manual.ManualBlock.Paragraph;
import rubezh.manual.ManualBlock.Picture;
import rubezh.manual.ManualBlock.Run;
import rubezh.manual.ManualBlock.Style;
import rubezh.manual.ManualBlock.Table;
import rubezh.report.manual.BookRow.Mark;
import rubezh.report.manual.BookRow.Piece;

/**
 * Lays blocks of the manual out as rows, one below the other. Headings stay with what follows, and
 * no line of a paragraph stands alone on a page.
 */
final class BookFlow {
    private static final float LEFT = BookPage.LEFT;
    private static final float WIDTH = BookPage.WIDTH;
    private static final float INDENT = 16;
    private static final float CELL_GAP = 10;
    private static final float CELL_PADDING = 3.5f;

    /** Paragraphs up to this many lines are not divided. */
    private static final int SHORT = 3;

    /** Part of a line above its baseline. */
    private static final float ASCENT = 0.76f;

    private static final float POINTS_PER_PIXEL = 0.75f;

    private final LineBreaker breaker;
    private final BookImages images;
    private final PDStructureNode part;
    private final List<BookRow> rows = new ArrayList<>();
    private final Iterator<Integer> numbers;
    private @Nullable PDStructureElement list;

    /**
     * @param part what is tagged stands below
     * @param numbers numbers of the headings
     */
    BookFlow(
            LineBreaker breaker,
            BookImages images,
            PDStructureNode part,
            Iterator<Integer> numbers) {
        this.breaker = breaker;
        this.images = images;
        this.part = part;
        this.numbers = numbers;
    }

    /** Returns what was added. */
    List<BookRow> rows() {
        endList();
        return rows;
    }

    static PDStructureElement tag(String type, PDStructureNode parent) {
        var tag = new PDStructureElement(type, parent);
        parent.appendKid(tag);
        return tag;
    }

    void add(ManualBlock block) {
        if (!(block instanceof Item)) {
            endList();
        }
        switch (block) {
            case Heading heading -> addHeading(heading);
            case Paragraph(List<Run> runs) -> addText(runs, BookText.BODY, 7, "P");
            case Item item -> addItem(item);
            case Table table -> addTable(table);
            case Picture picture -> addPicture(picture);
        }
    }

    private void addHeading(Heading heading) {
        boolean chapter = heading.level() == 1;
        BookText text = chapter ? BookText.CHAPTER : BookText.SECTION;
        int first = rows.size();
        addText(heading.runs(), text, chapter ? 0 : 16, chapter ? "H1" : "H2");
        for (int i = first; i < rows.size(); i++) {
            rows.set(i, rows.get(i).keptWithNext());
        }
        var mark = new Mark(numbers.next(), heading.level(), ManualBlock.text(heading.runs()));
        rows.set(first, rows.get(first).marked(mark));
        if (chapter) {
            rows.add(BookRow.of(4, 6, true, new Piece.Rule(LEFT, 0, WIDTH, false)));
        }
    }

    /** Adds text over the whole width. */
    void addText(List<Run> runs, BookText text, float before, String type) {
        addLines(breaker.lines(runs, text, WIDTH), text, before, LEFT, tag(type, part));
    }

    private void addLines(
            List<TextLine> lines, BookText text, float before, float left, PDStructureElement tag) {
        int count = lines.size();
        for (int i = 0; i < count; i++) {
            boolean withNext = i < count - 1 && (count <= SHORT || i == 0 || i == count - 2);
            rows.add(
                    BookRow.of(
                            i == 0 ? before : 0,
                            text.leading,
                            withNext,
                            words(left, 0, lines.get(i), text, tag)));
        }
    }

    private static Piece.Words words(
            float left, float top, TextLine line, BookText text, PDStructureElement tag) {
        float baseline = top + (text.leading - text.size) / 2 + text.size * ASCENT + 0.8f;
        return new Piece.Words(left, baseline, line, tag);
    }

    /** Ends a list, so that its last line does not stand alone on a page. */
    private void endList() {
        int last = rows.size() - 1;
        if (list != null && last > 0) {
            rows.set(last - 1, rows.get(last - 1).keptWithNext());
        }
        list = null;
    }

    private void addItem(Item item) {
        PDStructureElement items = list == null ? tag("L", part) : list;
        list = items;
        var entry = tag("LI", items);
        BookText text = BookText.BODY;
        List<TextLine> lines = breaker.lines(item.runs(), text, WIDTH - INDENT);
        int first = rows.size();
        if (item.mark().isEmpty()) {
            addLines(lines, text, 3, LEFT + INDENT, tag("LBody", entry));
            return;
        }
        var label = tag("Lbl", entry);
        addLines(lines, text, 4, LEFT + INDENT, tag("LBody", entry));
        var mark = new Run(item.mark(), Style.PLAIN);
        TextLine sign = breaker.lines(List.of(mark), text, INDENT).getFirst();
        BookRow row = rows.get(first);
        var pieces = new ArrayList<Piece>(row.pieces());
        pieces.addFirst(words(LEFT + 2, 0, sign, text, label));
        rows.set(
                first, new BookRow(row.before(), row.height(), row.withNext(), pieces, row.mark()));
    }

    private void addTable(Table table) {
        var tag = tag("Table", part);
        for (int row = 0; row < table.rows().size(); row++) {
            boolean last = row == table.rows().size() - 1;
            addTableRow(table, row, last, tag("TR", tag));
        }
    }

    private void addTableRow(Table table, int row, boolean last, PDStructureElement tag) {
        BookText text = row == 0 ? BookText.CELL_HEADING : BookText.CELL;
        var pieces = new ArrayList<Piece>();
        float left = LEFT;
        int most = 1;
        for (int column = 0; column < table.columns(); column++) {
            float width = (float) table.share(column) * WIDTH;
            var cell = row == 0 ? headingCell(tag) : tag("TD", tag);
            List<Run> runs = table.rows().get(row).get(column);
            List<TextLine> lines = breaker.lines(runs, text, width - CELL_GAP);
            for (int i = 0; i < lines.size(); i++) {
                float top = CELL_PADDING + i * text.leading;
                pieces.add(words(left, top, lines.get(i), text, cell));
            }
            most = Math.max(most, lines.size());
            left += width;
        }
        float height = most * text.leading + 2 * CELL_PADDING;
        pieces.add(new Piece.Rule(LEFT, height, WIDTH, false));
        rows.add(new BookRow(row == 0 ? 8 : 0, height, !last, pieces, null));
    }

    private static PDStructureElement headingCell(PDStructureElement row) {
        var cell = tag("TH", row);
        var scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
        cell.addAttribute(scope);
        return cell;
    }

    private void addPicture(Picture picture) {
        var tag = tag("Figure", part);
        tag.setAlternateDescription(picture.words());
        URL resource = picture.resource();
        if (resource == null) {
            addText(List.of(new Run(picture.words(), Style.PLAIN)), BookText.CAPTION, 7, "P");
            return;
        }
        PDImageXObject image = images.of(resource);
        float width = Math.min(WIDTH, image.getWidth() * POINTS_PER_PIXEL);
        float height = width * image.getHeight() / image.getWidth();
        var piece = new Piece.Picture(LEFT, width, height, image, tag);
        rows.add(BookRow.of(10, height, true, piece));
        addText(List.of(new Run(picture.words(), Style.PLAIN)), BookText.CAPTION, 4, "Caption");
    }
}
