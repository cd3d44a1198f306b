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
 */
public record RegisterState(
        boolean training,
        int damagedRecords,
        long missingRevisions,
        List<ReceivedBundle> received,
        ExchangeTotals exchanged) {
    public RegisterState {
        received = List.copyOf(received);
    }
}
