package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.StationDay;

/**
 * What the reader of a report must know of the register it was made from.
 *
 * @param training whether the data are training data; every page is then marked
 * @param damagedRecords number of damaged records, which are in no figure
 * @param missingRevisions number of saves that the register has lost
 * @param stations each other known station, and up to which time something is known of it
 * @param exchanged number of bundles of the period
 * @param shifts shifts of the period at this station, oldest first; empty if it keeps none
 * @param days what this station reported of the day of the report, and what came of others; empty
 *     if no day is looked at
 * @param auditMark number and beginning of the hash of the newest entry of the audit log, {@code
 *     48211-9f2c01ab}; empty if none is printed
 */
public record RegisterState(
        boolean training,
        int damagedRecords,
        long missingRevisions,
        List<KnownStation> stations,
        ExchangeTotals exchanged,
        List<NamedShift> shifts,
        List<StationDay> days,
        String auditMark) {
    public RegisterState {
        stations = List.copyOf(stations);
        shifts = List.copyOf(shifts);
        days = List.copyOf(days);
    }

    /**
     * Shift of the period with the name of its officer.
     *
     * @param officer name of the officer in charge
     * @param from when it was opened
     * @param to when it ended; null while it is open
     */
    public record NamedShift(String officer, OffsetDateTime from, @Nullable OffsetDateTime to) {}

    /** Creates the state of a paper that names neither shifts nor the audit log. */
    public RegisterState(
            boolean training,
            int damagedRecords,
            long missingRevisions,
            List<KnownStation> stations,
            ExchangeTotals exchanged) {
        this(
                training,
                damagedRecords,
                missingRevisions,
                stations,
                exchanged,
                List.of(),
                List.of(),
                "");
    }

    /** Returns the same without what differs between equal issues. */
    public RegisterState withoutMark() {
        return new RegisterState(
                training, damagedRecords, missingRevisions, stations, exchanged, shifts, days, "");
    }

    /**
     * Number of bundles that came in and went out in a period.
     *
     * @param received number of bundles imported
     * @param sent number of bundles exported
     */
    public record ExchangeTotals(int received, int sent) {}

    /**
     * Another station, and up to which time something is known of it, whoever carried it.
     *
     * @param station code of the station
     * @param until time of its newest bundle or revision by its clock; null if there is none
     */
    public record KnownStation(String station, @Nullable OffsetDateTime until) {}
}
