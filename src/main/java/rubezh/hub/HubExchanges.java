package rubezh.hub;

import rubezh.bundle.Exchange;
import rubezh.journal.Journal;

/** Source of the exchange of bundles over a hub. */
@FunctionalInterface
public interface HubExchanges {
    /**
     * Returns the exchange over the records of a hub, with the keys that this computer knows.
     *
     * @param journal revisions of the hub, with what the exchange writes to the own file
     */
    Exchange of(HubConnection hub, Journal journal);
}
