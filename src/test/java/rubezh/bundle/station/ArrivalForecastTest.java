package rubezh.bundle.station;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.ExchangeLogEntry.Direction;
import rubezh.bundle.peer.ExchangeLogEntry.ExpectedReceipt;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.station.ExpectedArrival;
import rubezh.domain.station.ExpectedArrival.Basis;

/** What is said of the next bundle of a station follows from its last ones, or is not said. */
class ArrivalForecastTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final Instant NIGHT_END = Instant.parse("2026-11-25T02:00:00Z");
    private static final String POST = "KG-KAR";

    private final List<ExchangeLogEntry> log = new ArrayList<>();
    private final List<SentBundle> sent = new ArrayList<>();

    /** Adds bundles that came so many hours ago. */
    private void came(double... hoursAgo) {
        for (double hours : hoursAgo) {
            log.addFirst(entry(Direction.RECEIVED, NOW.minusSeconds((long) (hours * 3600)), null));
        }
    }

    private void awaits(long hours) {
        var expected = new ExpectedReceipt(NOW.plus(Duration.ofHours(hours)), List.of());
        ExchangeLogEntry entry = entry(Direction.SENT, NOW.minusSeconds(60), expected);
        sent.add(new SentBundle(entry, List.of(), false, false, NOW));
    }

    private ExchangeLogEntry entry(
            Direction direction, Instant at, @Nullable ExpectedReceipt expected) {
        UUID id = new UUID(9, log.size() + 100L * sent.size());
        String hash = "ab".repeat(32);
        return new ExchangeLogEntry(
                id, direction, id, POST, "a.json", hash, at, "asanov", 1, 1, 0, expected);
    }

    private Optional<ExpectedArrival> expected() {
        return new ArrivalForecast(log, sent, NOW, NIGHT_END).of(POST);
    }

    private static Instant in(double hours) {
        return NOW.plusSeconds((long) (hours * 3600));
    }

    @Test
    void theNextBundleComesAMiddleGapAfterTheLast() {
        came(100, 78, 54, 28, 20);
        assertThat(expected())
                .contains(
                        new ExpectedArrival(in(4), Basis.GAPS, Duration.ofHours(24), 4, NIGHT_END))
                .get()
                .matches(ExpectedArrival::isTonight);
    }

    @Test
    void nothingIsSaidOfAStationThatSentTwice() {
        came(44, 20);
        awaits(5);
        assertThat(expected()).isEmpty();
    }

    @Test
    void filesOfOneHourAreOneArrival() {
        came(44, 43.5, 43.2, 20, 19.5);
        assertThat(expected()).isEmpty();
    }

    @Test
    void aReceiptThatIsDueEarlierCounts() {
        came(170, 120, 70, 20);
        awaits(40);
        awaits(28);
        assertThat(expected().orElseThrow().at()).isEqualTo(in(28));
        assertThat(expected().orElseThrow().basis()).isEqualTo(Basis.RECEIPT);
        assertThat(expected().orElseThrow().isTonight()).isFalse();
        awaits(-2);
        assertThat(expected().orElseThrow().at()).as("overdue says nothing").isEqualTo(in(28));
    }

    @Test
    void ofALateBundleItIsSaidForOneGapMore() {
        came(94, 70, 46);
        assertThat(expected().orElseThrow().at()).isEqualTo(in(-22));
        log.clear();
        came(97, 73, 49);
        assertThat(expected()).isEmpty();
    }

    @Test
    void oldGapsAreNotLookedAt() {
        came(2000, 1000, 500, 90, 80, 70, 60, 50, 40, 30, 20);
        assertThat(expected().orElseThrow().at()).isEqualTo(in(-10));
        assertThat(expected().orElseThrow().gaps()).isEqualTo(8);
    }
}
