package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.audit.AuditQuery;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journal.IssuedReport;
import rubezh.journal.RevisionId;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.report.batch.BatchEntry;
import rubezh.report.batch.BatchIndexReport;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.PaperBatch;
import rubezh.report.service.ReportRequest;
import rubezh.security.AuditAction;
import rubezh.store.OpenRegisterTest;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Papers of several cases, printed into a folder of a real register. */
@LongTest
class PaperBatchTest extends OpenRegisterTest {
    private Path folder;

    /** Two cases, and one of which nobody knows what is right. */
    @BeforeEach
    void record() {
        folder = root.resolve("papers");
        for (int i = 1; i <= 2; i++) {
            seeder.put(id(i), numbered(i));
        }
        List<RevisionId> parents = List.of(seeder.put(id(3), numbered(3)).revision().id());
        seeder.put(id(3), SeizureShape.SHAPE.with(numbered(3), "/place/lane", "7"), parents);
        seeder.put(id(3), SeizureShape.SHAPE.with(numbered(3), "/place/lane", "8"), parents);
    }

    private static UUID id(int i) {
        return new UUID(0x0193_0000_0000_7000L, 2L << 62 | i);
    }

    private static Seizure numbered(int i) {
        Seizure numbered =
                SeizureShape.SHAPE.with(Seizures.complete(), "/header/number", number(i));
        return SeizureShape.SHAPE.with(numbered, "/header/station", "KG-OSH");
    }

    private static String number(int i) {
        return "KG-OSH-A-2026-00000" + i;
    }

    private PaperBatch batch(boolean force) {
        return new PaperBatch(
                register.register().catalogue().ids(Query.ALL),
                List.of(ReportKind.PROTOCOL, ReportKind.LABELS),
                List.of(),
                ReportLanguage.EN,
                CasePaperOptions.USUAL,
                folder,
                force);
    }

    @Test
    void aPageOfLabelsThatWasBegunIsThatOfTheFirstCaseAlone() {
        var options = new CasePaperOptions(true, false, true, 3);
        PaperBatch labels =
                new PaperBatch(
                        register.register().catalogue().ids(Query.ALL),
                        List.of(ReportKind.LABELS),
                        List.of(),
                        ReportLanguage.EN,
                        options,
                        folder,
                        false);
        List<BatchEntry> written =
                register.reports().issueAll(labels, Progress.NONE).entries().stream()
                        .filter(one -> one.fault() == null)
                        .toList();
        assertThat(copy(written.getFirst(), options)).isEqualTo(2);
        assertThat(copy(written.getLast(), options.unused())).isEqualTo(2);
    }

    /** The number of a summary is a date as computers write it; an officer reads his own. */
    @Test
    void theIndexNamesTheDayOfASummaryAsItsLanguageWritesIt() {
        var daily =
                new BatchEntry(
                        "2026-11-02",
                        ReportKind.DAILY,
                        "2026-11-02/1",
                        1,
                        "daily.pdf",
                        1,
                        "ab".repeat(32),
                        null);
        for (Language language : Language.values()) {
            var index = new BatchIndexReport(List.of(daily), Messages.in(language)).content();
            assertThat(index.blocks().toString())
                    .contains(DateFormatter.in(language).date(LocalDate.of(2026, 11, 2)))
                    .doesNotContain("2026-11-02,");
        }
    }

    /** Returns the number of the next copy of labels; 1 if others were issued. */
    private int copy(BatchEntry one, CasePaperOptions options) {
        return register.reports()
                .propose(
                        ReportRequest.ofCase(
                                ReportKind.LABELS, one.number(), ReportLanguage.EN, options))
                .report()
                .copy();
    }

    @Test
    void aBatchHasAFileForEachPaperAndAnIndexThatNamesThem() throws IOException {
        PaperBatch.Outcome outcome = register.reports().issueAll(batch(false), Progress.NONE);
        List<BatchEntry> written =
                outcome.entries().stream().filter(one -> one.fault() == null).toList();
        assertThat(written).hasSize(4);
        String index = PdfReader.text(new Pdf(Files.readAllBytes(outcome.index()), 1));
        String data = Files.readString(folder.resolve("index.json"));
        for (BatchEntry one : written) {
            byte[] bytes = Files.readAllBytes(folder.resolve(one.file()));
            assertThat(Sha256.digest(bytes).hex()).isEqualTo(one.sha256());
            IssuedReport kept = register.reports().withHash(one.sha256()).orElseThrow();
            assertThat(register.reports().bytes(kept)).isEqualTo(bytes);
            assertThat(index).contains(one.number(), one.sha256().substring(0, 12));
            assertThat(index.replace(" ", "")).contains(one.file());
            assertThat(data).contains(one.sha256(), one.file());
        }
        assertThat(index).contains("Papers: 4, cases: 2, papers not printed: 2");
        assertThat(files()).hasSize(4 + 2);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aCaseThatCannotBePrintedIsNamedWithTheReasonAndTheOthersAreWritten() throws IOException {
        PaperBatch.Outcome outcome = register.reports().issueAll(batch(false), Progress.NONE);
        assertThat(outcome.refused())
                .allSatisfy(one -> {
                    assertThat(one.number()).isEqualTo(number(3));
                    assertThat(Objects.requireNonNull(one.fault()).code()).isEqualTo("PAP-011");
                })
                .hasSize(2);
        assertThat(PdfReader.text(new Pdf(Files.readAllBytes(outcome.index()), 1)))
                .contains("Not printed", "versions of two stations that contradict each other");
        assertThat(Files.readString(folder.resolve("index.json"))).contains("PAP-011");
    }

    @Test
    void eachRecordIsNotedAsOpenedAndTheIndexAsAPaper() {
        register.reports().issueAll(batch(false), Progress.NONE);
        assertThat(acts(AuditAction.OPEN_RECORD))
                .containsExactlyInAnyOrder(id(1).toString(), id(2).toString(), id(3).toString());
        assertThat(acts(AuditAction.PRINT)).hasSize(1);
    }

    private List<String> acts(AuditAction action) {
        return register.audit().select(AuditQuery.ALL).page(0, 100).stream()
                .map(line -> line.entry())
                .filter(entry -> entry.action().equals(action.code()))
                .map(entry -> entry.object())
                .toList();
    }

    @Test
    void nothingIsReplacedUnlessItIsForced() throws IOException {
        register.reports().issueAll(batch(false), Progress.NONE);
        assertFault(() -> register.reports().issueAll(batch(false), Progress.NONE), "APP-033");
        Files.delete(folder.resolve("index.pdf"));
        Files.delete(folder.resolve("index.json"));
        PaperBatch.Outcome again = register.reports().issueAll(batch(false), Progress.NONE);
        assertThat(again.refused()).hasSize(6);
        assertThat(register.reports().issued()).as("nothing was issued again").hasSize(4);
        assertThat(register.reports().issueAll(batch(true), Progress.NONE).refused()).hasSize(2);
        assertThat(register.reports().issued()).hasSize(8);
    }

    @Test
    void aCancelledBatchEndsWithThePaperItIsAt() throws IOException {
        var progress =
                new Progress() {
                    private long reports;

                    @Override
                    public void report(Step step, long done, long of) {
                        reports++;
                    }

                    @Override
                    public boolean cancelled() {
                        return reports == 2;
                    }
                };
        assertThatThrownBy(() -> register.reports().issueAll(batch(false), progress))
                .isInstanceOf(CancellationException.class);
        assertThat(register.reports().issued()).hasSize(2);
        assertThat(files()).hasSize(2);
    }
}
