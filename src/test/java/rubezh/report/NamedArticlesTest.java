package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_NAME;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.report.pdf.Pdf;
import rubezh.table.ReferenceReader;

/**
 * New psychoactive substances, of which the list has only the class: two names never add up under
 * one without a word, and the papers show each name.
 */
class NamedArticlesTest {
    private static final Reports REPORTS = new Reports(ReferenceReader.builtIn());

    private static final DailySummary TWO_NAMES =
            DailySummary.of(
                    ReportFixture.DAY,
                    ReportFixture.MORNING,
                    List.of(
                            named("KG-DOS-A-2026-000151", "CTH-OTH", "3 GRM", "eutylone"),
                            named("KG-DOS-A-2026-000152", "CTH-OTH", "5 GRM", "pentedrone"),
                            named("KG-DOS-A-2026-000153", "CTH-OTH", "2 GRM", "eutylone")),
                    Coverage.Sources.NONE);

    private static SeizureSnapshot named(
            String number, String article, String amount, String name) {
        Seizure seizure =
                ReportFixture.seizure(
                        number,
                        "12:00",
                        "TJ RU",
                        "FUE DOG",
                        ReportFixture.item(article, amount, "SUSPECTED")
                                .set(ITEMS_APPEARANCE_NAME.pathInLine(), name));
        return SeizureSnapshot.of(seizure, number);
    }

    @Test
    void eachNameHasItsOwnRowInTheDailySummary() {
        Pdf pdf = REPORTS.daily(TWO_NAMES, ReportFixture.issue(true), ReportLanguage.EN);
        assertThat(PdfReader.text(pdf))
                .contains("Other cathinones (pentedrone) suspected 1 0.005 kg")
                .contains("Other cathinones (eutylone) suspected 2 0.005 kg")
                .contains("Total mass 0.010 kg")
                .contains("(eutylone), 0.003 kg", "(pentedrone), 0.005 kg")
                .contains("“Other cathinones” here are: eutylone 0.005 kg; pentedrone 0.005 kg.");
    }

    @Test
    void theSummaryOfAnOperationNamesWhatAClassAddsUp() {
        var period =
                ReportPeriod.days(
                        LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), ReportFixture.OSH);
        var operation =
                OperationSummary.of(
                        new OperationCode("BARRIER-2024"),
                        period,
                        ReportFixture.MORNING,
                        TWO_NAMES.selection().cases(),
                        Coverage.Sources.NONE);
        Pdf pdf = REPORTS.operation(operation, ReportFixture.issue(true), ReportLanguage.RU);
        assertThat(PdfReader.text(pdf))
                .contains("«Иные катиноны» — это: eutylone 0,005 кг; pentedrone 0,005 кг.");
    }
}
