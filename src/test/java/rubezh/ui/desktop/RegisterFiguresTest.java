package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the number of unsent revisions turns amber and red. */
final class RegisterFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:03:22Z");

    @ParameterizedTest
    @CsvSource({"-PT1H,", "PT23H59M,", "PT24H,warn", "PT71H59M,warn", "PT72H,stop", "PT900H,stop"})
    void theStyleTellsTheAge(Duration age, String style) {
        var figures =
                new RegisterFigures(
                        0,
                        0,
                        0,
                        0,
                        1,
                        Optional.of(NOW.minus(age)),
                        Optional.empty(),
                        Optional.empty());
        assertThat(figures.unsentStyles(NOW)).isEqualTo(style == null ? List.of() : List.of(style));
    }

    @Test
    void nothingUnsentHasNoStyle() {
        assertThat(RegisterFigures.NONE.unsentStyles(NOW)).isEmpty();
    }
}
