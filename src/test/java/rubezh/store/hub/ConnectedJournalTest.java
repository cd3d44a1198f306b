package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.RevisionChains;
import rubezh.hub.ConnectedJournal;
import rubezh.hub.HubSender;
import rubezh.journal.Journal;
import rubezh.journal.JournalContract;
import rubezh.security.Signer;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/** Contract of the journal of a workstation that works on a hub. */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class ConnectedJournalTest extends JournalContract {
    @TempDir Path root;

    private OpenStation station;
    private HubDatabase hub;
    private Journal journal;

    @BeforeEach
    void open() {
        station = TestStations.create(root);
        HubCluster cluster = HubCluster.shared();
        hub = cluster.open(cluster.newHub());
        UUID replica = station.session().signer().replica();
        journal =
                new ConnectedJournal(
                        station.journal(),
                        new HubSender(station.journal(), station.blobs(), replica),
                        new HubJournal(hub),
                        new HubBlobs(hub));
    }

    @AfterEach
    void close() {
        station.close();
        hub.close();
    }

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected Signer signer() {
        return station.session().signer();
    }

    /** What was sent and then taken back would be another revision under the same number. */
    @Test
    void whatTheOwnFileTakesBackNeverReachesTheHub() {
        assertThatThrownBy(() ->
                        journal.together(() -> {
                            journal.append(context ->
                                    List.of(
                                            RevisionChains.next(
                                                    context, signer(), new UUID(0x7000L, 1))));
                            throw new IllegalStateException("taken back");
                        }))
                .hasMessage("taken back");
        assertThat(new HubJournal(hub).versionVector().byReplica()).isEmpty();
        assertThat(station.journal().ofRecord(new UUID(0x7000L, 1))).isEmpty();
    }
}
