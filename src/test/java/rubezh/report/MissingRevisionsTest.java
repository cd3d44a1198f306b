package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.table.ReferenceReader;

/** A case of which revisions have not arrived is held out of the figures and named on the paper. */
class MissingRevisionsTest {
    @Test
    void theCaseIsNamedAndNotCounted() {
        Seizure part = ReportFixture.heroin("KG-DOS-A-2026-000141", "12:00", "1");
        var missing = new SeizureSnapshot(part, "r9", 2, Set.of(ExclusionReason.INCOMPLETE), null);
        var summary =
                DailySummary.of(
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        List.of(missing),
                        Coverage.Sources.NONE);
        var pdf =
                new Reports(ReferenceReader.builtIn())
                        .daily(summary, ReportFixture.issue(true), ReportLanguage.EN);
        assertThat(PdfReader.text(pdf))
                .contains("KG-DOS-A-2026-000141 history incomplete")
                .doesNotContain("Cases: 1");
    }
}
