package rubezh.hub;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.register.Catalogue;

/** An open hub. */
public interface HubConnection extends AutoCloseable {
    /** Returns what the hub says of itself. */
    HubFacts facts();

    /** Returns what the server tells of its standbys. */
    HubReplication replication();

    /** Returns the revisions of the hub. */
    Journal journal();

    /** Returns the files of the hub. */
    Blobs blobs();

    /**
     * Returns the lists of the hub, as they are; {@link Catalogue#refresh} brings them up to date.
     *
     * @throws rubezh.text.Fault {@code HUB-013} if another version of the program made them
     */
    Catalogue lists();

    /**
     * Makes the lists anew beside those that are read, and puts them in their place.
     *
     * @param progress receives the number of revisions read
     * @throws rubezh.text.Fault {@code HUB-004} if the role is not that of the owner
     */
    void rebuildLists(LongConsumer progress);

    /** Returns whether the lists are those that follow from the revisions, made anew in memory. */
    boolean hasSoundLists();

    /**
     * Returns the computers of which the hub keeps other numbers than it has revisions of: somebody
     * has changed a table by hand. Reads every row.
     */
    Set<UUID> miscounted();

    /** Passes the hash of every file to a consumer. */
    void forEachBlob(Consumer<Sha256> consumer);

    @Override
    void close();
}
