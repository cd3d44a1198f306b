package rubezh.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.HubWorkstation;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.NetworkProxy;
import rubezh.fixtures.NetworkProxy.State;
import rubezh.hub.HubFollower.News;
import rubezh.journal.Journal;
import rubezh.register.Query;
import rubezh.session.OpenRegister;
import rubezh.store.hub.HubCluster;
import rubezh.text.Fault;

/**
 * A workstation whose network to the hub fails: nobody waits for ever, nothing is lost or twice.
 */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubNetworkTest {
    @TempDir Path root;
    private final HubCluster cluster = HubCluster.shared();
    private final HubAddress address = cluster.newHub();
    private final NetworkProxy network = new NetworkProxy(cluster.port());
    private final HubAddress behind =
            HubCluster.through(
                    cluster.newMember(address.database(), "hub_officer"), network.port());
    private final List<UUID> saved = new ArrayList<>();
    private final List<HubWorkstation> stations = new ArrayList<>();

    @AfterEach
    void close() {
        network.close();
        stations.forEach(HubWorkstation::close);
    }

    private HubWorkstation connected() {
        return opened(HubWorkstation.as(root.resolve("station"), "KG-OSH", behind));
    }

    private HubWorkstation opened(HubWorkstation one) {
        stations.add(one);
        return one;
    }

    /** Returns what work comes to; the limit is that of the test. */
    private static <T> T within(Callable<T> work) throws Exception {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void assertUnreachable(Callable<?> work) {
        assertThatThrownBy(() -> within(work))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("HUB-002"));
    }

    private void save(OpenRegister in) {
        saved.add(HubWorkstation.record(in));
    }

    /** Every case that was saved is in the hub and its lists, each revision once, without a gap. */
    private void assertHasAllOnce(HubWorkstation of) {
        UUID replica = of.own().exchange().self().replica();
        String chain = " FROM rubezh.chain WHERE replica = '" + replica + "'";
        assertThat(number("SELECT sum(revisions)" + chain))
                .isEqualTo(number("SELECT sum(upper(numbers) - 1)" + chain))
                .isEqualTo(number("SELECT count(*) FROM rubezh.revision"));
        assertThat(number("SELECT count(*) FROM rubezh_lists.seizure")).isEqualTo(saved.size());
        for (UUID id : saved) {
            String record = "SELECT count(*) FROM rubezh.revision WHERE record_id = '" + id + "'";
            assertThat(number(record)).isOne();
        }
        assertThat(of.own().hub().waiting()).isZero();
    }

    private long number(String sql) {
        return cluster.number(address.database(), sql);
    }

    @Test
    void aSilentServerIsNotConnectedWith() {
        HubWorkstation station = opened(HubWorkstation.unconnected(root.resolve("a"), "KG-OSH"));
        network.set(State.FREEZE);
        assertUnreachable(() -> station.own().hub().connect(behind, HubCluster.PASSWORD));
        assertThat(station.own().hub().isConnected()).isFalse();
    }

    @Test
    void whatIsSavedInTheOwnFileWaitsForNoServerAndIsSentWhenItAnswers() throws Exception {
        HubWorkstation station = connected();
        network.set(State.FREEZE);
        save(station.own());
        assertThat(station.own().hub().waiting()).isPositive();
        HubService hub = station.own().hub();
        Stream.<Callable<?>>of(hub::send, hub::connectedStatus, station.own()::onHub)
                .parallel()
                .forEach(HubNetworkTest::assertUnreachable);
        network.set(State.PASS);
        try (var follower = new HubFollower(station.own().hub())) {
            assertThat(within(follower::next)).isInstanceOf(News.Reached.class);
        }
        assertHasAllOnce(station);
    }

    @Test
    @Timeout(120)
    void aListOfTheHubThatIsSilentEndsAndIsThereAgainLater() throws Exception {
        HubWorkstation station = connected();
        try (OpenRegister hub = station.own().onHub()) {
            save(hub);
            network.set(State.FREEZE);
            assertUnreachable(() -> hub.register().catalogue().count(Query.ALL));
            save(station.own());
            network.set(State.PASS);
            awaitReached(station);
            while (countOf(hub) < 2) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        assertHasAllOnce(station);
    }

    /** Returns how many cases the list shows; -1 while the hub is taken for silent. */
    private static long countOf(OpenRegister hub) {
        try {
            hub.register().catalogue().refresh(List.of());
            return hub.register().catalogue().count(Query.ALL);
        } catch (Fault notYet) {
            assertThat(notYet.code()).isEqualTo("HUB-002");
            return -1;
        }
    }

    private static void awaitReached(HubWorkstation station) throws Exception {
        try (var follower = new HubFollower(station.own().hub())) {
            News news = within(follower::next);
            while (!(news instanceof News.Reached)) {
                news = within(follower::next);
            }
        }
    }

    /** The hub has it or not; whoever saved is told that it is safe here either way. */
    @Test
    void aSaveAtTheHubIsAcknowledgedWhoseAnswerNeverComes() throws Exception {
        HubWorkstation station = connected();
        try (HubConnection open = station.own().hub().openConnected()) {
            Journal journal = station.own().hub().storesOn(open).journal();
            assertThat(journal.position()).isNotNegative();
            save(station.own());
            network.set(State.SWALLOW_REPLIES);
            assertThat(within(() -> journal.append(_ -> List.of()))).isEmpty();
            network.set(State.PASS);
        }
        awaitReached(station);
        assertHasAllOnce(station);
    }

    @Test
    void whatIsCutAnywhereInTheMiddleArrivesOnce() throws Exception {
        HubWorkstation station = connected();
        for (long bytes = 0; bytes < 6_000; bytes += 1_000) {
            save(station.own());
            network.cutAfterReplies(bytes);
            try {
                within(() -> station.own().hub().send());
            } catch (Fault cut) {
                assertThat(cut.code()).as("%s bytes", bytes).isEqualTo("HUB-002");
            }
            network.cutAfterReplies(-1);
            station.own().hub().sendMissing();
            assertHasAllOnce(station);
        }
    }

    @Test
    void aHubThatLostWhatItHadAcknowledgedGetsItAgain() throws Exception {
        HubWorkstation station = connected();
        save(station.own());
        station.own().hub().send();
        assertHasAllOnce(station);
        cluster.execute(
                address.database(),
                "ALTER TABLE rubezh.revision DISABLE TRIGGER ALL; TRUNCATE rubezh.revision,"
                        + " rubezh.chain, rubezh.batch;"
                        + " ALTER TABLE rubezh.revision ENABLE TRIGGER ALL");
        assertThat(station.own().hub().waiting()).as("acknowledged").isZero();
        awaitReached(station);
        assertHasAllOnce(station);
    }

    /** Nobody would send the file later: its revision would be there. */
    @Test
    void aRevisionDoesNotArriveBeforeItsFile() {
        HubWorkstation station = connected();
        String of = "INSERT ON rubezh.blob ";
        cluster.execute(address.database(), "REVOKE " + of + "FROM hub_officer");
        saved.add(HubWorkstation.recordWithPicture(station.own()));
        assertThatThrownBy(() -> station.own().hub().send()).isInstanceOf(Fault.class);
        assertThat(number("SELECT count(*) FROM rubezh.revision")).isZero();
        cluster.execute(address.database(), "GRANT " + of + "TO hub_officer");
        station.own().hub().send();
        assertHasAllOnce(station);
        assertThat(number("SELECT count(*) FROM rubezh.blob")).isOne();
    }
}
