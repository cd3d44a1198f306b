package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.TestImages;
import rubezh.json.SeizureBuilder;
import rubezh.json.SeizureShape;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.store.OpenRegisterTest;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Papers of cases with the longest names, the most goods and photographs, and with none. */
@LongTest
class PaperExtremesTest extends OpenRegisterTest {
    private static final String NUMBER = "KG-OSH-A-2026-000124";
    private static final int LENGTH = 200;
    private static final int LINES = 60;
    private static final int PHOTOS = 40;

    private static final String KAZAKH = "Әбдіғаппарқызы Үміт Ұлжан Һәкімқұлова Өңірбайқызы ";
    private static final String KYRGYZ = "Үсөнбекова Жаңылай Өмүркуловна Мүңкүрөөнүн ";
    private static final String TAJIK = "Ғуломҳайдарова Ҷамила Ӯктамовна Ҳоҷиқурбонӣ ";
    private static final String UZBEK = "Ўқтамжон Ғайратқизи Oʻgʻiloy Qoʻldosheva Ҳилолахон ";

    private void record(Seizure seizure) {
        Seizure numbered = SeizureShape.SHAPE.with(seizure, "/header/number", NUMBER);
        seeder.put(
                new UUID(0x0193_0000_0000_7000L, 2L << 62 | 1),
                SeizureShape.SHAPE.with(numbered, "/header/station", "KG-OSH"));
    }

    private static String name(String words) {
        return words.repeat(LENGTH / words.length() + 1).substring(0, LENGTH).strip();
    }

    private static Seizure full() {
        return FullSeizure.in(Language.RU, ReferenceReader.builtIn());
    }

    static List<ReportKind> papers() {
        return ReportKind.ofCase();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void namesOfTwoHundredLettersAreOnThePaperToTheEnd(ReportKind kind) throws IOException {
        Seizure full = full();
        String person = "/parties/persons/" + full.parties().persons().getFirst().id();
        String event = "/evidence/custody/" + full.evidence().custody().getFirst().id();
        var names = new LinkedHashMap<String, String>();
        names.put(person + "/surname", name(KAZAKH));
        names.put(person + "/givenName", name(KYRGYZ));
        String witness = "/parties/witnesses/" + full.parties().witnesses().getFirst().id();
        names.put(witness + "/name", name(TAJIK));
        names.put(witness + "/address", name(UZBEK));
        String official = "/parties/officials/" + full.parties().officials().getFirst().id();
        names.put(official + "/name", name(UZBEK));
        names.put(official + "/rank", name(KYRGYZ));
        names.put(event + "/from", name(KAZAKH));
        names.put(event + "/to", name(TAJIK));
        names.put(event + "/basis", name(UZBEK));
        names.put("/place/description", name(KYRGYZ));
        for (var one : names.entrySet()) {
            full = SeizureShape.SHAPE.with(full, one.getKey(), one.getValue());
        }
        record(full);
        assertNothingIsCut(kind);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void sixtyLinesOfGoodsAndNoneAreOnThePaper(ReportKind kind) throws IOException {
        var lines = new ArrayList<SeizureBuilder>();
        for (int i = 1; i <= LINES; i++) {
            lines.add(ReportFixture.item("OPI-HER", i + " GRM", "FIELD_TEST"));
        }
        record(
                ReportFixture.seizure(
                        NUMBER, "10:00", "TJ RU", "SPA DOG", lines.toArray(SeizureBuilder[]::new)));
        assertNothingIsCut(kind);
        record(SeizureShape.SHAPE.empty());
        assertNothingIsCut(kind);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void fortyPhotographsAreOnThePaper(ReportKind kind) throws IOException {
        Seizure full = full();
        var photo = register.register().attach(TestImages.jpeg(300, 200, 3), "tank.jpg");
        for (int i = 1; i <= PHOTOS; i++) {
            String line = "/evidence/attachments/" + new UUID(5, i);
            full = SeizureShape.SHAPE.with(full, line + "/pos", i + 1);
            full = SeizureShape.SHAPE.with(full, line + "/caption", i + ". " + name(TAJIK));
            full = SeizureShape.SHAPE.with(full, line + "/content", photo.content());
        }
        record(full);
        assertNothingIsCut(kind);
    }

    /** Looks for every text of the content in the PDF, in both languages. */
    private void assertNothingIsCut(ReportKind kind) throws IOException {
        for (Language language : Language.values()) {
            var request =
                    ReportRequest.ofCase(
                            kind, NUMBER, ReportLanguage.of(language), CasePaperOptions.USUAL);
            ReportProposal proposal = register.reports().propose(request);
            var words = new ReportFormat(Messages.in(language), ReferenceReader.builtIn());
            PrintedCase printed = Objects.requireNonNull(proposal.printed());
            String paper = text(proposal.pdf());
            ReportContent content = Reports.content(words, printed, ReportFixture.issue(true));
            if (language == Language.RU) {
                GlyphBoxes.assertWithinCells(content);
            }
            for (ReportBlock block : content.blocks()) {
                for (String text : texts(block)) {
                    if (!isMadeByOthers(text)) {
                        assertThat(paper).as(kind + " " + language).contains(plain(text));
                    }
                }
            }
        }
    }

    /** Returns whether a text names who makes the paper, who is another one in the register. */
    private static boolean isMadeByOthers(String text) {
        return text.contains("Асанов") || text.contains("Asanov");
    }

    private static Stream<String> texts(ReportTable table) {
        return Stream.concat(
                table.columns().stream().map(ReportTable.Column::head),
                table.rows().stream().flatMap(row -> row.cells().stream()));
    }

    private static List<String> texts(ReportBlock block) {
        Stream<String> texts =
                switch (block) {
                    case ReportBlock.Text(var heading, var text) ->
                            Stream.of(Objects.requireNonNullElse(heading, ""), text);
                    case ReportBlock.TableBlock(var heading, var table) ->
                            Stream.concat(Stream.of(heading), texts(table));
                    case ReportBlock.Note(var text) -> Stream.of(text);
                    case ReportBlock.Facts(var heading, var facts) ->
                            Stream.concat(
                                    Stream.of(Objects.requireNonNullElse(heading, "")),
                                    facts.stream()
                                            .flatMap(one -> Stream.of(one.label(), one.value())));
                    case ReportBlock.SignatureLines(var heading, var signers, _, _) ->
                            Stream.concat(
                                    Stream.of(heading),
                                    signers.stream()
                                            .flatMap(one -> Stream.of(one.role(), one.name())));
                    case ReportBlock.Picture(var caption, _, _) -> Stream.of(caption);
                    case ReportBlock.Label label ->
                            Stream.concat(
                                    Stream.of(label.head(), label.number()),
                                    label.facts().stream()
                                            .flatMap(one -> Stream.of(one.label(), one.value())));
                    default -> Stream.of();
                };
        return texts.toList();
    }

    /** Returns the text of a PDF in the order it was written, so that cells stay together. */
    private static String text(Pdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return squeezed(stripper.getText(document));
        }
    }

    /** Returns a text without its markup. */
    private static String plain(String markup) {
        return squeezed(
                markup.replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&"));
    }

    /** Returns a text without blanks, as lines are broken where they end. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }
}
