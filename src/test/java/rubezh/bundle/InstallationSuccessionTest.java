package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.fixtures.LongTest;
import rubezh.journal.RegisterDigest;
import rubezh.progress.Progress;
import rubezh.security.Signer;

/**
 * A station that was moved, copied or restored hands over what it wrote before. Bundles of the
 * newest installation of a station count as its acknowledgement.
 */
@LongTest
class InstallationSuccessionTest {
    @TempDir Path root;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private SqliteStation post;
    private long hours;

    @BeforeEach
    void aPostWithRecords() {
        post = new SqliteStation("KG-OSH", 1, root, workers);
        post.record(4);
    }

    @AfterEach
    void close() {
        post.close();
        workers.shutdown();
    }

    private SqliteStation fresh(String code, long seed) {
        return new SqliteStation(code, seed, root, workers);
    }

    private void rename(String from, String to) throws IOException {
        post.close();
        Files.move(post.folder.resolve(from), post.folder.resolve(to));
        post = new SqliteStation(post.folder, to, ++hours, workers);
    }

    private Path database() {
        return post.folder.resolve("data/station.db");
    }

    private void restore(byte[] backup) throws IOException {
        post.close();
        Files.write(database(), backup);
        post = new SqliteStation(post.folder, "data", ++hours, workers);
    }

    private byte[] backup() throws IOException {
        return image().database;
    }

    /** The register with its mark, as an image of the whole computer has them. */
    private record Image(byte[] database, byte[] mark) {}

    private Image image() throws IOException {
        post.close();
        var image = new Image(Files.readAllBytes(database()), Files.readAllBytes(mark()));
        post = new SqliteStation(post.folder, "data", ++hours, workers);
        return image;
    }

    private void restore(Image image) throws IOException {
        post.close();
        Files.write(mark(), image.mark);
        Files.write(database(), image.database);
        post = new SqliteStation(post.folder, "data", ++hours, workers);
        assertThat(post.station.notices()).isEmpty();
    }

    private static void assertHasAll(SqliteStation receiver, SqliteStation sender) {
        assertThat(RegisterDigest.of(receiver.station.journal()))
                .isEqualTo(RegisterDigest.of(sender.station.journal()));
        assertThat(receiver.exchange.verifyJournal(_ -> {})).isEmpty();
        assertThat(sender.exchange.verifyJournal(_ -> {})).isEmpty();
    }

    @Test
    void aFreshStationTakesAllOfARenamedOne() throws IOException {
        rename("data", "moved");
        post.record(1);
        try (SqliteStation hq = fresh("HQ", 2)) {
            ImportResult result = hq.importBundle(post.export());
            assertThat(result.added()).isEqualTo(5);
            assertThat(result.refused()).isZero();
            assertHasAll(hq, post);
        }
    }

    @Test
    void aFreshStationTakesAllOfAnUntouchedCopyMovedTwice() throws IOException {
        rename("data", "once");
        rename("once", "twice");
        try (SqliteStation hq = fresh("HQ", 2)) {
            assertThat(hq.importBundle(post.export()).refused()).isZero();
            assertHasAll(hq, post);
        }
    }

    @Test
    void aRestoredStationHandsOverAndGetsBackWhatItWroteBefore() throws IOException {
        byte[] backup = backup();
        post.record(2);
        try (SqliteStation hq = fresh("HQ", 2)) {
            hq.importBundle(post.export());
            restore(backup);
            post.record(3);
            assertThat(hq.importBundle(post.export()).added()).isEqualTo(3);
            assertThat(post.importBundle(hq.export()).added()).isEqualTo(2);
            assertHasAll(hq, post);
            try (SqliteStation other = fresh("KG-BAT", 3)) {
                other.importBundle(post.export());
                assertHasAll(other, post);
            }
        }
    }

    @Test
    void aThirdStationTakesAllThroughARelay() throws IOException {
        rename("data", "moved");
        post.record(1);
        rename("moved", "again");
        post.record(1);
        try (SqliteStation hq = fresh("HQ", 2);
                SqliteStation other = fresh("KG-BAT", 3)) {
            hq.importBundle(post.export());
            ImportResult relayed = other.importBundle(hq.export());
            assertThat(relayed.added()).isEqualTo(6);
            assertHasAll(other, post);
        }
    }

    @Test
    void aReceiverLearnsWhoSucceedsWhomAndSendsToTheNewest() throws IOException {
        Signer before = post.station.session().signer();
        try (SqliteStation hq = fresh("HQ", 2)) {
            hq.importBundle(post.export());
            rename("data", "moved");
            post.record(1);
            hq.importBundle(post.export());
            assertThat(hq.exchange.peers())
                    .extracting(state -> state.peer().replica())
                    .containsExactly(post.station.session().signer().replica());
            assertThat(post.station.session().signer().replica()).isNotEqualTo(before.replica());
            assertThat(hq.exchange.unacknowledged(List.of("KG-OSH")))
                    .isEqualTo(
                            new ExportRequest.SinceAllAcknowledged(
                                    Set.of(post.station.session().signer().replica())));
        }
    }

    @Test
    void aFormerIdentityIsNoPeer() throws IOException {
        rename("data", "moved");
        assertThat(post.exchange.peers()).isEmpty();
    }

    @Test
    void aReceiverPutBackIsSentAgainWhatItLost() throws IOException {
        try (SqliteStation hq = fresh("HQ", 2)) {
            post.importBundle(hq.export());
            byte[] backup = backup();
            hq.importBundle(post.export());
            hq.record(10);
            post.importBundle(hq.exportTo("KG-OSH"));
            hq.importBundle(post.export());
            restore(backup);
            hq.importBundle(post.export());
            ImportResult again = post.importBundle(hq.exportTo("KG-OSH"));
            assertThat(again.added()).isEqualTo(10);
            assertHasAll(hq, post);
        }
    }

    @Test
    void anUnnoticedReturnOfAReceiverHealsByItself() throws IOException {
        try (SqliteStation hq = fresh("HQ", 2)) {
            post.importBundle(hq.export());
            hq.importBundle(post.export());
            Image image = image();
            hq.record(10);
            post.importBundle(hq.exportTo("KG-OSH"));
            hq.importBundle(post.export());
            assertThat(hq.exchange.peers().getFirst().unacknowledged()).isZero();
            restore(image);
            for (int i = 0; i < 5; i++) {
                post.export();
            }
            hq.importBundle(post.export());
            assertThat(hq.exchange.peers().getFirst().unacknowledged()).isEqualTo(10);
            assertThat(post.importBundle(hq.exportTo("KG-OSH")).added()).isEqualTo(10);
            assertHasAll(hq, post);
        }
    }

    private Path mark() throws IOException {
        try (var files = Files.list(post.folder.resolve("marks"))) {
            return files.filter(f -> f.toString().endsWith(".mark")).findFirst().orElseThrow();
        }
    }

    @Test
    void aTwinThatMeetsItsForkRetiresItsIdentity() throws IOException {
        try (SqliteStation hq = fresh("HQ", 2)) {
            Image image = image();
            post.record(1);
            hq.importBundle(post.export());
            restore(image);
            post.record(1);
            try (ImportPreview preview = preview(post, hq.export())) {
                assertThat(preview.notices())
                        .extracting(ImportNotice::kind)
                        .contains(ImportNotice.Kind.FORK, ImportNotice.Kind.OWN_IDENTITY);
                post.exchange.apply(preview, Progress.NONE);
            }
            Signer shared = post.station.session().signer();
            post.close();
            post = new SqliteStation(post.folder, "data", ++hours, workers);
            assertThat(post.station.session().signer().replica()).isNotEqualTo(shared.replica());
            post.record(1);
            assertThat(hq.importBundle(post.export()).refused()).isZero();
            assertThat(RegisterDigest.of(hq.station.journal()))
                    .isEqualTo(RegisterDigest.of(post.station.journal()));
        }
    }

    private static ImportPreview preview(SqliteStation station, Path bundle) {
        return station.exchange.preview(
                bundle, Confirmation.of(station.exchange, bundle), Progress.NONE);
    }
}
