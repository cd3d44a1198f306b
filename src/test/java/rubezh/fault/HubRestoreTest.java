package rubezh.fault;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.HubWorkstation;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.NetworkProxy;
import rubezh.hub.HubAddress;
import rubezh.hub.HubFollower;
import rubezh.hub.HubFollower.News;
import rubezh.store.hub.HubCluster;
import rubezh.store.hub.PostgresPrograms;

/**
 * A hub that is restored on another server by the commands of the manual: it is whole, and a
 * workstation gives it by itself what it wrote since.
 */
@LongTest
@EnabledIfSystemProperty(
        named = "rubezh.soak",
        matches = "true",
        disabledReason = "minutes of waiting for servers")
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
@Timeout(180)
final class HubRestoreTest {
    @TempDir Path root;
    private final Path archive = PostgresPrograms.newArchive();
    private final HubCluster first =
            HubCluster.start(
                    "archive_mode=on", "archive_command=" + PostgresPrograms.archiving(archive));
    private final HubAddress hub = first.newHub();
    private final NetworkProxy network = new NetworkProxy(first.port());
    private final List<HubCluster> others = new ArrayList<>();
    private HubWorkstation station;

    @BeforeEach
    void connect() {
        HubAddress member = first.newMember(hub.database(), "hub_officer");
        HubAddress address = HubCluster.through(member, network.port());
        station = HubWorkstation.as(root.resolve("station"), "KG-OSH", address);
    }

    @AfterEach
    void close() throws IOException {
        station.close();
        network.close();
        first.stop();
        others.forEach(HubCluster::stop);
        try (Stream<Path> files = Files.walk(archive)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private UUID saveAndSend() {
        UUID id = HubWorkstation.record(station.own());
        assertThat(station.own().hub().send()).isPositive();
        return id;
    }

    private boolean isAt(HubCluster server, UUID record) {
        String sql = "SELECT count(*) FROM rubezh.revision WHERE record_id = '" + record + "'";
        return server.number(hub.database(), sql) == 1;
    }

    /** The address of the hub leads to another server from now on. */
    private void replaceBy(HubCluster server) {
        others.add(server);
        network.setTarget(server.port());
        network.cut();
    }

    private void assertGetsWhatItLacks(UUID record) {
        HubAddress there = HubCluster.through(hub, network.port());
        assertThat(station.own().hub().verify(there, HubCluster.PASSWORD, _ -> {})).isEmpty();
        assertThat(station.own().hub().waiting()).as("acknowledged before").isZero();
        try (var follower = new HubFollower(station.own().hub())) {
            while (!(follower.next() instanceof News.Reached)) {
                // It tries again.
            }
        }
        assertThat(isAt(others.getFirst(), record)).isTrue();
        assertThat(station.own().hub().verify(there, HubCluster.PASSWORD, _ -> {})).isEmpty();
    }

    @Test
    void aDumpIsRestoredOnAnotherServerAndGetsWhatCameAfterIt() throws IOException {
        UUID before = saveAndSend();
        Path dump = first.dump(hub);
        UUID after = saveAndSend();
        first.crash();
        HubCluster second = HubCluster.start();
        second.restore(dump);
        replaceBy(second);
        assertThat(isAt(second, before)).isTrue();
        assertThat(isAt(second, after)).isFalse();
        assertGetsWhatItLacks(after);
    }

    @Test
    void aHubIsRestoredToAPointInTimeAndGetsWhatCameAfterIt() {
        Path base = first.baseBackup();
        UUID before = saveAndSend();
        String time = first.text("postgres", "SELECT clock_timestamp()");
        UUID after = saveAndSend();
        first.execute("postgres", "SELECT pg_switch_wal()");
        String last = first.text("postgres", "SELECT pg_walfile_name(pg_current_wal_lsn())");
        first.execute("postgres", "CREATE TABLE something_more(n int)");
        first.execute("postgres", "SELECT pg_switch_wal()");
        while (Files.notExists(archive.resolve(last))) {
            LockSupport.parkNanos(20_000_000);
        }
        first.crash();
        HubCluster restored = HubCluster.restoredTo(base, archive, time);
        replaceBy(restored);
        assertThat(isAt(restored, before)).isTrue();
        assertThat(isAt(restored, after)).isFalse();
        assertGetsWhatItLacks(after);
    }
}
