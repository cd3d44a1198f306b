package rubezh.device.scale;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a weight is to be believed. The scale must say that it stands still, and say the
 * same weight several times running; a scale that sends once, on its own key, is believed when
 * nothing follows. So neither a byte lost on the way nor a scale that never marks a moving weight
 * gives a wrong one.
 */
final class StabilityFilter {
    private static final int TIMES = 3;
    private static final long QUIET = Duration.ofMillis(800).toNanos();

    private @Nullable ScaleLine last;
    private int repeats;
    private long receivedAt;

    /** Learns of a line. */
    void accept(ScaleLine line, long nanos) {
        boolean stable = line.reading() instanceof ScaleReading.Weight weight && weight.stable();
        boolean same = last != null && last.reading().equals(line.reading());
        repeats = stable ? (same ? repeats + 1 : 1) : 0;
        last = line;
        receivedAt = nanos;
    }

    /** Returns the line whose weight can be taken by now. */
    Optional<ScaleLine> stableLine(long nanos) {
        boolean enough = repeats >= TIMES || repeats > 0 && nanos - receivedAt >= QUIET;
        return enough ? Optional.ofNullable(last) : Optional.empty();
    }
}
