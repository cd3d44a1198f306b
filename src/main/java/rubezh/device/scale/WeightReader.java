package rubezh.device.scale;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.text.Fault.Exit;

/** Takes one weight from a scale; blocks. */
public final class WeightReader {
    /** How long a weight is waited for. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private final Consumer<ScaleLine> onLine;
    private final StabilityFilter steady = new StabilityFilter();
    private @Nullable ScaleLine last;

    /**
     * @param nanos a monotonic clock in nanoseconds
     * @param heard receives every line
     */
    public WeightReader(LongSupplier nanos, Consumer<ScaleLine> heard) {
        this.nanos = nanos;
        this.onLine = heard;
    }

    /**
     * Waits until the scale stands still on a weight above nothing.
     *
     * @param cancelled asked about five times a second
     * @throws Fault {@code SCL-001} to {@code SCL-003}, {@code SCL-011} and {@code SCL-012} if the
     *     port does not work, {@code SCL-004} if nothing is heard, {@code SCL-005} if the weight
     *     keeps moving, {@code SCL-006} if nothing is understood, {@code SCL-007} to {@code
     *     SCL-010} if what is understood cannot be taken
     * @throws InterruptedException if cancelled
     */
    public ScaleReading.Weight readWeight(ScaleSetting setting, BooleanSupplier cancelled)
            throws InterruptedException {
        try (Scale scale = Scale.open(setting)) {
            long end = nanos.getAsLong() + TIMEOUT.toNanos();
            while (nanos.getAsLong() < end) {
                Optional<ScaleLine> settled = readStableLine(scale);
                if (cancelled.getAsBoolean()) {
                    throw new InterruptedException();
                }
                if (settled.isPresent()) {
                    return requirePositive(settled.get());
                }
            }
        }
        throw noStableWeight(setting.port(), last);
    }

    private Optional<ScaleLine> readStableLine(Scale scale) {
        for (ScaleLine line : scale.readLines()) {
            onLine.accept(line);
            last = line;
            steady.accept(line, nanos.getAsLong());
        }
        return steady.stableLine(nanos.getAsLong());
    }

    private static ScaleReading.Weight requirePositive(ScaleLine line) {
        if (line.reading() instanceof ScaleReading.Weight weight
                && weight.amount().quantity().base() > 0) {
            return weight;
        }
        throw new Fault(Exit.FINDINGS, "SCL-010", line.raw().strip());
    }

    private static Fault noStableWeight(String port, @Nullable ScaleLine last) {
        if (last == null) {
            return noResponse(port, TIMEOUT.toSeconds());
        }
        String raw = last.raw().strip();
        return switch (last.reading()) {
            case ScaleReading.Weight _, ScaleReading.Unstable _ ->
                    new Fault(Exit.FINDINGS, "SCL-005", raw);
            case ScaleReading.Unrecognized _ -> new Fault(Exit.FINDINGS, "SCL-006", raw);
            case ScaleReading.Refused(ScaleReading.RefusalReason reason, String what) ->
                    switch (reason) {
                        case UNIT -> new Fault(Exit.FINDINGS, "SCL-007", what);
                        case OVER, UNDER -> new Fault(Exit.FINDINGS, "SCL-008", raw);
                        case FINE -> new Fault(Exit.FINDINGS, "SCL-009", what);
                    };
        };
    }

    /** Returns the fault of a port that stays silent for some seconds. */
    public static Fault noResponse(String port, long seconds) {
        return new Fault(Exit.FINDINGS, "SCL-004", port, seconds);
    }
}
