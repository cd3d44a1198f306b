package rubezh.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.progress.Progress;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The progress of long work on a terminal. */
class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void everyStepIsNamedInTheLanguageOfTheReader(Progress.Step step) {
        var output = new ConsoleOutput(err, err, Messages.in(Language.RU), false);
        long before = System.nanoTime() - TimeUnit.SECONDS.toNanos(2);
        try (var bar = new ProgressBar(output, true, before)) {
            bar.report(step, 1, 2);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .matches("\\r\\p{IsCyrillic}[\\p{IsCyrillic} ]+ \\[#{15}\\.{15}\\] 1\\R");
    }
}
