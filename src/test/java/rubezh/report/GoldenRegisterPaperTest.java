package rubezh.report;

import static rubezh.report.StockFixture.custody;
import static rubezh.report.StockFixture.recordId;
import static rubezh.report.StockFixture.seal;
import static rubezh.report.StockFixture.sealed;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.dashboard.Comparison;
import rubezh.dashboard.ComparisonReport;
import rubezh.dashboard.DashboardService;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.receipt.ReceiptRecord.ReceiptAgreement;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.fixtures.LongTest;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.report.codelist.CodeListReport;
import rubezh.report.content.SheetContent;
import rubezh.report.exchange.ReceiptReport;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.StocktakeService;
import rubezh.store.OpenRegisterTest;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * The whole text of each paper of many cases and of the exchange, from a real register; each is a
 * file that an archive can keep.
 */
@LongTest
class GoldenRegisterPaperTest extends OpenRegisterTest {
    private static final OffsetDateTime OCTOBER = OffsetDateTime.parse("2026-10-09T21:30:00+06:00");

    /** Packages in store and one handed over, a case of the month before and one cancelled. */
    @BeforeEach
    void record() {
        put(1, sealed(1, 2));
        put(2, sealed(2, 1, custody(1, "HAN", "2026-11-12T09:00")));
        put(3, SeizureShape.SHAPE.with(sealed(3, 1), "/event/start", OCTOBER));
        put(4, ReportFixture.with(sealed(4, 1), Status.CANCELLED));
    }

    private void put(int number, Seizure seizure) {
        seeder.put(recordId(number), seizure);
    }

    private static void assertUnchanged(String name, Language language, Pdf paper)
            throws IOException {
        ArchiveValidator.assertArchivable(paper);
        GoldenText.assertUnchanged(name, language, GoldenText.withoutHash(paper));
    }

    private Pdf issue(ReportRequest request) {
        ReportProposal proposal = register.reports().propose(request);
        register.reports().issue(proposal);
        return proposal.pdf();
    }

    private Pdf sheet(Language language, Function<Messages, SheetContent> texts) {
        return register.reports().sheet(ReportLanguage.of(language), texts);
    }

    @ParameterizedTest
    @EnumSource
    void theRegisterBookAndItsNextPartWithAChange(Language language) throws IOException {
        var request = ReportRequest.register(2026, ReportLanguage.of(language));
        assertUnchanged("register-1", language, issue(request));
        put(1, SeizureShape.SHAPE.with(sealed(1, 3), "/event/start", OCTOBER));
        assertUnchanged("register-2", language, issue(request));
    }

    @ParameterizedTest
    @EnumSource
    void theSealedPackagesInStore(Language language) throws IOException {
        var request = ReportRequest.stock(register.reports().today(), ReportLanguage.of(language));
        assertUnchanged("stock", language, issue(request));
    }

    /** The act is made in both languages at once. */
    @ParameterizedTest
    @EnumSource(names = "RU")
    void theActOfAStocktaking(Language language) throws IOException {
        StocktakeService service = register.stocktaking();
        for (String scanned : List.of(seal(1, 1), seal(2, 1), "4601234567893")) {
            var _ = service.scan(service.open(), scanned);
        }
        assertUnchanged("stocktake", language, service.finish().pdf());
    }

    @ParameterizedTest
    @EnumSource
    void theComparisonOfTwoMonths(Language language) throws IOException {
        DashboardService service = register.dashboard();
        Comparison comparison =
                service.compare(
                        service.period(Kind.MONTH, LocalDate.of(2026, 10, 20)),
                        service.period(Kind.MONTH, LocalDate.of(2026, 11, 20)));
        Pdf paper =
                sheet(
                        language,
                        texts ->
                                new ComparisonReport(
                                                comparison,
                                                DomainFormat.inPrint(texts, register.reference()))
                                        .content());
        assertUnchanged("compare", language, paper);
    }

    @ParameterizedTest
    @EnumSource
    void theSheetOfACodeList(Language language) throws IOException {
        CodeListId list = CodeListId.UNITS;
        Pdf paper =
                sheet(
                        language,
                        texts ->
                                new CodeListReport(
                                                list,
                                                register.reference().list(list).entries(),
                                                register.reports().today(),
                                                texts)
                                        .content());
        assertUnchanged("codes", language, paper);
    }

    @ParameterizedTest
    @EnumSource
    void theReceiptOfABundle(Language language) throws IOException {
        var signed =
                new BundleReceipt(receipt(), new UUID(7, 3), "KG-HQ", ReportFixture.MORNING, "bek");
        assertUnchanged(
                "receipt",
                language,
                sheet(language, texts -> new ReceiptReport(signed, texts).content()));
    }

    private static ReceiptRecord receipt() {
        return new ReceiptRecord(
                new UUID(7, 1),
                "0f".repeat(32),
                "RZ-KG-OSH-2-20261124T192738Z-1of1.json",
                "KG-OSH",
                new UUID(7, 2),
                "1/1",
                new ReceiptRecord.RevisionCounts(3L, 1L, 1L, 1L),
                new ReceiptRecord.PictureCounts(0L, 2L),
                List.of("NEW 1"),
                List.of("KG-OSH " + new UUID(7, 2) + " 1-3"),
                new ReceiptRecord.Refusals(
                        List.of("REV-006 1"), List.of("KG-OSH-A-2026-000001 REV-006")),
                new ReceiptRecord.Comparison(
                        ReceiptAgreement.INCOMPLETE,
                        "7F3A-19C2",
                        1L,
                        List.of("KG-OSH " + new UUID(7, 2) + " 2-2")),
                new StepAuthor("Bek B.", null, List.of("sync-staff")));
    }

    @ParameterizedTest
    @EnumSource
    void theSummaryOfAnOperation(Language language) throws IOException {
        var summary =
                OperationSummary.of(
                        new OperationCode("BARRIER-2024"),
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        ReportFixture.withGoods().selection().cases(),
                        Coverage.Sources.NONE);
        assertUnchanged(
                "operation",
                language,
                new Reports(register.reference())
                        .operation(
                                summary, ReportFixture.issue(false), ReportLanguage.of(language)));
    }
}
