package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.reference.CaseCode.DocumentKind;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.GoodsCode.CustodyAct;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.TestImages;
import rubezh.journal.RevisionId;
import rubezh.json.SeizureBuilder;
import rubezh.json.SeizureShape;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.shape.Field;
import rubezh.store.OpenRegisterTest;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Papers of a single case in a real register. */
@LongTest
class CasePaperTest extends OpenRegisterTest {
    private static final String NUMBER = "KG-OSH-A-2026-000124";
    private static final CasePaperOptions NAMELESS = CasePaperOptions.USUAL.withPersons(false);
    private static final CasePaperOptions PACKAGES = new CasePaperOptions(true, false, true, 0);

    private ReportService service;

    @BeforeEach
    void begin() {
        service = register.reports();
    }

    private void record(Seizure seizure) {
        seeder.put(new UUID(0x0193_0000_0000_7000L, 2L << 62 | 1), seizure);
    }

    private static Seizure full(Language language) {
        return numbered(FullSeizure.in(language, ReferenceReader.builtIn()));
    }

    private static Seizure numbered(Seizure seizure) {
        var shape = SeizureShape.SHAPE;
        Seizure numbered = shape.with(seizure, "/header/number", NUMBER);
        return shape.with(numbered, "/header/station", "KG-OSH");
    }

    private String text(ReportKind kind, ReportLanguage language, CasePaperOptions options) {
        var request = ReportRequest.ofCase(kind, NUMBER, language, options);
        return PdfReader.text(service.preview(request));
    }

    private ReportProposal issue(ReportKind kind, ReportLanguage language) {
        var request = ReportRequest.ofCase(kind, NUMBER, language, CasePaperOptions.USUAL);
        ReportProposal proposal = service.propose(request);
        service.issue(proposal);
        return proposal;
    }

    @Test
    void theProtocolTellsWhoWasThereWhatWasSeizedAndHow() {
        record(full(Language.RU));
        Seizure seizure = full(Language.RU);
        String number = String.valueOf(seizure.proceedings().documents().getFirst().number());
        String text = text(ReportKind.PROTOCOL, ReportLanguage.RU, CasePaperOptions.USUAL);
        assertThat(text)
                .contains(
                        "ПРОТОКОЛ ОБ ИЗЪЯТИИ № " + number,
                        NUMBER,
                        "24.11.2026 13:41 (UTC+6)",
                        "Героин (диацетилморфин)",
                        "1,250 кг",
                        "1,310 кг",
                        "(подпись)",
                        "Копию протокола получил",
                        String.valueOf(seizure.parties().witnesses().getFirst().name()),
                        String.valueOf(seizure.parties().persons().getFirst().surname()),
                        seizure.evidence().packages().getFirst().seals().getFirst());
    }

    /** Who prints a protocol for somebody else did not make it. */
    @Test
    void onlyTheLastFactsGoToTheNextPageWithTheSignatures() {
        record(full(Language.RU));
        var request =
                ReportRequest.ofCase(
                        ReportKind.PROTOCOL, NUMBER, ReportLanguage.RU, CasePaperOptions.USUAL);
        List<String> pages = PdfReader.pages(service.preview(request));
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).contains("Транспорт", "Где скрыто");
        assertThat(pages.getLast()).contains("Объяснения", "Копию протокола получил");
    }

    @Test
    void theNumberOfPackagesHasItsWordWhereNoHeadingSaysIt() {
        record(full(Language.RU));
        assertThat(text(ReportKind.LABELS, ReportLanguage.RU, CasePaperOptions.USUAL))
                .contains("Упаковка 3 места, мешок");
        assertThat(text(ReportKind.WEIGHING, ReportLanguage.EN, CasePaperOptions.USUAL))
                .contains("3 packages, ");
    }

    @Test
    void theProtocolNamesWhoRecordedTheCaseWhoeverPrintsIt() {
        record(full(Language.RU));
        ReportProposal first = issue(ReportKind.PROTOCOL, ReportLanguage.RU);
        String password = "sirena-lampa-gorizont-puma";
        var officer = new Officer("bek", "Bek B. B.", "", Set.of(Role.SUPERVISOR));
        station.addOfficer(officer, password);
        station = station.lock().unlock("bek", password, _ -> {});
        register = OpenRegisterFixture.create(station, root.resolve("area"));
        service = register.reports();
        ReportProposal second = issue(ReportKind.PROTOCOL, ReportLanguage.RU);
        assertThat(PdfReader.text(second.pdf()))
                .contains("Протокол составил inspector Asanov A. A.")
                .doesNotContain("Bek");
        assertThat(second.report().number()).isEqualTo(first.report().number());
        assertThat(second.report().copy()).isEqualTo(2);
    }

    @Test
    void theActTellsByWhichScalesAndMarksWhatWasNotWeighed() {
        Seizure seizure = SeizureShape.SHAPE.with(full(Language.EN), tare(full(Language.EN)), null);
        record(seizure);
        String text = text(ReportKind.WEIGHING, ReportLanguage.EN, CasePaperOptions.USUAL);
        assertThat(text)
                .contains(
                        "ACT OF WEIGHING AND PACKING",
                        String.valueOf(seizure.items().getFirst().weighing().scale()),
                        "1.310 kg",
                        "1.250 kg",
                        "0.060 kg*",
                        "* computed from the two others, not weighed.");
    }

    @Test
    void theActOfAnInspectionTellsWhatWasInspectedHowAndWhatWasFoundWhere() {
        record(full(Language.RU));
        Seizure seizure = full(Language.RU);
        assertThat(text(ReportKind.INSPECTION, ReportLanguage.RU, CasePaperOptions.USUAL))
                .contains(
                        "АКТ ТАМОЖЕННОГО ДОСМОТРА (ОСМОТРА) № 47/Д",
                        "Начало проверки 24.11.2026 13:41 (UTC+6)",
                        "Транспорт грузовой автомобиль, ",
                        String.valueOf(seizure.conveyances().getFirst().registration()),
                        "Проверку провёл инспектор Асанов А. К.",
                        "☐ досмотр, со вскрытием",
                        String.valueOf(seizure.detection().equipment()),
                        String.valueOf(seizure.concealment().description()),
                        "1,250 кг топливный бак",
                        "Файлы записи фотография – 1",
                        "Копию акта получил");
    }

    /** Opening (досмотр) and only viewing (осмотр) are different acts. */
    @Test
    void theNameOfTheActIsThatOfTheInspectionTheRecordStates() {
        Seizure seizure = full(Language.RU);
        assertThat(inspection(means(seizure, "PHY"))).contains("АКТ ТАМОЖЕННОГО ДОСМОТРА № 47/Д");
        assertThat(inspection(means(seizure, "EYE"))).contains("АКТ ТАМОЖЕННОГО ОСМОТРА № 47/Д");
        assertThat(inspection(means(seizure, "PER")))
                .contains("АКТ ЛИЧНОГО ТАМОЖЕННОГО ДОСМОТРА № 47/Д", "☒ личный досмотр");
        String document = "/proceedings/documents/" + new UUID(7, 7);
        Seizure viewed = means(seizure, "PHY");
        viewed = SeizureShape.SHAPE.with(viewed, document + "/kind", new DocumentKind("ATV"));
        viewed = SeizureShape.SHAPE.with(viewed, document + "/number", "10/2026");
        assertThat(inspection(viewed)).contains("АКТ ТАМОЖЕННОГО ОСМОТРА № 10/2026");
    }

    private static Seizure means(Seizure seizure, String code) {
        return SeizureShape.SHAPE.with(
                seizure, "/detection/means", List.of(new DetectionMeans(code)));
    }

    private String inspection(Seizure seizure) {
        record(seizure);
        return text(ReportKind.INSPECTION, ReportLanguage.RU, CasePaperOptions.USUAL);
    }

    @Test
    void theHandOverActIsThatOfTheNewestTransferOrHasRules() {
        Seizure seizure = full(Language.EN);
        record(seizure);
        String text = text(ReportKind.HANDOVER_ACT, ReportLanguage.EN, CasePaperOptions.USUAL);
        var event = seizure.evidence().custody().getFirst();
        assertThat(text)
                .contains(
                        "ACT OF HANDING OVER PACKAGES No. 47/T",
                        "Handed over by " + event.from(),
                        "Received by " + event.to(),
                        String.valueOf(event.basis()),
                        "1. Heroin",
                        "Packages: 1, seals: 1.");
        record(numbered(SeizureShape.SHAPE.empty()));
        assertThat(text(ReportKind.HANDOVER_ACT, ReportLanguage.EN, CasePaperOptions.USUAL))
                .contains("Handed over by ____", "Received by ____");
    }

    @Test
    void theActOfDestructionHasTheEventOfTheRecordAndRulesForTheRest() {
        Seizure seizure = full(Language.RU);
        String event = "/evidence/custody/" + seizure.evidence().custody().getFirst().id();
        seizure = SeizureShape.SHAPE.with(seizure, event + "/act", new CustodyAct("DES"));
        record(seizure);
        assertThat(text(ReportKind.DESTRUCTION, ReportLanguage.RU, CasePaperOptions.USUAL))
                .contains(
                        "АКТ УНИЧТОЖЕНИЯ № 47/У",
                        "Председатель ____",
                        "Основание " + seizure.evidence().custody().getFirst().basis(),
                        "Героин, порошок",
                        "Итого масса 1,250 кг",
                        "Когда 24.11.2026 13:41 (UTC+6)",
                        "Упаковка не нарушена",
                        "Способ ____");
    }

    @Test
    void theNotificationTellsTheCountryOfOriginTheRouteAndNobody() {
        Seizure seizure = full(Language.EN);
        record(seizure);
        String text = text(ReportKind.NOTIFICATION, ReportLanguage.EN, CasePaperOptions.USUAL);
        assertThat(text)
                .contains(
                        "NOTIFICATION OF THE COUNTRY OF ORIGIN No. 124/N",
                        "To: country Armenia",
                        "Russian Federation, " + seizure.route().destinationPlace(),
                        "1.250 kg",
                        String.valueOf(seizure.concealment().description()))
                .doesNotContain("1985", "1979");
        assertNamesNobody(
                ReportKind.NOTIFICATION,
                text(ReportKind.NOTIFICATION, ReportLanguage.BOTH, CasePaperOptions.USUAL));
    }

    private static String tare(Seizure seizure) {
        return "/items/" + seizure.items().getFirst().id() + "/weighing/tare";
    }

    @ParameterizedTest
    @MethodSource("papers")
    void eachPaperIsInBothLanguagesNamesTheCaseIsKeptAsIssuedAndForArchives(ReportKind kind) {
        record(full(Language.RU));
        ReportProposal both = issue(kind, ReportLanguage.BOTH);
        String text = text(both);
        assertThat(text).contains(NUMBER, "стр. 1 из", "page 1 of");
        assertThat(service.bytes(both.report())).isEqualTo(both.pdf().bytes());
        assertThat(service.withHash(both.report().sha256())).contains(both.report());
        ArchiveValidator.assertArchivable(both.pdf());
    }

    static List<ReportKind> papers() {
        return ReportKind.ofCase();
    }

    private static String text(ReportProposal proposal) {
        return PdfReader.text(proposal.pdf());
    }

    @Test
    void theSamePaperIsTheNextCopyAndAfterAChangeAnotherIssue() {
        record(full(Language.RU));
        ReportProposal first = issue(ReportKind.PROTOCOL, ReportLanguage.RU);
        ReportProposal second = issue(ReportKind.PROTOCOL, ReportLanguage.RU);
        assertThat(first.report().number()).isEqualTo(NUMBER + "/1");
        assertThat(second.report().copy()).isEqualTo(2);
        record(SeizureShape.SHAPE.with(full(Language.RU), "/place/lane", "7"));
        ReportProposal changed = issue(ReportKind.PROTOCOL, ReportLanguage.RU);
        assertThat(changed.report().number()).isEqualTo(NUMBER + "/2");
        assertThat(text(changed)).contains("взамен № " + NUMBER + "/1");
        assertThat(issue(ReportKind.WEIGHING, ReportLanguage.RU).report().issue())
                .as("each paper is numbered for itself")
                .isEqualTo(1);
    }

    /** Looks for every personal text of the record, found by what the fields declare. */
    @ParameterizedTest
    @MethodSource("papers")
    void withoutPersonsAPaperHasNoNameDocumentAddressOrPlate(ReportKind kind) {
        record(full(Language.EN));
        assertNamesNobody(kind, text(kind, ReportLanguage.BOTH, NAMELESS));
    }

    private void assertNamesNobody(ReportKind kind, String text) {
        String form = formOf(kind);
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (field.type() == String.class
                    && FieldDeclaration.of(field.path()).sharing() == Sharing.PERSONAL) {
                String value = Messages.in(Language.EN).text("example." + field.path());
                if (!form.contains(value)) {
                    assertThat(text).as(field.path()).doesNotContain(value);
                }
            }
        }
    }

    /** Returns the words of the paper itself, among which an example may be by chance. */
    private String formOf(ReportKind kind) {
        Seizure empty = numbered(SeizureShape.SHAPE.empty());
        record(SeizureShape.SHAPE.with(empty, "/header/handling", new Handling("H0")));
        return text(kind, ReportLanguage.BOTH, NAMELESS);
    }

    @Test
    void whatTheRecordDoesNotStateIsARule() {
        record(numbered(SeizureShape.SHAPE.empty()));
        String text = text(ReportKind.PROTOCOL, ReportLanguage.RU, CasePaperOptions.USUAL);
        assertThat(text)
                .contains(
                        "ПРОТОКОЛ ОБ ИЗЪЯТИИ № 124",
                        "Понятой 1 ____",
                        "Понятой 2 ____",
                        "Права разъяснены ____",
                        "Основание ____");
        for (ReportKind kind : ReportKind.ofCase()) {
            assertThat(text(kind, ReportLanguage.EN, CasePaperOptions.USUAL))
                    .doesNotContain("null");
        }
    }

    /** Adds up in whole milligrams by itself, and looks for the sum as it is printed. */
    @Test
    void theTotalIsTheSumOfTheLinesOfARandomCase() {
        long seed = Long.getLong("rubezh.seed", 20_261_201);
        var random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            int lines = 2 + random.nextInt(58);
            var builders = new ArrayList<SeizureBuilder>();
            long milligrams = 0;
            for (int i = 0; i < lines; i++) {
                long one = 1 + random.nextLong(9_999_999);
                milligrams += one;
                builders.add(
                        SeizureBuilder.line(new UUID(9, i + 1), i + 1)
                                .set("substance", "OPI-HER")
                                .set("amount", one + " MGM"));
            }
            record(
                    ReportFixture.seizure(
                            NUMBER,
                            "10:00",
                            "TJ RU",
                            "SPA DOG",
                            builders.toArray(SeizureBuilder[]::new)));
            String sum =
                    BigDecimal.valueOf(milligrams, 6).stripTrailingZeros().toPlainString() + " kg";
            for (ReportKind kind : List.of(ReportKind.PROTOCOL, ReportKind.WEIGHING)) {
                assertThat(text(kind, ReportLanguage.EN, CasePaperOptions.USUAL))
                        .as("seed " + seed + ", " + kind + ", lines " + lines)
                        .contains("Total mass " + sum);
            }
        }
    }

    @Test
    void labelsBeginWhereAPageHasNotBeenUsedAndGoOnOnTheNext() {
        var lines = new ArrayList<SeizureBuilder>();
        for (int i = 1; i <= 9; i++) {
            lines.add(ReportFixture.item("OPI-HER", i + " KGM", "FIELD_TEST"));
        }
        record(
                ReportFixture.seizure(
                        NUMBER, "10:00", "TJ RU", "SPA DOG", lines.toArray(SeizureBuilder[]::new)));
        assertThat(pages(false, 0)).isEqualTo(2);
        assertThat(pages(false, 7)).isEqualTo(2);
        assertThat(pages(true, 0)).isEqualTo(1);
        assertThat(pages(true, 13)).isEqualTo(2);
        String text = text(ReportKind.LABELS, ReportLanguage.EN, CasePaperOptions.USUAL);
        for (int i = 1; i <= 9; i++) {
            assertThat(text).contains("article " + i + " of 9");
        }
    }

    private int pages(boolean small, int used) {
        var options = new CasePaperOptions(true, small, false, used);
        return service.preview(
                        ReportRequest.ofCase(ReportKind.LABELS, NUMBER, ReportLanguage.EN, options))
                .pages();
    }

    @Test
    void aPhotographIsShownWithTheHashOfItsFileAndWhatIsNoneIsNamed() throws IOException {
        Attachment photo = register.register().attach(TestImages.jpeg(1200, 900, 3), "tank.jpg");
        Seizure seizure = full(Language.RU);
        Sha256 gone = seizure.evidence().attachments().getFirst().content();
        String line = "/evidence/attachments/" + photo.id();
        seizure = SeizureShape.SHAPE.with(seizure, line + "/pos", 2);
        seizure = SeizureShape.SHAPE.with(seizure, line + "/caption", "Бак, вид снизу");
        seizure = SeizureShape.SHAPE.with(seizure, line + "/content", photo.content());
        record(seizure);
        var request =
                ReportRequest.ofCase(
                        ReportKind.PHOTOS, NUMBER, ReportLanguage.RU, CasePaperOptions.USUAL);
        Pdf pdf = service.preview(request);
        assertThat(PdfReader.text(pdf))
                .contains(
                        "Снимок 2. Бак, вид снизу",
                        "SHA-256 " + Objects.requireNonNull(photo.content()).hex(),
                        "(изображение не показано) SHA-256 " + Objects.requireNonNull(gone).hex());
        assertThat(pictures(pdf)).isEqualTo(1);
        var nameless = ReportRequest.ofCase(ReportKind.PHOTOS, NUMBER, ReportLanguage.RU, NAMELESS);
        assertThat(pictures(service.preview(nameless))).isZero();
    }

    /** Counts the images of a PDF that are photographs and no drawings. */
    private static long pictures(Pdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            long count = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    count += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return count;
        }
    }

    @Test
    void aPackageHasALabelWithItsSealsAndItsContent() {
        Seizure seizure = full(Language.EN);
        record(seizure);
        var packed = seizure.evidence().packages().getFirst();
        assertThat(text(ReportKind.LABELS, ReportLanguage.EN, PACKAGES))
                .contains(
                        "package 1 of 1",
                        String.valueOf(packed.bag()),
                        packed.seals().getFirst(),
                        "Heroin");
    }

    @Test
    void aCaseThatIsNotThereAndOneInConflictHaveNoPaper() {
        var protocol =
                ReportRequest.ofCase(
                        ReportKind.PROTOCOL, NUMBER, ReportLanguage.RU, CasePaperOptions.USUAL);
        assertFault(() -> service.preview(protocol), "PAP-010");
        var id = new UUID(0x0193_0000_0000_7000L, 2L << 62 | 1);
        Seizure seizure = full(Language.RU);
        List<RevisionId> parents = List.of(seeder.put(id, seizure).revision().id());
        seeder.put(id, SeizureShape.SHAPE.with(seizure, "/place/lane", "7"), parents);
        seeder.put(id, SeizureShape.SHAPE.with(seizure, "/place/lane", "8"), parents);
        assertFault(() -> service.propose(protocol), "PAP-011");
    }
}
