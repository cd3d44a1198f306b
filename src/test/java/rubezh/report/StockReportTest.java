package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.report.StockFixture.custody;
import static rubezh.report.StockFixture.recordId;
import static rubezh.report.StockFixture.sealed;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.LongTest;
import rubezh.json.SeizureBuilder;
import rubezh.json.SeizureShape;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.store.OpenRegisterTest;

/** The list of the sealed packages in store, from a real register. */
@LongTest
class StockReportTest extends OpenRegisterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private void record(int number, Seizure seizure) {
        seeder.put(recordId(number), seizure);
    }

    private ReportProposal propose(LocalDate date, ReportLanguage language) {
        return register.reports().propose(ReportRequest.stock(date, language));
    }

    private String text(LocalDate date, ReportLanguage language) {
        return PdfReader.text(propose(date, language).pdf());
    }

    @Test
    void packagesThatLeftOrWereCancelledAreNotListed() {
        record(1, sealed(1, 2, custody(1, "STO", "2026-11-11T09:00")));
        record(2, sealed(2, 1, custody(1, "HAN", "2026-11-12T09:00")));
        record(3, sealed(3, 1));
        record(4, ReportFixture.with(sealed(4, 1), Status.CANCELLED));
        assertThat(text(TODAY, ReportLanguage.BOTH))
                .contains("KG 0000101", "KG 0000102", "KG 0000301", "safe 2", "Heroin", "110 g")
                .contains("Упаковок 3", "Пломб 3", "Случаев 2", "330 г", "Packages 3", "330 g")
                .contains("11.11.2026", "11 Nov 2026")
                .doesNotContain("KG 0000201", "KG 0000401", "Ibraimova");
    }

    @Test
    void anEarlierDayIsListedAsItWasAtItsEnd() {
        record(1, sealed(1, 1, custody(1, "STO", "2026-11-11T09:00"), left()));
        assertThat(text(LocalDate.of(2026, 11, 9), ReportLanguage.EN))
                .contains("no sealed packages");
        assertThat(text(LocalDate.of(2026, 11, 19), ReportLanguage.EN)).contains("KG 0000101");
        assertThat(text(LocalDate.of(2026, 11, 20), ReportLanguage.EN))
                .contains("no sealed packages");
        assertFault(() -> propose(LocalDate.of(2999, 1, 1), ReportLanguage.EN), "PAP-009");
    }

    private static SeizureBuilder left() {
        return custody(2, "DES", "2026-11-20T15:00");
    }

    @Test
    void aGrossThatIsNotStatedIsToldAndNotGuessed() {
        Seizure without =
                SeizureShape.SHAPE.with(
                        sealed(1, 1),
                        "/items/" + StockFixture.itemId(1, 1) + "/weighing/gross",
                        null);
        record(1, without);
        record(2, sealed(2, 1));
        assertThat(text(TODAY, ReportLanguage.EN))
                .contains("Gross 110 g (without packages whose gross is not stated", ": 1)");
    }

    /** Signatures and totals stand together on the last page of any length. */
    @Test
    void totalsAreNeverAloneOnAPage() {
        for (int cases = 1; cases <= 24; cases++) {
            record(cases, sealed(cases, 3));
            if (cases % 3 == 0) {
                List<String> pages = PdfReader.pages(propose(TODAY, ReportLanguage.EN).pdf());
                assertThat(pages.getLast())
                        .as("%s cases", cases)
                        .contains("Packages " + cases * 3, "Person in charge");
            }
        }
    }

    @Test
    void theListIsIssuedLikeOtherPapersAndReplacedIfTheStoreChanges() {
        record(1, sealed(1, 1));
        ReportProposal first = propose(TODAY, ReportLanguage.RU);
        register.reports().issue(first);
        assertThat(propose(TODAY, ReportLanguage.RU).report().copy()).isEqualTo(2);
        record(2, sealed(2, 1));
        ReportProposal second = propose(TODAY, ReportLanguage.RU);
        assertThat(PdfReader.text(second.pdf())).contains("взамен № 2026-11-24/1", "Упаковок 2");
        assertThat(register.reports().withHash(first.report().sha256())).isPresent();
    }
}
