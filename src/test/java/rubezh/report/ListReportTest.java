package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.LongTest;
import rubezh.json.SeizureBuilder;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ListRequest;
import rubezh.store.OpenRegisterTest;
import rubezh.table.PrintedSeizureRows;
import rubezh.text.Fault;
import rubezh.text.Language;

/** The paper of a list of records, from a real register. */
@LongTest
class ListReportTest extends OpenRegisterTest {
    private UUID record(int number, Seizure seizure) {
        var id = new UUID(0x0193_0000_0000_7000L, (2L << 62) | number);
        seeder.put(id, seizure);
        return id;
    }

    private UUID heroin(int number, String kilograms) {
        String name = "KG-OSH-A-2026-%06d".formatted(number);
        return record(
                number, ReportFixture.heroin(name, "12:%02d".formatted(number % 60), kilograms));
    }

    private Pdf pdf(Query query, List<String> columns, Language language) {
        return register.reports().list(ListRequest.of(query, columns, language), Progress.NONE);
    }

    private String text(Query query, Language language) {
        return PdfReader.text(pdf(query, PrintedSeizureRows.USUAL, language));
    }

    @Test
    void columnsAndRecordsOfTheListStandOnThePaper() {
        heroin(1, "1.5");
        heroin(2, "0.2");
        assertThat(text(Query.ALL, Language.RU))
                .contains("ПЕРЕЧЕНЬ ЗАПИСЕЙ", "№ п/п", "Дата и время", "Вещество", "Количество")
                .contains("KG-OSH-A-2026-000001", "1,500 кг", "KG-OSH-A-2026-000002", "200 г")
                .contains(
                        "Все записи",
                        "Порядок: Дата и время, по убыванию",
                        "записей: 2",
                        "стр. 1 из 1");
        assertThat(text(Query.ALL, Language.EN))
                .contains(
                        "LIST OF RECORDS",
                        "Heroin",
                        "1.500 kg",
                        "200 g",
                        "records: 2",
                        "page 1 of 1")
                .contains("Order: Date and time, descending");
    }

    @Test
    void theListIsOneForArchives() {
        heroin(1, "1.5");
        ArchiveValidator.assertArchivable(pdf(Query.ALL, PrintedSeizureRows.USUAL, Language.RU));
    }

    @Test
    void whatWasSelectedStandsInWords() {
        heroin(1, "1.5");
        Query query =
                Query.ALL
                        .matching("heroin")
                        .between(ReportFixture.DAY.from(), ReportFixture.DAY.to())
                        .where(ITEMS_SUBSTANCE, Set.of("OPI-HER"))
                        .where(HEADER_STATUS, Set.of("APPROVED", "DRAFT"))
                        .recordedBy(register.register().listSettings().author())
                        .withCancelled(false)
                        .orderedBy(HEADER_NUMBER.path(), false, Language.RU);
        assertThat(text(query, Language.EN))
                .contains("Search: heroin")
                .contains("Period: 23 Nov 2026 08:00 to 24 Nov 2026 08:00")
                .contains("Substance, article: Heroin", "Status: Approved, Draft", "Recorded by:")
                .contains("Without cancelled records", "Order: No., ascending");
    }

    @Test
    void totalsAreThoseOfTheListWithWhatIsLeftOut() {
        heroin(1, "1.5");
        heroin(2, "0.25");
        record(
                3,
                ReportFixture.seizure(
                        "KG-OSH-A-2026-000003",
                        "13:00",
                        "TJ RU",
                        "SPA DOG",
                        ReportFixture.item("OPI-TRA", "300 U2", "FIELD_TEST")));
        record(
                4,
                with(
                        ReportFixture.heroin("KG-OSH-A-2026-000004", "14:00", "7"),
                        "/header/status",
                        Status.DRAFT));
        assertThat(text(Query.ALL, Language.EN))
                .contains("mass: opioids 1.750 kg", "count: opioids 300 tab.")
                .contains("Not in the total: 1 (draft 1)");
    }

    @Test
    void eachItemOfARecordHasALineWithItsOwnAmount() {
        record(
                1,
                ReportFixture.seizure(
                        "KG-OSH-A-2026-000001",
                        "13:00",
                        "TJ RU",
                        "SPA DOG",
                        ReportFixture.item("OPI-HER", "2 KGM", "FIELD_TEST"),
                        ReportFixture.item("CAN-RES", "345 GRM", "FIELD_TEST")));
        assertThat(text(Query.ALL, Language.EN))
                .containsPattern("Heroin 2[.]000 kg .*Cannabis resin 345 g")
                .contains("records: 1");
    }

    @Test
    void onlyTheChosenRecordsAreListedAndAddedUp() {
        UUID first = heroin(1, "1.5");
        heroin(2, "0.2");
        UUID third = heroin(3, "4");
        assertThat(text(Query.ALL.among(Set.of(first, third)), Language.EN))
                .contains("Selected records only: 2", "000001", "000003", "opioids 5.500 kg")
                .doesNotContain("000002");
    }

    @Test
    void theFirstOfManySaySoAndAreAddedUpAlone() {
        heroin(1, "1.5");
        heroin(2, "0.2");
        var request = new ListRequest(Query.ALL, PrintedSeizureRows.USUAL, 1, Language.EN);
        assertThat(PdfReader.text(register.reports().list(request, Progress.NONE)))
                .contains("Only the first 1 of 2 records", "opioids 200 g", "000002")
                .doesNotContain("000001");
    }

    @Test
    void thePaperCarriesTheStrictestHandlingCode() {
        record(
                1,
                with(
                        ReportFixture.heroin("KG-OSH-A-2026-000001", "14:00", "7"),
                        "/header/handling",
                        new Handling("H0")));
        assertThat(text(Query.ALL, Language.EN)).contains("Handling: H0");
        record(
                2,
                with(
                        ReportFixture.heroin("KG-OSH-A-2026-000002", "14:00", "7"),
                        "/header/handling",
                        new Handling("H3")));
        assertThat(text(Query.ALL, Language.EN)).contains("Handling: H3");
    }

    @Test
    void aListWithoutRecordsSaysSo() {
        assertThat(text(Query.ALL, Language.RU))
                .contains("записей: 0", "нет записей для итога")
                .doesNotContain("№ п/п");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RU", "EN"})
    void noFigureIsBrokenHoweverManyColumnsTheListHas(Language language) {
        heroin(1, "987654.321012");
        List<String> columns =
                Stream.concat(PrintedSeizureRows.USUAL.stream(), wide().stream()).toList();
        Pdf pdf = pdf(Query.ALL, columns, language);
        String text = PdfReader.text(pdf);
        assertThat(text)
                .contains(language == Language.RU ? "987 654,321012 кг" : "987,654.321012 kg");
        assertThat(text).contains(language == Language.RU ? "часть граф 2 из" : "part 2 of");
        assertThat(text.split("KG-OSH-A-2026-000001", -1))
                .as("the number is repeated in each part")
                .hasSizeGreaterThan(2);
    }

    /** Returns columns enough for two tables. */
    private static List<String> wide() {
        return Stream.of(SeizureShape.SHAPE.field(DETECTION_MEANS.path()).orElseThrow())
                .flatMap(_ -> SeizureShape.SHAPE.fields().stream())
                .filter(field ->
                        field.lines() == null && !PrintedSeizureRows.USUAL.contains(field.path()))
                .limit(14)
                .map(field -> field.path())
                .toList();
    }

    @Test
    void theSameListIsTheSameBytesAndAnotherHasOtherWords() {
        heroin(1, "1.5");
        Pdf first = pdf(Query.ALL, PrintedSeizureRows.USUAL, Language.RU);
        assertThat(pdf(Query.ALL, PrintedSeizureRows.USUAL, Language.RU).sha256())
                .isEqualTo(first.sha256());
        heroin(2, "1.5");
        String other = words(text(Query.ALL, Language.RU));
        assertThat(words(PdfReader.text(first))).isNotEmpty().isNotEqualTo(other);
    }

    private static String words(String text) {
        return text.replaceAll(".*Слова для сверки[^:]*: ", "").replaceAll(" стр.*", "");
    }

    /**
     * Pages over the fortieth are packed and read back, under the filter for serialized objects.
     */
    @Test
    void aListOfMoreThanFortyPagesIsWritten() {
        SeizureBuilder[] items =
                IntStream.rangeClosed(1, 120)
                        .mapToObj(n -> ReportFixture.item("OPI-HER", n + " KGM", "FIELD_TEST"))
                        .toArray(SeizureBuilder[]::new);
        for (int i = 1; i <= 20; i++) {
            String number = "KG-OSH-A-2026-%06d".formatted(i);
            record(i, ReportFixture.seizure(number, "13:00", "TJ RU", "SPA DOG", items));
        }
        Pdf pdf = pdf(Query.ALL, PrintedSeizureRows.USUAL, Language.EN);
        assertThat(pdf.pages()).isGreaterThan(45);
        assertThat(PdfReader.text(pdf))
                .contains("KG-OSH-A-2026-000001", "KG-OSH-A-2026-000020", "records: 20")
                .contains("page 1 of " + pdf.pages(), "page %1$d of %1$d".formatted(pdf.pages()));
    }

    @Test
    void moreRecordsThanOnePaperTakesAreRefused() {
        RecordList.requireFits(RecordList.MAX_RECORDS);
        assertThatThrownBy(() -> RecordList.requireFits(RecordList.MAX_RECORDS + 1L))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("PAP-008");
    }

    @Test
    void aCancelledPaperEndsAtOnceWhileReadingAndWhileLayingOut() {
        for (int i = 1; i <= 5; i++) {
            heroin(i, "1.5");
        }
        for (int allowed : new int[] {0, 3, 6, 9}) {
            var progress = new CancellingProgress(allowed);
            var request = ListRequest.of(Query.ALL, PrintedSeizureRows.USUAL, Language.EN);
            assertThatThrownBy(() -> register.reports().list(request, progress))
                    .as("cancelled after " + allowed)
                    .isInstanceOf(CancellationException.class);
            assertThat(progress.reports).isEqualTo(allowed);
        }
    }

    /** Progress that cancels after a number of reports. */
    private static final class CancellingProgress implements Progress {
        private final int allowed;
        private int reports;

        CancellingProgress(int allowed) {
            this.allowed = allowed;
        }

        @Override
        public void report(Step step, long done, long of) {
            reports++;
        }

        @Override
        public boolean cancelled() {
            return reports >= allowed;
        }
    }

    private static Seizure with(Seizure seizure, String pointer, Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }
}
