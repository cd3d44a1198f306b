package rubezh.hub;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;

/** An open hub. */
public interface HubConnection extends AutoCloseable {
    /** Returns what the hub says of itself. */
    HubFacts facts();

    /** Returns the revisions of the hub. */
    Journal journal();

    /** Returns the files of the hub. */
    Blobs blobs();

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
