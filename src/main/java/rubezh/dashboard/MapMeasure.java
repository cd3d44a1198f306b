package rubezh.dashboard;

import rubezh.dashboard.MapFigures.Amounts;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;

/** What the size of a point of a map is by. */
public sealed interface MapMeasure {
    /** Number of cases. */
    record Cases() implements MapMeasure {}

    /** Mass of drugs and precursors. */
    record Mass() implements MapMeasure {}

    /** Mass of a group of substances. */
    record GroupMass(String group) implements MapMeasure {}

    /** Returns the figure: a number of cases, or a mass in its base unit. */
    default long of(Amounts amounts) {
        return switch (this) {
            case Cases() -> amounts.cases();
            case Mass() -> mass(amounts.totals());
            case GroupMass(String group) -> mass(amounts.of(group));
        };
    }

    /** Returns the mass of a sum in its base unit. */
    static long mass(Totals totals) {
        return totals.base(Dimension.MASS);
    }
}
