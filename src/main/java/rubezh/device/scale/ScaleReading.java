package rubezh.device.scale;

import rubezh.domain.quantity.Amount;

/** Meaning of one line of a scale. */
public sealed interface ScaleReading {
    /** Whether the weight includes the packing. */
    enum WeightKind {
        UNSAID,
        GROSS,
        NET
    }

    /** Why a line that was understood gives no weight. */
    enum RefusalReason {
        /** A unit that is not converted: pounds, ounces, pieces, per cent. */
        UNIT,
        /** More than the scale can carry. */
        OVER,
        /** Less than nothing on it. */
        UNDER,
        /** Finer than a milligram: it could only be rounded. */
        FINE
    }

    /**
     * A mass, with the digits the scale shows.
     *
     * @param stable whether the scale reports a stable weight
     */
    record Weight(Amount amount, boolean stable, WeightKind kind) implements ScaleReading {}

    /**
     * The scale has no weight yet: it moves, or cannot weigh at the moment. Some leave the unit out
     * to say so.
     */
    record Unstable() implements ScaleReading {}

    /**
     * Understood, but no weight to be taken.
     *
     * @param what the unit or number it is about
     */
    record Refused(RefusalReason reason, String what) implements ScaleReading {}

    /** Not understood; nothing is guessed. */
    record Unrecognized() implements ScaleReading {}
}
