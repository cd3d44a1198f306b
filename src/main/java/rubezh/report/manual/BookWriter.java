package rubezh.report.manual;

import module java.base;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import rubezh.report.manual.BookRow.Piece;
import rubezh.report.manual.BookRow.Place;
import rubezh.report.manual.TextLine.Span;

/**
 * Draws pages. What belongs to the text is marked with its tag, what only decorates as an artifact;
 * the same pages give the same bytes.
 */
final class BookWriter {
    private static final float HEIGHT = BookPage.PAGE_HEIGHT;
    private static final float INK = 0.1f;
    private static final float MUTED = 0.4f;
    private static final float RULE = 0.75f;
    private static final float GROUND = 0.94f;

    private final PDDocument document;
    private final BookFonts fonts;

    /** What each page is marked with, by the numbers of the marks: a reader finds the tag by it. */
    private final List<COSArray> marked = new ArrayList<>();

    private final List<PDStructureElement> links = new ArrayList<>();

    BookWriter(PDDocument document, BookFonts fonts, int pages) {
        this.document = document;
        this.fonts = fonts;
        for (int page = 0; page < pages; page++) {
            var sheet = new PDPage(new PDRectangle(BookPage.PAGE_WIDTH, HEIGHT));
            sheet.setStructParents(page);
            sheet.getCOSObject()
                    .setName(COSName.getPDFName("Tabs"), "S"); // links in the order of the tags
            document.addPage(sheet);
            marked.add(new COSArray());
        }
    }

    /** Returns the tags by page and mark, and behind the pages those of the links. */
    SequencedMap<Integer, COSObjectable> tags() {
        var tags = new LinkedHashMap<Integer, COSObjectable>();
        marked.forEach(page -> tags.put(tags.size(), page));
        links.forEach(link -> tags.put(tags.size(), link));
        return tags;
    }

    /** Returns what leads to a place. */
    PDPageXYZDestination destination(Place place) {
        var destination = new PDPageXYZDestination();
        destination.setPage(document.getPage(place.page()));
        destination.setLeft(0);
        destination.setTop((int) (HEIGHT - place.top() + 12));
        return destination;
    }

    /**
     * Draws a page.
     *
     * @param index of the page, from 0
     * @param margin lines of the head and the foot, which are no part of the text
     */
    void draw(int index, BookPage page, List<Piece.Words> margin) throws IOException {
        PDPage sheet = document.getPage(index);
        try (var content = new PDPageContentStream(document, sheet)) {
            for (BookPage.Placed placed : page.rows()) {
                for (Piece piece : placed.row().pieces()) {
                    draw(content, index, piece, placed.top());
                }
            }
            content.beginMarkedContent(COSName.ARTIFACT);
            content.setNonStrokingColor(MUTED);
            for (Piece.Words words : margin) {
                show(content, words.left(), HEIGHT - words.baseline(), words.line());
            }
            content.endMarkedContent();
        }
    }

    private void draw(PDPageContentStream content, int index, Piece piece, float top)
            throws IOException {
        switch (piece) {
            case Piece.Words words -> {
                float baseline = HEIGHT - top - words.baseline();
                ground(content, words.left(), baseline, words.line());
                content.setNonStrokingColor(INK);
                begin(content, index, words.tag());
                show(content, words.left(), baseline, words.line());
                content.endMarkedContent();
            }
            case Piece.Picture picture -> {
                float bottom = HEIGHT - top - picture.height();
                begin(content, index, picture.tag());
                content.drawImage(
                        picture.image(), picture.left(), bottom, picture.width(), picture.height());
                content.endMarkedContent();
                content.beginMarkedContent(COSName.ARTIFACT);
                content.setStrokingColor(RULE);
                content.setLineWidth(0.5f);
                content.addRect(picture.left(), bottom, picture.width(), picture.height());
                content.stroke();
                content.endMarkedContent();
            }
            case Piece.Rule rule -> rule(content, rule, HEIGHT - top - rule.top());
            case Piece.Link link -> link(document.getPage(index), link, HEIGHT - top);
        }
    }

    private void begin(PDPageContentStream content, int index, PDStructureElement tag)
            throws IOException {
        COSArray tags = marked.get(index);
        var reference = new PDMarkedContentReference();
        reference.setPage(document.getPage(index));
        reference.setMCID(tags.size());
        tag.appendKid(reference);
        content.beginMarkedContent(COSName.getPDFName(tag.getStructureType()), tags.size());
        tags.add(tag);
    }

    /** Draws the ground of what is typed. */
    private static void ground(
            PDPageContentStream content, float left, float baseline, TextLine line)
            throws IOException {
        float at = left;
        for (Span span : line.spans()) {
            if (span.code() && !span.text().isBlank()) {
                float width = span.text().endsWith(" ") ? span.width() - 5 : span.width();
                content.beginMarkedContent(COSName.ARTIFACT);
                content.setNonStrokingColor(GROUND);
                content.addRect(at - 0.8f, baseline - 2.6f, width + 1.6f, span.size() * 1.28f);
                content.fill();
                content.endMarkedContent();
            }
            at += span.width();
        }
    }

    private void show(PDPageContentStream content, float left, float baseline, TextLine line)
            throws IOException {
        content.beginText();
        content.newLineAtOffset(left, baseline);
        for (Span span : line.spans()) {
            content.setFont(fonts.of(span.face()), span.size());
            content.showText(span.text());
        }
        content.endText();
    }

    private static void rule(PDPageContentStream content, Piece.Rule rule, float height)
            throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.saveGraphicsState();
        content.setStrokingColor(rule.dotted() ? MUTED : RULE);
        content.setLineWidth(rule.dotted() ? 0.7f : 0.5f);
        if (rule.dotted()) {
            content.setLineDashPattern(new float[] {0.7f, 3}, 0);
        }
        content.moveTo(rule.left(), height);
        content.lineTo(rule.left() + rule.width(), height);
        content.stroke();
        content.restoreGraphicsState();
        content.endMarkedContent();
    }

    private void link(PDPage sheet, Piece.Link link, float top) throws IOException {
        var annotation = new PDAnnotationLink();
        annotation.setRectangle(
                new PDRectangle(link.left(), top - link.height(), link.width(), link.height()));
        annotation.setDestination(destination(link.to()));
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        annotation.setBorderStyle(border);
        annotation.setContents(link.words());
        annotation.setStructParent(marked.size() + links.size());
        links.add(link.tag());
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        link.tag().appendKid(reference);
        sheet.getAnnotations().add(annotation);
    }
}
