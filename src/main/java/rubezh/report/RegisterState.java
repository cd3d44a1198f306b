package rubezh.report;

import java.util.List;

/**
 * What the reader of a report must know of the register it was made from.
 *
 * @param training whether the data are training data; every page is then marked
 * @param damagedRecords number of damaged records, which are in no figure
 * @param missingRevisions number of saves that the register has lost
 * @param received newest bundle of each other station; empty where none has sent one
 * @param exchanged number of bundles of the period
 * @param auditMark number and beginning of the hash of the newest entry of the audit log, {@code
 *     48211-9f2c01ab}; empty if none is printed
 */
public record RegisterState(
        boolean training,
        int damagedRecords,
        long missingRevisions,
        List<ReceivedBundle> received,
        ExchangeTotals exchanged,
        String auditMark) {
    public RegisterState {
        received = List.copyOf(received);
    }

    /** Creates the state of a paper that does not name the audit log. */
    public RegisterState(
            boolean training,
            int damagedRecords,
            long missingRevisions,
            List<ReceivedBundle> received,
            ExchangeTotals exchanged) {
        this(training, damagedRecords, missingRevisions, received, exchanged, "");
    }

    /** Returns the same without what differs between equal issues. */
    public RegisterState withoutMark() {
        return new RegisterState(training, damagedRecords, missingRevisions, received, exchanged);
    }
}
