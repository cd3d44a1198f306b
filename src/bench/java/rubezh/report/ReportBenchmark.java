package rubezh.report;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import rubezh.domain.summary.DailySummary;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPreview;
import rubezh.table.ReferenceReader;

/**
 * Times the first daily summary a person asks for, from figures to the picture of page one, in a
 * fresh process after the warm-up; and the warm-up itself. Aim: 500 ms.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ReportBenchmark {
    /** Reports that nobody has used yet. */
    @State(Scope.Thread)
    public static class ColdState {
        final Reports reports = new Reports(ReferenceReader.builtIn());
    }

    /** Reports after their warm-up. */
    @State(Scope.Thread)
    public static class WarmState {
        final Reports reports = new Reports(ReferenceReader.builtIn());
        final DailySummary day = ReportFixture.dailySummary();
        final ReportIssue issue = ReportFixture.issue(true);

        @Setup
        public void warmUp() {
            reports.warmUp();
        }
    }

    @Benchmark
    public void warmUp(ColdState state) {
        state.reports.warmUp();
    }

    @Benchmark
    public Object firstDailySummary(WarmState state) {
        Pdf pdf = state.reports.daily(state.day, state.issue, ReportLanguage.RU);
        try (var pdfPreview = new PdfPreview(pdf)) {
            return pdfPreview.image(0, 96);
        }
    }
}
