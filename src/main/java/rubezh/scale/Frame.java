package rubezh.scale;

import rubezh.domain.quantity.Amount;

/** What one line of a scale says. */
public sealed interface Frame {
    /** Whether the scale says that the packing counts. */
    enum Side {
        UNSAID,
        GROSS,
        NET
    }

    /** Why a line that was understood gives no weight. */
    enum Why {
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
    record Weight(Amount amount, boolean stable, Side side) implements Frame {}

    /**
     * The scale has no weight yet: it moves, or cannot weigh at the moment. Some leave the unit out
     * to say so.
     */
    record Moving() implements Frame {}

    /**
     * Understood, but no weight to be taken.
     *
     * @param what the unit or number it is about
     */
    record Refused(Why why, String what) implements Frame {}

    /** Not understood; nothing is guessed. */
    record Unclear() implements Frame {}
}
