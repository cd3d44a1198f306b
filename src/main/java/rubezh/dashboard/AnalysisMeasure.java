package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;

/** What is told in the cells of an analysis; each kind of quantity has a block of its own. */
public enum AnalysisMeasure {
    /** Mass, volume, area and counts. */
    QUANTITY,
    CASES,
    MASS,
    VOLUME,
    /** Pieces, each counted unit by itself. */
    COUNT,
    ALL;

    /**
     * Returns whether there is a block of a dimension.
     *
     * @param dimension null for the block of cases
     */
    boolean has(@Nullable Dimension dimension) {
        if (dimension == null) {
            return this == CASES || this == ALL;
        }
        return switch (this) {
            case QUANTITY, ALL -> true;
            case CASES -> false;
            case MASS -> dimension.kind() == MeasureKind.MASS;
            case VOLUME -> dimension.kind() == MeasureKind.VOLUME;
            case COUNT -> dimension.kind() == MeasureKind.PIECES;
        };
    }

    /** Returns the word on the command line and in saved views: {@code quantity}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the message key of its name. */
    public String key() {
        return "analysis.measure." + word();
    }
}
