package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.HubWorkstation;
import rubezh.bundle.SqliteStation;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.session.OpenRegister;

/** Somebody else brings the lists of a hub up to date for long, as with a bundle of many cases. */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
final class HubTurnTest {
    @TempDir Path root;
    private final HubCluster cluster = HubCluster.shared();
    private final HubAddress address = cluster.newHub();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private HubWorkstation workstation;
    private OpenRegister atHub;
    private Connection other;

    @BeforeEach
    void connect() throws SQLException {
        workstation = HubWorkstation.connected(root.resolve("KG-OSH"), "KG-OSH", address);
        atHub = workstation.own().onHub();
        HubWorkstation.record(atHub);
        other = cluster.connect(address.database());
        other.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        worker.shutdown();
        atHub.close();
        workstation.close();
    }

    private void takeTurn() throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("SELECT rubezh.take_turn('rubezh_lists')");
        }
    }

    /** Runs what must not wait for the other one. */
    private <T> T withoutWaiting(Callable<T> work) throws Exception {
        return worker.submit(work).get(30, TimeUnit.SECONDS);
    }

    private Catalogue lists() {
        return atHub.register().catalogue();
    }

    private Set<UUID> listed() {
        return lists().page(Query.ALL, 0, 50).stream()
                .map(SeizureRow::recordId)
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsSavedIsListedMeanwhileAndTheRestLater() throws Exception {
        takeTurn();
        UUID saved = withoutWaiting(() -> HubWorkstation.record(atHub));
        assertThat(listed()).hasSize(2).contains(saved);
        other.rollback();
        assertThat(areListsSound()).as("brought up to date").isTrue();
        assertThat(listed()).hasSize(2).contains(saved);
    }

    private boolean areListsSound() {
        try (HubConnection hub = workstation.own().hub().openConnected()) {
            return hub.hasSoundLists();
        }
    }

    @Test
    void whoeverFindsNothingNewWaitsForNobody() throws Exception {
        takeTurn();
        Callable<Long> refreshed =
                () -> {
                    lists().refresh(List.of());
                    return lists().count(Query.ALL);
                };
        assertThat(withoutWaiting(refreshed)).isOne();
    }

    @Test
    void whatIsSavedIsListedWithoutTheManyThatCameBefore() {
        try (var post = new SqliteStation("KG-DOS", 7, root, Runnable::run);
                HubConnection hub = workstation.own().hub().openConnected()) {
            hub.journal().accept(post.record(101), () -> {});
            UUID saved = HubWorkstation.record(atHub);
            assertThat(listed()).hasSize(2).contains(saved);
            lists().refresh(List.of());
            assertThat(lists().count(Query.ALL)).isEqualTo(103);
        }
    }

    /** As a screen that was left, which would else ask for its turn without a pause. */
    @Test
    void whoeverIsToEndTakesHisTurnOnceAndEnds() throws Exception {
        try (var post = new SqliteStation("KG-DOS", 7, root, Runnable::run);
                HubConnection hub = workstation.own().hub().openConnected()) {
            hub.journal().accept(post.record(3), () -> {});
            Callable<Boolean> ended =
                    () -> {
                        Thread.currentThread().interrupt();
                        lists().refresh(List.of());
                        return Thread.interrupted();
                    };
            assertThat(withoutWaiting(ended)).isTrue();
            assertThat(lists().count(Query.ALL)).isEqualTo(4);
        }
    }
}
