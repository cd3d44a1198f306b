package rubezh.store.hub;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.hub.ConnectedJournal;
import rubezh.hub.HubSender;
import rubezh.journal.Blobs;
import rubezh.journal.BlobsContract;
import rubezh.journal.Journal;
import rubezh.security.Signer;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/** Contract of the blobs of a hub. */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubBlobsTest extends BlobsContract {
    @TempDir Path root;

    private OpenStation station;
    private HubDatabase hub;

    @BeforeEach
    void open() {
        station = TestStations.create(root);
        HubCluster cluster = HubCluster.shared();
        hub = cluster.open(cluster.newHub());
    }

    @AfterEach
    void close() {
        station.close();
        hub.close();
    }

    @Override
    protected Blobs blobs() {
        return new HubBlobs(hub);
    }

    @Override
    protected Journal journal() {
        UUID replica = signer().replica();
        return new ConnectedJournal(
                station.journal(),
                new HubSender(station.journal(), station.blobs(), replica),
                new HubJournal(hub),
                new HubBlobs(hub));
    }

    @Override
    protected Signer signer() {
        return station.session().signer();
    }
}
