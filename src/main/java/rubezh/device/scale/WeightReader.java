package rubezh.device.scale;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.text.Fault.Exit;

/**
 * Reads one stable weight from a scale; blocks.
 *
 * <pre>{@code
 * var reader = new WeightReader(System::nanoTime, line -> {});
 * ScaleReading.Weight weight = reader.readWeight(setting, () -> false);
 * }</pre>
 */
public final class WeightReader {
    /** Longest wait for a weight. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private final Consumer<ScaleLine> onLine;
    private final StabilityFilter filter = new StabilityFilter();
    private @Nullable ScaleLine last;

    /**
     * @param nanos a monotonic clock in nanoseconds
     * @param onLine receives every line
     */
    public WeightReader(LongSupplier nanos, Consumer<ScaleLine> onLine) {
        this.nanos = nanos;
        this.onLine = onLine;
    }

    /**
     * Waits until the scale has a stable weight above zero.
     *
     * @param cancelled polled about five times a second
     * @throws Fault {@code SCL-001} to {@code SCL-003}, {@code SCL-011} and {@code SCL-012} if the
     *     port does not work, {@code SCL-004} if nothing is received, {@code SCL-005} if the weight
     *     keeps moving, {@code SCL-006} if no line is recognised, {@code SCL-007} to {@code
     *     SCL-010} if the weight is not usable
     * @throws InterruptedException if cancelled
     */
    public ScaleReading.Weight readWeight(ScaleSetting setting, BooleanSupplier cancelled)
            throws InterruptedException {
        try (Scale scale = Scale.open(setting)) {
            long end = nanos.getAsLong() + TIMEOUT.toNanos();
            while (nanos.getAsLong() < end) {
                Optional<ScaleLine> stable = readStableLine(scale);
                if (cancelled.getAsBoolean()) {
                    throw new InterruptedException();
                }
                if (stable.isPresent()) {
                    return requirePositive(stable.get());
                }
            }
        }
        throw noStableWeight(setting.port(), last);
    }

    private Optional<ScaleLine> readStableLine(Scale scale) {
        for (ScaleLine line : scale.readLines()) {
            onLine.accept(line);
            last = line;
            filter.accept(line, nanos.getAsLong());
        }
        return filter.stableLine(nanos.getAsLong());
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
            case ScaleReading.Refused(ScaleReading.RefusalReason reason, String detail) ->
                    switch (reason) {
                        case UNIT -> new Fault(Exit.FINDINGS, "SCL-007", detail);
                        case OVER, UNDER -> new Fault(Exit.FINDINGS, "SCL-008", raw);
                        case FINE -> new Fault(Exit.FINDINGS, "SCL-009", detail);
                    };
        };
    }

    /** Returns the fault of a port that received nothing for some seconds. */
    public static Fault noResponse(String port, long seconds) {
        return new Fault(Exit.FINDINGS, "SCL-004", port, seconds);
    }

    /**
     * Filter that accepts a weight once it is stable. The scale must report stability and the same
     * weight three times in a row; a single line, sent on a key of the scale, is accepted after a
     * pause. So neither a lost byte nor a scale that never marks a moving weight gives a wrong
     * weight.
     */
    private static final class StabilityFilter {
        private static final int TIMES = 3;
        private static final long QUIET = Duration.ofMillis(800).toNanos();

        private @Nullable ScaleLine last;
        private int repeats;
        private long receivedAt;

        /** Records a received line. */
        void accept(ScaleLine line, long nanos) {
            boolean stable =
                    line.reading() instanceof ScaleReading.Weight weight && weight.stable();
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
}
