package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.json.SeizureShape;
import rubezh.table.ReferenceReader;

/** Traces are named on paper, not printed as a mass of nothing. */
class TracesOnPaperTest {
    @Test
    void tracesHaveNoMassInTheListOfCases() {
        Seizure heroin = ReportFixture.heroin("KG-DOS-A-2026-000001", "11:00", "0");
        String method = "/items/" + heroin.items().getFirst().id() + "/weighing/method";
        Object traces = SeizureShape.SHAPE.leaf(method, "TRC").orElseThrow();
        var snapshot = SeizureSnapshot.of(SeizureShape.SHAPE.with(heroin, method, traces), "r1");
        var summary =
                DailySummary.of(
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        List.of(snapshot),
                        Coverage.Sources.NONE);
        var reports = new Reports(ReferenceReader.builtIn());
        var pdf = reports.daily(summary, ReportFixture.issue(true), ReportLanguage.RU);
        assertThat(PdfReader.text(pdf)).contains("Героин, следы").doesNotContain("Героин, 0,000");
    }
}
