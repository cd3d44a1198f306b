package rubezh.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import java.awt.image.BufferedImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.report.PdfReader;
import rubezh.report.ReportFixture;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.table.ReferenceReader;

class PdfTest {
    private static final Reports REPORTS = new Reports(ReferenceReader.builtIn());

    @Test
    void theSameInputGivesTheSameBytes() {
        Pdf one = daily(true, ReportLanguage.BOTH);
        Pdf other = daily(true, ReportLanguage.BOTH);
        assertThat(other.bytes()).isEqualTo(one.bytes());
        assertThat(other.sha256()).isEqualTo(one.sha256());
        assertThat(new String(one.bytes(), StandardCharsets.ISO_8859_1))
                .contains("/AAAAAA+PTSerif");
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws IOException {
        try (PDDocument document = Loader.loadPDF(daily(true, ReportLanguage.BOTH).bytes())) {
            assertThat(PdfReader.fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(PdfReader.fonts(document))
                    .extracting(font -> font.getName().substring(7))
                    .contains("PTSerif-Regular", "PTSerif-Bold", "JetBrainsMono-Regular")
                    .allMatch(n -> n.matches("(PTSerif|JetBrainsMono|DejaVuSerif)(-\\w+)?"));
        }
    }

    @Test
    void titleAuthorLanguageAndTagsAreSet() throws IOException {
        try (PDDocument document = Loader.loadPDF(daily(true, ReportLanguage.RU).bytes())) {
            var information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Суточная сводка № 2026-11-23/1");
            assertThat(information.getAuthor()).isEqualTo("Государственная таможенная служба");
            assertThat(information.getSubject()).isEqualTo("УЧЕБНЫЕ ДАННЫЕ");
            assertThat(information.getCreationDate().toInstant())
                    .isEqualTo(ReportFixture.MORNING.toInstant());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru-RU");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    /** A screen reader speaks the second language of a paper with the voice of that language. */
    @Test
    void passagesInTheOtherLanguageSaySo() throws IOException {
        try (PDDocument document = Loader.loadPDF(daily(true, ReportLanguage.BOTH).bytes())) {
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            Map<Integer, Set<String>> languages = new TreeMap<>();
            collect(root, "", document, languages);
            assertThat(languages)
                    .isEqualTo(
                            Map.of(
                                    0,
                                    Set.of("ru-RU"),
                                    1,
                                    Set.of("ru-RU"),
                                    2,
                                    Set.of("en-GB"),
                                    3,
                                    Set.of("en-GB")));
        }
    }

    /** Collects the languages of each page, handed down from element to element. */
    private static void collect(
            PDStructureNode node,
            String inherited,
            PDDocument document,
            Map<Integer, Set<String>> languages) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String own = element.getLanguage();
                String language = own == null ? inherited : own;
                if (element.getPage() != null) {
                    languages
                            .computeIfAbsent(
                                    document.getPages().indexOf(element.getPage()),
                                    _ -> new TreeSet<>())
                            .add(language);
                }
                collect(element, language, document, languages);
            }
        }
    }

    @Test
    void trainingDataHaveAWatermarkAndAreMarkedInTheFooter() {
        Pdf training = daily(true, ReportLanguage.RU);
        Pdf real = daily(false, ReportLanguage.RU);
        assertThat(PdfReader.text(training)).contains("УЧЕБНЫЕ ДАННЫЕ");
        assertThat(PdfReader.text(real)).doesNotContain("УЧЕБНЫЕ");
        assertThat(watermarkPixels(training)).isGreaterThan(3000);
        assertThat(watermarkPixels(real)).as("edges of letters only").isLessThan(400);
    }

    @Test
    void theFileIsWrittenCompletelyOrNotAtAll(@TempDir Path folder) throws IOException {
        Pdf pdf = daily(false, ReportLanguage.EN);
        Path file = folder.resolve("сводка.pdf");
        pdf.save(file);
        assertThat(file).hasBinaryContent(pdf.bytes());
        assertThat(Files.list(folder)).containsExactly(file);
        assertFault(() -> pdf.save(folder.resolve("none").resolve("a.pdf")), "REP-001");
    }

    @Test
    void anUnknownPrinterIsNamed() {
        Pdf pdf = daily(false, ReportLanguage.EN);
        assertFault(() -> new PdfPrinter().print(pdf, "no such printer", 1, false), "REP-002");
    }

    /** With CUPS, whose printers are seen without the command that the JDK prints with. */
    @Test
    void theCommandThatPrintsIsMissed(@TempDir Path commands) throws IOException {
        Path command = commands.resolve("lpr");
        assertThat(new PdfPrinter(command).isReady()).isFalse();
        assertThat(Files.createFile(command).toFile().setExecutable(true)).isTrue();
        assertThat(new PdfPrinter(command).isReady()).isTrue();
        assertThat(new PdfPrinter(commands.resolve("none/lpr")).isReady()).isTrue();
    }

    /** Counts the pixels in exactly the shade of the watermark. */
    private static long watermarkPixels(Pdf pdf) {
        try (var pdfPreview = new PdfPreview(pdf)) {
            BufferedImage image = pdfPreview.image(0, 72);
            return IntStream.range(0, image.getWidth() * image.getHeight())
                    .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF)
                    .filter(rgb -> rgb == 0xF1F1F1)
                    .count();
        }
    }

    private static Pdf daily(boolean training, ReportLanguage language) {
        return REPORTS.daily(ReportFixture.dailySummary(), ReportFixture.issue(training), language);
    }
}
