package rubezh.report.manual;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.manual.ManualBlock;
import rubezh.manual.ManualBlock.Heading;
import rubezh.manual.ManualBlock.Item;
import rubezh.manual.ManualBlock.Paragraph;
import rubezh.manual.ManualBlock.Picture;
import rubezh.manual.ManualBlock.Run;
import rubezh.manual.ManualBlock.Table;
import rubezh.manual.ManualPage;
import rubezh.report.ArchiveValidator;
import rubezh.report.PdfReader;
import rubezh.report.pdf.Pdf;
import rubezh.text.Language;

/** The manual as a book. */
class ManualBookTest {
    private static final Map<Language, Pdf> BOOKS =
            Arrays.stream(Language.values())
                    .collect(Collectors.toMap(one -> one, one -> ManualBook.of(one, "1.0")));

    /** Between head and foot. */
    private static final Rectangle2D TEXT = new Rectangle2D.Float(0, 60, 596, 735);

    /** Foot, and the end of a line of the contents. */
    private static final Pattern NUMBER = Pattern.compile("(?m)^(.+?) (\\d+)$");

    private static Pdf book(Language language) {
        return Objects.requireNonNull(BOOKS.get(language));
    }

    private static <T> T read(Language language, Reading<T> reading) throws IOException {
        try (PDDocument document = Loader.loadPDF(book(language).bytes())) {
            return reading.of(document);
        }
    }

    /** What is read of an open book. */
    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void everyBlockOfEveryPageIsInItAsText(Language language) throws IOException {
        String text = compact(String.join("", read(language, ManualBookTest::texts)));
        var missing = new ArrayList<String>();
        for (ManualPage page : ManualPage.values()) {
            for (ManualBlock block : page.blocks(language)) {
                parts(block).filter(part -> !text.contains(compact(part))).forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(text).contains(compact(language.choose("Рубеж", "Rubezh"))).contains("1.0");
    }

    private static Stream<String> parts(ManualBlock block) {
        return switch (block) {
            case Heading(_, List<Run> runs) -> Stream.of(ManualBlock.text(runs));
            case Paragraph(List<Run> runs) -> Stream.of(ManualBlock.text(runs));
            case Item item -> Stream.of(item.mark() + ManualBlock.text(item.runs()));
            case Table(List<List<List<Run>>> rows) ->
                    rows.stream().flatMap(List::stream).map(ManualBlock::text);
            case Picture picture -> Stream.of(picture.words());
        };
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    /** Returns the text of each page in the order in which it is read. */
    private static List<String> texts(PDDocument document) throws IOException {
        var texts = new ArrayList<String>();
        for (var page : document.getPages()) {
            var stripper = new PDFTextStripperByArea();
            stripper.addRegion("text", TEXT);
            stripper.extractRegions(page);
            texts.add(stripper.getTextForRegion("text"));
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource
    void bookmarksAndContentsLeadToEachHeading(Language language) throws IOException {
        Map<String, Integer> bookmarks = read(language, ManualBookTest::bookmarks);
        List<String> texts = read(language, ManualBookTest::texts);
        List<String> headings =
                Arrays.stream(ManualPage.values())
                        .flatMap(page -> page.blocks(language).stream())
                        .filter(Heading.class::isInstance)
                        .map(block -> ManualBlock.text(((Heading) block).runs()))
                        .toList();
        List<String> titles = bookmarks.keySet().stream().map(ManualBookTest::title).toList();
        assertThat(titles).containsExactlyElementsOf(headings);
        int first = bookmarks.values().iterator().next();
        String contents = String.join("", texts.subList(1, first - 1)).replace("\r", "");
        Iterator<MatchResult> lines = NUMBER.matcher(contents).results().iterator();
        bookmarks.forEach((mark, page) -> {
            assertThat(texts.get(page - 1)).as(mark).contains(title(mark));
            MatchResult line = lines.next();
            assertThat(line.group(1)).isEqualTo(title(mark));
            assertThat(Integer.parseInt(line.group(2))).as(mark).isEqualTo(page);
        });
        assertThat(lines).isExhausted();
    }

    /** Returns the number of the page of each bookmark, named by its position and title. */
    private static SequencedMap<String, Integer> bookmarks(PDDocument document) throws IOException {
        var found = new LinkedHashMap<String, Integer>();
        for (PDOutlineItem chapter :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            put(found, document, chapter);
            for (PDOutlineItem section : chapter.children()) {
                put(found, document, section);
            }
        }
        return found;
    }

    private static void put(Map<String, Integer> found, PDDocument document, PDOutlineItem item)
            throws IOException {
        int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
        found.put(found.size() + " " + item.getTitle(), page);
    }

    private static String title(String bookmark) {
        return bookmark.substring(bookmark.indexOf(' ') + 1);
    }

    @ParameterizedTest
    @EnumSource
    void itsFontsAreEmbeddedAsSubsets(Language language) throws IOException {
        List<String> fonts =
                read(
                        language,
                        document -> {
                            List<PDFont> all = PdfReader.fonts(document);
                            assertThat(all).isNotEmpty().allMatch(PDFont::isEmbedded);
                            return all.stream().map(PDFont::getName).distinct().toList();
                        });
        assertThat(fonts)
                .allMatch(name -> name.matches("[A-Z]{6}\\+(PTSerif|PTSans|JetBrainsMono)-\\w+"));
    }

    @ParameterizedTest
    @EnumSource
    void itSaysItsTitleAndLanguageAndCanBeReadAloud(Language language) throws IOException {
        read(
                language,
                document -> {
                    assertThat(document.getDocumentInformation().getTitle())
                            .isEqualTo(language.choose("Рубеж. Справка", "Rubezh. Manual"));
                    assertThat(document.getDocumentCatalog().getLanguage())
                            .isEqualTo(language.locale().toLanguageTag());
                    assertThat(document.getNumberOfPages()).isEqualTo(book(language).pages());
                    return true;
                });
        ArchiveValidator.assertReadableAloud(book(language));
    }

    @ParameterizedTest
    @EnumSource
    void theSameManualGivesTheSameBytes(Language language) {
        assertThat(ManualBook.of(language, "1.0").bytes()).isEqualTo(book(language).bytes());
    }

    @ParameterizedTest
    @EnumSource
    void nothingStandsInTheMargins(Language language) throws IOException {
        read(
                language,
                document -> {
                    for (var page : document.getPages()) {
                        var stripper = new PDFTextStripperByArea();
                        stripper.addRegion("left", new Rectangle2D.Float(0, 0, 62, 842));
                        stripper.addRegion("right", new Rectangle2D.Float(533, 0, 63, 842));
                        stripper.extractRegions(page);
                        assertThat(stripper.getTextForRegion("left")).isBlank();
                        assertThat(stripper.getTextForRegion("right")).isBlank();
                    }
                    return true;
                });
    }
}
