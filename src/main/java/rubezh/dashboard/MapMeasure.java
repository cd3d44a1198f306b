package rubezh.dashboard;

import rubezh.dashboard.MapFigures.Amounts;
import rubezh.domain.quantity.Dimension;

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
            case Mass() -> amounts.totals().base(Dimension.MASS);
            case GroupMass(String group) -> amounts.of(group).base(Dimension.MASS);
        };
    }
}
