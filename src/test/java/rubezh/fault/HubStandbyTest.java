package rubezh.fault;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.HubWorkstation;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.NetworkProxy;
import rubezh.fixtures.NetworkProxy.State;
import rubezh.hub.HubAddress;
import rubezh.hub.HubReplication;
import rubezh.hub.HubStandby;
import rubezh.store.hub.HubCluster;
import rubezh.text.Fault;

/** A hub with a standby that has everything that was acknowledged, and takes its place. */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
@Timeout(180)
final class HubStandbyTest {
    @TempDir Path root;
    private final HubCluster primary = HubCluster.start();
    private final HubAddress hub = primary.newHub();
    private final NetworkProxy replication = new NetworkProxy(primary.port());
    private HubCluster standby;
    private HubWorkstation station;

    @BeforeEach
    void connect() {
        HubAddress member = primary.newMember(hub.database(), "hub_officer");
        standby = primary.newStandby(replication.port());
        station =
                HubWorkstation.as(
                        root.resolve("station"),
                        "KG-OSH",
                        HubCluster.through(member, primary.port(), standby.port()));
    }

    @AfterEach
    void close() {
        station.close();
        replication.close();
        standby.stop();
        primary.stop();
    }

    @Test
    void nothingAcknowledgedIsLostWithThePrimaryAndTheWorkstationGoesOn() throws Exception {
        var acknowledged = Collections.synchronizedSet(new LinkedHashSet<UUID>());
        Thread worker = Thread.ofPlatform().start(() -> saveUntilItIsLost(acknowledged));
        while (acknowledged.size() < 5) {
            Thread.onSpinWait();
        }
        primary.crash();
        worker.join();
        standby.promote();
        assertThat(acknowledged).isNotEmpty().allMatch(this::isOnStandby);
        HubWorkstation.record(station.own());
        awaitSent();
        String all = "SELECT count(*) FROM rubezh_lists.seizure";
        assertThat(standby.number(hub.database(), all))
                .isGreaterThanOrEqualTo(acknowledged.size() + 1);
    }

    private void saveUntilItIsLost(Set<UUID> acknowledged) {
        try {
            while (true) {
                UUID id = HubWorkstation.record(station.own());
                station.own().hub().send();
                acknowledged.add(id);
            }
        } catch (Fault lost) {
            assertThat(lost.code()).isEqualTo("HUB-002");
        }
    }

    private boolean isOnStandby(UUID record) {
        String sql = "SELECT count(*) FROM rubezh.revision WHERE record_id = '" + record + "'";
        return standby.number(hub.database(), sql) == 1;
    }

    private void awaitSent() {
        while (station.own().hub().waiting() > 0) {
            try {
                station.own().hub().send();
            } catch (Fault notYet) {
                assertThat(notYet.code()).isIn("HUB-002", "HUB-006");
            }
        }
    }

    @Test
    void nothingIsAcknowledgedThatTheStandbyDoesNotHave() throws Exception {
        replication.set(State.FREEZE);
        HubWorkstation.record(station.own());
        var sent = new CompletableFuture<Long>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        sent.complete(station.own().hub().send());
                    } catch (Fault fault) {
                        sent.completeExceptionally(fault);
                    }
                });
        String waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
        while (primary.number("postgres", waits) == 0) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(sent).isNotDone();
        assertThat(station.own().hub().waiting()).isPositive();
        primary.execute("postgres", "ALTER SYSTEM RESET synchronous_standby_names");
        primary.execute("postgres", "SELECT pg_reload_conf()");
        assertThat(sent.get(1, TimeUnit.MINUTES)).isPositive();
        assertThat(station.own().hub().waiting()).isZero();
    }

    @Test
    void theLagOfTheStandbyIsToldToWhomTheServerShowsIt() {
        HubReplication seen = station.own().hub().status(hub, HubCluster.PASSWORD).replication();
        assertThat(seen.standbys())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo(HubCluster.STANDBY);
                    assertThat(one.synchronous()).isTrue();
                    assertThat(one.bytes()).isNotNegative();
                });
        HubReplication unseen = station.own().hub().connectedStatus().status().replication();
        assertThat(unseen).isEqualTo(new HubReplication(false, 1, List.<HubStandby>of()));
        assertThat(station.own().hub().link().orElseThrow().address().place())
                .contains("," + "127.0.0.1:");
    }
}
