package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryBlobs;
import rubezh.journal.Blobs;
import rubezh.journal.BlobsContract;
import rubezh.journal.Draft;
import rubezh.journal.Journal;
import rubezh.security.Signer;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;

/** Blobs in a file: contract, sealing, deletion of unreferenced ones. */
@LongTest
final class SqliteBlobsTest extends BlobsContract {
    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");
    private static final UUID RECORD = new UUID(0x7000L, 9);

    @TempDir Path root;

    private OpenStation station;

    @BeforeEach
    void open() {
        station = TestStations.create(root);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Override
    protected Blobs blobs() {
        return station.blobs();
    }

    @Override
    protected Journal journal() {
        return station.journal();
    }

    @Override
    protected Signer signer() {
        return station.session().signer();
    }

    private Sha256 keepBlob(byte[] bytes) {
        Sha256 hash = MemoryBlobs.hash(bytes);
        blobs().put(hash, new ByteArrayInputStream(bytes));
        return hash;
    }

    /** A checkpoint within its transaction is none that SQLite makes. */
    @Test
    void anImportMayBringMorePicturesThanTheLogTakes() {
        byte[] one = new byte[8 << 20];
        byte[] other = one.clone();
        other[0] = 1;
        journal()
                .accept(
                        List.of(),
                        () -> {
                            keepBlob(one);
                            keepBlob(other);
                        });
        assertThat(blobs().isReadable(MemoryBlobs.hash(one))).isTrue();
        assertThat(blobs().isReadable(MemoryBlobs.hash(other))).isTrue();
    }

    private void executeSql(String sql) {
        station.handle().connections().update(sql);
    }

    @Test
    void savedBlobsArePresentAfterTheNextSignIn() throws IOException {
        byte[] bytes = bytes(150_000);
        Sha256 hash = keepBlob(bytes);
        station.close();
        station = TestStations.open(root);
        try (var in = blobs().open(hash).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(station.damagedBlobs()).isEmpty();
    }

    @Test
    void noPlaintextIsOnDisk() throws IOException {
        keepBlob(Bytes.of("canary-picture ".repeat(10_000)));
        station.close();
        try (var files = java.nio.file.Files.walk(root)) {
            for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                assertThat(
                                new String(
                                        java.nio.file.Files.readAllBytes(file),
                                        java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("canary");
            }
        }
        station = TestStations.open(root);
    }

    @Test
    void aBlobOfAFailedTransactionIsNotSaved() {
        byte[] bytes = bytes(70_000);
        assertThatThrownBy(() ->
                        journal()
                                .append(_ -> {
                                    keepBlob(bytes);
                                    throw new IllegalStateException("on purpose");
                                }))
                .hasMessageContaining("on purpose");
        assertThat(blobs().contains(MemoryBlobs.hash(bytes))).isFalse();
    }

    @Test
    void damageIsReportedAndDamagedBytesAreNotReturned() {
        Sha256 hash = keepBlob(bytes(200_000));
        Sha256 sound = keepBlob(bytes(99));
        executeSql("UPDATE blob_chunk SET sealed = zeroblob(length(sealed)) WHERE n = 1");
        assertThat(station.damagedBlobs()).containsExactly("BLB-001 " + hash);
        assertFault(() -> readAll(hash), "BLB-001");
        readAll(sound);
    }

    @Test
    void swappedPiecesAreReported() {
        Sha256 hash = keepBlob(bytes(200_000));
        executeSql("UPDATE blob_chunk SET n = -1 WHERE n = 0");
        executeSql("UPDATE blob_chunk SET n = 0 WHERE n = 1");
        executeSql("UPDATE blob_chunk SET n = 1 WHERE n = -1");
        assertThat(station.damagedBlobs()).containsExactly("BLB-001 " + hash);
        assertNoByteIsRead(hash);
    }

    @Test
    void aPieceOfAnotherBlobIsReported() {
        Sha256 hash = keepBlob(bytes(200_000));
        keepBlob(bytes(200_001));
        executeSql(
                "UPDATE blob_chunk SET sealed = (SELECT sealed FROM blob_chunk WHERE n = 0"
                        + " ORDER BY pos DESC LIMIT 1) WHERE n = 0");
        assertThat(station.damagedBlobs()).containsExactly("BLB-001 " + hash);
        assertNoByteIsRead(hash);
    }

    /** The hash of the whole would tell too, but only with the last piece. */
    private void assertNoByteIsRead(Sha256 hash) {
        assertFault(() -> blobs().open(hash).orElseThrow().read(), "BLB-001");
    }

    @Test
    void missingPiecesAreReported() {
        Sha256 hash = keepBlob(bytes(200_000));
        executeSql("DELETE FROM blob_chunk WHERE n = 3");
        assertThat(station.damagedBlobs()).containsExactly("BLB-002 " + hash);
    }

    /** Hash, size and time are sealed together and bound to the keyed hash. */
    @Test
    void aBlobWithTheFactsOfAnotherIsReportedAndReplaced() {
        byte[] bytes = bytes(70_000);
        Sha256 hash = keepBlob(bytes);
        keepBlob(bytes(99));
        executeSql("UPDATE blob SET sealed = (SELECT sealed FROM blob ORDER BY id LIMIT 1)");
        assertThat(station.damagedBlobs()).hasSize(1).first().asString().startsWith("BLB-001 ");
        keepBlob(bytes);
        keepBlob(bytes(99));
        assertThat(station.damagedBlobs()).isEmpty();
        readAll(hash);
    }

    @Test
    void aDeletedReferencedBlobIsReported() {
        Sha256 before = keepBlob(bytes(10));
        Sha256 after = MemoryBlobs.hash(bytes(11));
        journal().append(context -> List.of(revisionNaming(context, before)));
        journal().append(appendContext -> List.of(revisionNaming(appendContext, after)));
        assertThat(station.damagedBlobs()).as("one that never came is no damage").isEmpty();
        keepBlob(bytes(11));
        executeSql("DELETE FROM blob");
        assertThat(station.damagedBlobs())
                .containsExactlyInAnyOrder("BLB-002 " + before, "BLB-002 " + after);
    }

    @Test
    void maintenanceDeletesUnreferencedBlobsAfterADay() {
        Sha256 named = keepBlob(bytes(1));
        Sha256 drafted = keepBlob(bytes(2));
        Sha256 loose = keepBlob(bytes(70_000));
        journal().append(context -> List.of(revisionNaming(context, named)));
        station.drafts().save(draft(drafted));
        station.runMaintenance();
        assertThat(blobs().contains(loose)).as("on the same day").isTrue();
        reopenLater(Duration.ofHours(25));
        station.runMaintenance();
        assertThat(blobs().contains(loose)).isFalse();
        assertThat(blobs().contains(named)).isTrue();
        assertThat(blobs().contains(drafted)).isTrue();
        assertThat(pieces()).isEqualTo(2);
        station.drafts().delete(RECORD, "asanov");
        station.runMaintenance();
        assertThat(blobs().contains(drafted)).isFalse();
    }

    @Test
    void maintenanceSearchesTheRevisionsBeforeADeletion() {
        Sha256 named = keepBlob(bytes(1));
        journal().append(context -> List.of(revisionNaming(context, named)));
        executeSql("UPDATE blob_named SET id = zeroblob(32)");
        reopenLater(Duration.ofHours(25));
        station.runMaintenance();
        assertThat(blobs().contains(named)).isTrue();
    }

    private static Draft draft(Sha256 hash) {
        return new Draft(
                RECORD,
                "asanov",
                NOW,
                List.of(),
                Map.of("evidence", Map.of("attachments", List.of(Map.of("content", hash.hex())))),
                Map.of(),
                null);
    }

    private void reopenLater(Duration later) {
        station.close();
        var clock = InstantSource.fixed(NOW.plus(later));
        station =
                TestStations.open(
                        new StationFile(
                                root.resolve("data"),
                                TestStations.storeConfig(root, "post-1", clock)));
    }

    private long pieces() {
        return station.handle()
                .connections()
                .query("SELECT count(*) FROM blob_chunk", row -> row.getLong(1))
                .getFirst();
    }

    private void readAll(Sha256 hash) {
        try (var in = blobs().open(hash).orElseThrow()) {
            in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
