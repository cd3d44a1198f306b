package rubezh.device.scale;

import rubezh.domain.quantity.Amount;

/** What one line of a scale says. */
public sealed interface ScaleReading {
    /** Whether the scale says that the packing counts. */
    enum WeightKind {
        UNSAID,
        GROSS,
        NET
    }

    /** Why a line that was understood gives no weight. */
    enum RefusalReason {
        /** Pounds, ounces, pieces, per cent: not ours to convert. */
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
     * @param stable whether the scale says it stands still
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
