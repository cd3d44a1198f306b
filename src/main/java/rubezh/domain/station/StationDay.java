package rubezh.domain.station;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a station for one of its days.
 *
 * @param station its code
 * @param day date the day began on
 * @param state what came
 * @param cases number of its cases that count: in the time of the nil report, without one in the
 *     day as this station has it
 * @param until end of the time that the nil report covers; null without one
 * @param withdrawn why a nil report of the day was taken back; null if none was, or another one is
 *     in force
 */
public record StationDay(
        String station,
        LocalDate day,
        StationDayState state,
        long cases,
        @Nullable OffsetDateTime until,
        @Nullable String withdrawn) {}
