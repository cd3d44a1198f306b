package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import net.sf.jasperreports.export.ExportInterruptedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.store.file.TestStations;

/** The page that tests a printer. */
class TestPageTest {
    private static final String RUSSIAN =
            "Съешь же ещё этих мягких французских булок, да выпей чаю";
    private static final StationHeader HEADER =
            new StationHeader(
                    "KG-DOS",
                    new BilingualText("Достук", "Dostuk"),
                    null,
                    false,
                    OffsetDateTime.parse("2026-11-24T14:03:00+06:00"),
                    "Bek B. B.");

    @Test
    void itHasOnePageInEachLanguageWithLettersMarksAndCode() {
        var page = new Reports(TestStations.REFERENCE).testPage(HEADER, ReportLanguage.BOTH);
        assertThat(page.pages()).isEqualTo(2);
        assertThat(PdfReader.text(page))
                .contains("Пробная страница", "Test page", "Bek B. B.")
                .contains(RUSSIAN + " The quick brown fox jumps over the lazy dog " + RUSSIAN)
                .contains("exactly 40 mm", "TEST 0123456789")
                .contains("Patterns Figures 1 1", "2 2", "3 3", "4 4 5 5 6 6 7 7 8 8")
                .doesNotContain("null");
        ArchiveValidator.assertArchivable(page);
    }

    @Test
    void anInterruptedThreadCancelsThePageAndStaysInterrupted() {
        var reports = new Reports(TestStations.REFERENCE);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> reports.testPage(HEADER, ReportLanguage.EN))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** A paper of two pages is written again until an interruption arrives between them. */
    @Test
    void anInterruptionWhileThePaperIsWrittenCancelsItToo() throws InterruptedException {
        assertThat(interruptedAt(".JRPdfExporter"))
                .isInstanceOf(CancellationException.class)
                .hasCauseInstanceOf(ExportInterruptedException.class);
    }

    /** A table is filled by another thread, for which the one of the paper waits. */
    @Test
    void anInterruptionWhileATableIsWaitedForCancelsThePaperToo() throws InterruptedException {
        assertThat(interruptedAt(".AbstractThreadSubreportRunner"))
                .isInstanceOf(CancellationException.class);
    }

    /** Returns how a paper fails whose thread is interrupted in a class. */
    private static @Nullable Throwable interruptedAt(String name) throws InterruptedException {
        var reports = new Reports(TestStations.REFERENCE);
        var failure = new AtomicReference<@Nullable Throwable>();
        while (failure.get() == null) {
            var paper = new Thread(() -> reports.testPage(HEADER, ReportLanguage.BOTH));
            paper.setUncaughtExceptionHandler((_, thrown) -> failure.set(thrown));
            paper.start();
            while (paper.isAlive() && !isIn(name, paper)) {
                Thread.onSpinWait();
            }
            paper.interrupt();
            paper.join();
        }
        return failure.get();
    }

    private static boolean isIn(String name, Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith(name));
    }
}
