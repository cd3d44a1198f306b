package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.NetworkProxy;
import rubezh.fixtures.NetworkProxy.State;
import rubezh.store.file.Connections;
import rubezh.text.Fault;

/** Statements that get no answer end; those that take long do not. */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class SilenceDetectorTest {
    private final HubCluster cluster = HubCluster.shared();
    private final NetworkProxy network = new NetworkProxy(cluster.port());
    private final HubDatabase hub =
            cluster.open(HubCluster.through(cluster.newHub(), network.port()));

    @AfterEach
    void close() {
        network.close();
        hub.close();
    }

    private long one() {
        return hub.query("SELECT 1", row -> row.getLong(1)).getFirst();
    }

    /** The limit is that of the test: what it has to end would else wait for ever. */
    private static void assertEndsAsUnreachable(ThrowingCallable work) throws Exception {
        var thrown = new CompletableFuture<Throwable>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        work.call();
                        thrown.complete(new AssertionError("answered"));
                    } catch (Throwable e) {
                        thrown.complete(e);
                    }
                });
        assertThat(thrown.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("HUB-002"));
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersIsLeftAndFoundAgain() throws Exception {
        assertThat(one()).isOne();
        network.set(State.FREEZE);
        assertEndsAsUnreachable(this::one);
        assertThatThrownBy(this::one).as("told at once").isInstanceOf(Fault.class);
        network.set(State.PASS);
        awaitAnswer();
    }

    private void awaitAnswer() {
        Instant end = Instant.now().plusSeconds(60);
        while (true) {
            try {
                assertThat(one()).isOne();
                return;
            } catch (Fault notYet) {
                assertThat(Instant.now()).as(notYet.code()).isBefore(end);
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    @Test
    void whatTakesLongIsNotEnded() {
        assertThat(hub.query("SELECT 1 FROM pg_sleep(6)", row -> row.getInt(1))).containsExactly(1);
    }

    @Test
    void oneConnectionThatTheNetworkForgotIsLeftAndAnotherIsOpened() throws Exception {
        assertThat(one()).isOne();
        network.freezeOpen();
        assertEndsAsUnreachable(() ->
                hub.read(connection -> {
                    network.freezeOpen();
                    return Connections.query(connection, "SELECT 1", row -> row.getInt(1));
                }));
        awaitAnswer();
    }

    @Test
    void sendingIntoANetworkThatTakesNothingEnds() throws Exception {
        assertEndsAsUnreachable(() ->
                hub.write(connection -> {
                    HubDatabase.run(connection, "CREATE TEMPORARY TABLE much(line bytea)");
                    network.set(State.FREEZE);
                    var rows = new CopyRows();
                    for (int i = 0; i < 40; i++) {
                        rows.add((Object) new byte[1 << 20]);
                    }
                    rows.send(connection, "much(line)");
                    return true;
                }));
    }

    @Test
    void aSessionThatStandsStillIsEndedByTheServerAndTold() throws Exception {
        assertEndsAsUnreachable(() ->
                hub.write(connection -> {
                    String limit = "SET LOCAL idle_in_transaction_session_timeout = '50ms'";
                    HubDatabase.run(connection, limit);
                    while (cluster.number(hub.address().database(), IDLE) > 0) {
                        LockSupport.parkNanos(20_000_000);
                    }
                    HubDatabase.run(connection, "SELECT 1");
                    return true;
                }));
        awaitAnswer();
    }

    private static final String IDLE =
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"
                    + " AND datname = current_database()";

    @Test
    void theServerLetsNoComputerThatIsGoneKeepItsLocks() {
        for (String setting :
                List.of(
                        "tcp_keepalives_idle",
                        "client_connection_check_interval",
                        "idle_in_transaction_session_timeout",
                        "lock_timeout")) {
            String sql = "SELECT setting::int FROM pg_settings WHERE name = '" + setting + "'";
            int value =
                    hub.write(connection ->
                            Connections.query(connection, sql, row -> row.getInt(1)).getFirst());
            assertThat(value).as(setting).isPositive();
        }
    }
}
