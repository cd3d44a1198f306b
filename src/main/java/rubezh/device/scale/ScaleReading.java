package rubezh.device.scale;

import rubezh.domain.quantity.Amount;

/** Meaning of a line of a scale. */
public sealed interface ScaleReading {
    /** Whether the weight includes the packing. */
    enum WeightKind {
        UNSPECIFIED,
        GROSS,
        NET
    }

    /** Reasons why a recognised line gives no weight. */
    enum RefusalReason {
        /** An unsupported unit: pounds, ounces, pieces, per cent. */
        UNIT,
        /** Above the capacity of the scale. */
        OVER,
        /** Below zero. */
        UNDER,
        /** Finer than a microgram, so that it would have to be rounded. */
        FINE
    }

    /**
     * A mass with the digits of the scale.
     *
     * @param stable whether the scale reports a stable weight
     */
    record Weight(Amount amount, boolean stable, WeightKind kind) implements ScaleReading {}

    /**
     * No weight yet: the scale moves or cannot weigh at the moment. Some scales omit the unit then.
     */
    record Unstable() implements ScaleReading {}

    /**
     * Recognised, but not a usable weight.
     *
     * @param detail the unit or number that caused it
     */
    record Refused(RefusalReason reason, String detail) implements ScaleReading {}

    /** Not recognised. */
    record Unrecognized() implements ScaleReading {}
}
