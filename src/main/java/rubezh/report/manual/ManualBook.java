package rubezh.report.manual;

import module java.base;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import rubezh.manual.ManualBlock;
import rubezh.manual.ManualBlock.Run;
import rubezh.manual.ManualBlock.Style;
import rubezh.manual.ManualPage;
import rubezh.report.manual.BookRow.Mark;
import rubezh.report.manual.BookRow.Piece;
import rubezh.report.manual.BookRow.Place;
import rubezh.report.pdf.Pdf;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * The manual as a book: title page, contents, and a chapter for each page of the manual.
 *
 * <pre>{@code
 * ManualBook.of(Language.RU, "1.0").save(file);
 * }</pre>
 */
public final class ManualBook {
    /** Room above the title, in points. */
    private static final float TITLE_TOP = 200;

    /** Number of the document, which would else be made of the time. */
    private static final long ID = 1;

    private final Language language;
    private final Messages messages;
    private final String version;
    private final PDDocument document;
    private final BookFonts fonts;
    private final BookImages images;
    private final LineBreaker breaker;
    private final PDStructureElement root;
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();

    private ManualBook(PDDocument document, Language language, String version) throws IOException {
        this.document = document;
        this.language = language;
        this.version = version;
        this.messages = Messages.in(language);
        this.fonts = new BookFonts(document);
        this.images = new BookImages(document);
        this.breaker = new LineBreaker(fonts);
        this.root = BookFlow.tag("Document", tree);
    }

    /**
     * Returns the book in a language; the same manual gives the same bytes.
     *
     * @param version version of the program, for the title page
     */
    public static Pdf of(Language language, String version) {
        try (var document = new PDDocument()) {
            return new ManualBook(document, language, version).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages of a chapter, and its title for their heads. */
    private record Chapter(String title, List<BookPage> pages) {}

    private Pdf write() throws IOException {
        var front = BookFlow.tag("Sect", root);
        var table = BookFlow.tag("Sect", root);
        BookPage title = titlePage(front);
        List<Chapter> chapters = chapters();
        SequencedMap<Mark, Place> places = places(chapters);
        // How long the contents are does not depend on the numbers in them.
        int length = contents(places, 0, new PDStructureTreeRoot()).size();
        List<BookPage> contents = contents(places, 1 + length, table);
        int body = chapters.stream().mapToInt(chapter -> chapter.pages.size()).sum();
        int pages = 1 + length + body;
        var writer = new BookWriter(document, fonts, pages);
        writer.draw(0, title, List.of());
        int index = 1;
        for (BookPage page : contents) {
            writer.draw(index, page, margin(messages.text("help.contents"), index));
            index++;
        }
        for (Chapter chapter : chapters) {
            for (BookPage page : chapter.pages) {
                writer.draw(index, page, margin(chapter.title, index));
                index++;
            }
        }
        addBookmarks(writer, places, 1 + length);
        describe(writer);
        document.setDocumentId(ID);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return new Pdf(out.toByteArray(), pages);
    }

    private List<Chapter> chapters() {
        Iterator<Integer> numbers = IntStream.iterate(0, n -> n + 1).iterator();
        var chapters = new ArrayList<Chapter>();
        for (ManualPage page : ManualPage.values()) {
            var flow = new BookFlow(breaker, images, BookFlow.tag("Sect", root), numbers);
            for (ManualBlock block : page.blocks(language)) {
                flow.add(block);
            }
            chapters.add(new Chapter(page.title(language), BookPage.of(flow.rows())));
        }
        return chapters;
    }

    /** Returns where the headings are, counted from the first chapter. */
    private static SequencedMap<Mark, Place> places(List<Chapter> chapters) {
        var places = new LinkedHashMap<Mark, Place>();
        int index = 0;
        for (Chapter chapter : chapters) {
            for (BookPage page : chapter.pages) {
                for (BookPage.Placed placed : page.rows()) {
                    Mark mark = placed.row().mark();
                    if (mark != null) {
                        places.put(mark, new Place(index, placed.top()));
                    }
                }
                index++;
            }
        }
        return places;
    }

    private List<BookPage> contents(
            SequencedMap<Mark, Place> places, int before, PDStructureNode part) {
        String title = messages.text("help.contents");
        return BookPage.of(new BookContents(breaker).rows(title, places, before, part));
    }

    private BookPage titlePage(PDStructureElement part) {
        var flow = new BookFlow(breaker, images, part, Collections.emptyIterator());
        flow.addText(plain(messages.text("shell.title")), BookText.BOOK, 0, "P");
        flow.addText(plain(messages.text("help.title")), BookText.SUBTITLE, 6, "P");
        flow.addText(plain(messages.text("help.book.version", version)), BookText.BODY, 60, "P");
        flow.addText(plain(messages.text("help.book.window")), BookText.BODY, 4, "P");
        var rows = new ArrayList<BookRow>();
        rows.add(BookRow.of(0, TITLE_TOP, true));
        rows.addAll(flow.rows());
        return BookPage.of(rows).getFirst();
    }

    private static List<Run> plain(String text) {
        return List.of(new Run(text, Style.PLAIN));
    }

    /** Returns the head and the foot of a page. */
    private List<Piece.Words> margin(String title, int index) {
        String book = messages.text("shell.title") + ". " + messages.text("help.title");
        float right = BookPage.LEFT + BookPage.WIDTH;
        TextLine number = line(String.valueOf(index + 1));
        TextLine chapter = line(title);
        return List.of(
                words(BookPage.LEFT, 44, line(book)),
                words(right - chapter.width(), 44, chapter),
                words(right - number.width(), BookPage.PAGE_HEIGHT - 28, number));
    }

    private TextLine line(String text) {
        return breaker.lines(plain(text), BookText.MARGIN, BookPage.WIDTH).getFirst();
    }

    private Piece.Words words(float left, float baseline, TextLine line) {
        return new Piece.Words(left, baseline, line, root);
    }

    private void addBookmarks(BookWriter writer, SequencedMap<Mark, Place> places, int before) {
        var outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        for (Map.Entry<Mark, Place> entry : places.entrySet()) {
            Mark mark = entry.getKey();
            var item = new PDOutlineItem();
            item.setTitle(mark.title());
            Place place = entry.getValue();
            item.setDestination(writer.destination(new Place(place.page() + before, place.top())));
            if (mark.level() == 1) {
                outline.addLast(item);
            } else {
                outline.getLastChild().addLast(item);
            }
        }
    }

    /** Says what the book is, in which language, and what its tags are. */
    private void describe(BookWriter writer) throws IOException {
        String title = messages.text("shell.title") + ". " + messages.text("help.title");
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.locale().toLanguageTag());
        catalog.setPageMode(PageMode.USE_OUTLINES);
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Rubezh " + version);
        var mark = new PDMarkInfo();
        mark.setMarked(true);
        catalog.setMarkInfo(mark);
        var parents = new PDNumberTreeNode(PDParentTreeValue.class);
        SequencedMap<Integer, COSObjectable> tags = writer.tags();
        parents.setNumbers(tags);
        tree.setParentTree(parents);
        tree.setParentTreeNextKey(tags.size());
        catalog.setStructureTreeRoot(tree);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(description(title).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    /** Returns title, language and format as XMP; the texts have no signs of XML. */
    private String description(String title) {
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
                .formatted(title, language.locale().toLanguageTag());
    }
}
