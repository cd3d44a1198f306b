package rubezh.register;

import module java.base;

import rubezh.domain.seizure.FieldPath;

/**
 * What cases and their goods are grouped by in a table of two groupings. The key of a group is a
 * text, empty where a case states nothing.
 *
 * @see CrossTotals
 */
public sealed interface CaseGrouping {
    /** Values of a field: codes. A case is in the group of each of its different values. */
    record OfField(FieldPath field) implements CaseGrouping {}

    /** Groups of articles as the list has them, such as {@code opioid}. */
    record OfSubstanceGroup() implements CaseGrouping {
        /** Key of drugs and precursors of no group, and of those not identified. */
        public static final String OTHER = "other";

        /** Key of other goods of no group. */
        public static final String GOODS = "goods";
    }

    /** Countries of departure and destination: {@code AF>RU}; empty if neither is stated. */
    record OfRoute() implements CaseGrouping {}

    /**
     * Where a case is shown on a map: its post, and after {@code @} its own coordinates, where it
     * has some: {@code KG-DOS}, {@code KG-DOS@40.52341 72.79876}.
     */
    record OfPlace() implements CaseGrouping {
        /** Stands before the coordinates. */
        public static final String AT = "@";
    }

    /** A part of the time of a case, by the clock of the station; see {@link TimePart}. */
    record OfTime(TimePart part) implements CaseGrouping {}

    /**
     * Stretches of time that cases of one station happened in.
     *
     * @param station code of the station
     * @param stretches in order, none overlapping another
     */
    record OfStretches(String station, List<Stretch> stretches) implements CaseGrouping {
        public OfStretches {
            stretches = List.copyOf(stretches);
        }
    }

    /** Part of a time. */
    enum TimePart {
        /**
         * Month of the station day, {@code 2026-10}, as the dashboard of the month has it; {@code
         * 2026} of a case that is known to the year only. In an operation the month of the
         * calendar.
         */
        MONTH,
        /** Day of the week, 1 for Monday; empty if the day is not known. */
        WEEKDAY,
        /** Hour of the day, 0 to 23; empty if the hour is not known. */
        HOUR
    }

    /**
     * A stretch of time.
     *
     * @param key key of the group
     * @param from start, inclusive
     * @param to end, exclusive
     */
    record Stretch(String key, Instant from, Instant to) {}
}
