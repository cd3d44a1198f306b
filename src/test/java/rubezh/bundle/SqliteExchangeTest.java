package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.format.ForgedBundle;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RegisterDigest;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/** Exchange between sealed registers on disk. */
@LongTest
class SqliteExchangeTest {
    private static final int CASES = Repetitions.of(30, 300);

    @TempDir Path root;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private SqliteStation osh;
    private SqliteStation hq;

    @BeforeEach
    void twoStations() {
        osh = new SqliteStation("KG-OSH", 1, root, workers);
        hq = new SqliteStation("HQ", 2, root, workers);
    }

    @AfterEach
    void close() {
        osh.close();
        hq.close();
        workers.shutdown();
    }

    private static RegisterDigest digest(SqliteStation post) {
        return RegisterDigest.of(post.station.journal());
    }

    /** Refreshes the projection after writes that bypassed it. */
    private static String list(SqliteStation post) {
        post.station.catalogue().rebuild(_ -> {});
        return post.station.catalogue().contentHash();
    }

    @Test
    void bothStationsHaveEqualRecordsAfterARoundTrip() {
        var written = osh.record(CASES);
        osh.change(written.getFirst().revision().subject().recordId());
        hq.record(20);
        assertThat(hq.importBundle(osh.export()).added()).isEqualTo(CASES + 1);
        assertThat(hq.station.catalogue().contentHash()).isNotEqualTo(list(osh));
        ImportResult back = osh.importBundle(hq.export());
        assertThat(back.added()).isEqualTo(20);
        assertThat(back.isInSync()).isTrue();
        assertThat(digest(osh)).isEqualTo(digest(hq));
        assertThat(osh.station.catalogue().contentHash()).isEqualTo(list(hq));
    }

    @Test
    void importingTwiceChangesNothing() {
        osh.record(CASES);
        Path bundle = osh.export();
        hq.importBundle(bundle);
        String before = digest(hq).total() + hq.station.catalogue().contentHash();
        assertThat(hq.importBundle(bundle).added()).isZero();
        assertThat(digest(hq).total() + hq.station.catalogue().contentHash()).isEqualTo(before);
        assertThat(hq.exchange.log()).hasSize(1);
    }

    @Test
    void aRefusedBundleLeavesTheFilesOfTheRegisterUntouched() throws IOException {
        osh.record(5);
        byte[] bad = Files.readAllBytes(osh.export());
        String before = files();
        for (int at = 0; at < bad.length; at += bad.length / 7) {
            bad[at] ^= 4;
            Path file = Files.write(root.resolve("bad.json"), bad);
            assertThatThrownBy(() -> hq.importBundle(file)).isInstanceOf(Fault.class);
            bad[at] ^= 4;
        }
        Path unknown = Files.write(root.resolve("unknown.json"), bad);
        assertThatThrownBy(() ->
                        hq.exchange.preview(
                                unknown, new UnknownSenderPolicy.Reject(), Progress.NONE))
                .isInstanceOf(Fault.class);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void peersAreDurableAndAudited() {
        osh.record(3);
        hq.importBundle(osh.export());
        osh.importBundle(hq.export());
        assertThat(osh.exchange.peers().getFirst().unacknowledged()).isZero();
        assertThat(hq.station.audit().newest(50))
                .extracting(entry -> entry.action())
                .contains("import", "export");
        assertThat(hq.station.audit().verify()).isZero();
    }

    @Test
    void theOldestRevisionThatAPeerHasNotAcknowledgedTellsSinceWhen() {
        osh.record(3);
        hq.importBundle(osh.export());
        osh.importBundle(hq.export());
        assertThat(osh.exchange.peers().getFirst().since()).isNull();
        osh.record(2);
        var since = osh.exchange.peers().getFirst().since();
        var journal = osh.station.journal();
        var replica = journal.versionVector().byReplica().firstKey();
        var own = journal.at(replica, 4).getFirst().revision().act().at();
        assertThat(since).isEqualTo(own.toInstant());
    }

    /** Returns the hashes of database and log. */
    private String files() throws IOException {
        var all = new StringBuilder();
        for (String name : new String[] {"station.db", "station.db-wal"}) {
            Path file = hq.folder.resolve("data").resolve(name);
            all.append(Files.exists(file) ? ForgedBundle.sha256(Files.readAllBytes(file)) : "-");
        }
        return all.toString();
    }
}
