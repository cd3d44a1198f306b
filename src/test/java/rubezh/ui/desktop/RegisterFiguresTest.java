package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.bundle.UnacknowledgedCount;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.domain.station.SilenceTerms;

/** When the number of unsent revisions turns amber and red. */
final class RegisterFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:03:22Z");

    @ParameterizedTest
    @CsvSource({"-PT1H,", "PT23H59M,", "PT24H,warn", "PT71H59M,warn", "PT72H,stop", "PT900H,stop"})
    void theStyleTellsTheAge(Duration age, String style) {
        var figures = figures(Optional.of(NOW.minus(age)), new ReceiptService.OpenCounts(0, 0));
        assertThat(figures.unacknowledgedStyles(NOW))
                .isEqualTo(style == null ? List.of() : List.of(style));
    }

    @Test
    void nothingUnsentHasNoStyle() {
        assertThat(RegisterFigures.NONE.unacknowledgedStyles(NOW)).isEmpty();
    }

    @Test
    void aReceiptThatIsOverdueTurnsTheNumberAmber() {
        assertThat(figures(Optional.empty(), new ReceiptService.OpenCounts(3, 1)).receiptStyles())
                .containsExactly("warn");
        assertThat(figures(Optional.empty(), new ReceiptService.OpenCounts(3, 0)).receiptStyles())
                .isEmpty();
    }

    private static RegisterFigures figures(
            Optional<Instant> since, ReceiptService.OpenCounts receipts) {
        return new RegisterFigures(
                0,
                0,
                0,
                0,
                new UnacknowledgedCount(1, 0, since, true),
                SilenceTerms.USUAL,
                receipts,
                Optional.empty(),
                Optional.empty());
    }
}
