package rubezh.device.scale;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Filter that accepts a weight once it is stable. The scale must report stability and the same
 * weight three times in a row; a single line, sent on a key of the scale, is accepted after a
 * pause. So neither a lost byte nor a scale that never marks a moving weight gives a wrong weight.
 */
final class StabilityFilter {
    private static final int TIMES = 3;
    private static final long QUIET = Duration.ofMillis(800).toNanos();

    private @Nullable ScaleLine last;
    private int repeats;
    private long receivedAt;

    /** Records a received line. */
    void accept(ScaleLine line, long nanos) {
        boolean stable = line.reading() instanceof ScaleReading.Weight weight && weight.stable();
        boolean same = last != null && last.reading().equals(line.reading());
        repeats = stable ? (same ? repeats + 1 : 1) : 0;
        last = line;
        receivedAt = nanos;
    }

    /** Returns the line with a stable weight, if there is one by now. */
    Optional<ScaleLine> stableLine(long nanos) {
        boolean accepted = repeats >= TIMES || repeats > 0 && nanos - receivedAt >= QUIET;
        return accepted ? Optional.ofNullable(last) : Optional.empty();
    }
}
