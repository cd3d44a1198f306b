package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryBlobs;
import rubezh.journal.RegisterDigest;
import rubezh.journal.StoredRevision;
import rubezh.progress.Progress;
import rubezh.register.Catalogue;
import rubezh.register.Query;

/** Damaged rows and attachments come back in a bundle of a station that has them whole. */
@LongTest
class RestoredRowsTest {
    private static final byte[] PICTURE = new byte[70_000];
    private static final Sha256 HASH = MemoryBlobs.hash(PICTURE);

    @TempDir Path root;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private SqliteStation osh;
    private SqliteStation hq;
    private List<StoredRevision> written = List.of();
    private Path fromHq = Path.of("");

    @BeforeEach
    void headquartersHasAllOfThePost() {
        osh = new SqliteStation("KG-OSH", 1, root, workers);
        hq = new SqliteStation("HQ", 2, root, workers);
        written = osh.record(5);
        osh.change(recordOf(0));
        osh.station.blobs().put(HASH, new ByteArrayInputStream(PICTURE));
        osh.recordNaming(HASH);
        hq.importBundle(osh.export());
        fromHq = hq.export();
        osh.importBundle(fromHq);
        assertThat(faults()).isEmpty();
    }

    @AfterEach
    void close() {
        osh.close();
        hq.close();
        workers.shutdown();
    }

    private UUID recordOf(int index) {
        return written.get(index).revision().subject().recordId();
    }

    private int execute(String sql) {
        return osh.station.handle().connections().update(sql);
    }

    private void damage(String sql) {
        assertThat(execute(sql)).isPositive();
    }

    private void flipAByteOf(long seq) {
        damage(
                "UPDATE revision SET sealed = cast(substr(sealed, 1, 40)"
                        + " || CASE substr(sealed, 41, 1) WHEN x'00' THEN x'01' ELSE x'00' END"
                        + " || substr(sealed, 42) AS BLOB) WHERE seq = "
                        + seq);
    }

    /** Exchanges a column of the rows 3 and 4. */
    private void swap(String column) {
        execute("CREATE TEMP TABLE kept AS SELECT seq, %1$s FROM revision".formatted(column));
        String sql = "UPDATE revision SET %1$s = (SELECT %1$s FROM kept WHERE seq = %2$d)";
        damage((sql + " WHERE seq = 3").formatted(column, 4));
        damage((sql + " WHERE seq = 4").formatted(column, 3));
    }

    private List<VerificationFinding> faults() {
        return osh.exchange.verifyJournal(_ -> {}).stream()
                .filter(VerificationFinding::fault)
                .toList();
    }

    private ImportPreview preview() {
        return osh.exchange.preview(fromHq, new UnknownSenderPolicy.Reject(), Progress.NONE);
    }

    private List<byte[]> sealedRows() {
        return osh.station
                .handle()
                .connections()
                .query("SELECT sealed FROM revision ORDER BY pos", row -> row.getBytes(1));
    }

    private void assertWholeAgain(int restored) {
        assertThat(osh.importBundle(fromHq).added()).isEqualTo(restored);
        assertThat(faults()).isEmpty();
        assertThat(osh.station.catalogue().gaps()).isEqualTo(Catalogue.Gaps.NONE);
        assertThat(osh.station.catalogue().count(Query.ALL)).isEqualTo(6);
        assertThat(RegisterDigest.of(osh.station.journal()))
                .isEqualTo(RegisterDigest.of(hq.station.journal()));
        assertThat(osh.importBundle(fromHq).added()).isZero();
        assertThat(osh.record(1)).as("the identity is not taken for another's").hasSize(1);
    }

    @Test
    void aRowWithAFlippedByteComesBackAndItsRecordIsCountedAgain() {
        flipAByteOf(2);
        osh.station.catalogue().rebuild(_ -> {});
        assertThat(osh.station.catalogue().count(Query.ALL)).isEqualTo(5);
        assertWholeAgain(1);
    }

    @Test
    void rowsThatExchangedTheirContentsComeBack() {
        swap("sealed");
        assertWholeAgain(2);
    }

    @Test
    void rowsThatExchangedTheirRecordsComeBack() {
        swap("record_id");
        assertWholeAgain(2);
    }

    @Test
    void aRowThatLeftItsPlaceInTheChainComesBack() {
        damage("UPDATE revision SET seq = 99 WHERE seq = 3");
        assertWholeAgain(1);
    }

    @Test
    void aDamagedFirstRevisionOfAChangedRecordComesBack() {
        flipAByteOf(1);
        assertWholeAgain(1);
    }

    @Test
    void thePreviewSaysWhatComesBackAndNothingElse() {
        flipAByteOf(2);
        try (var preview = preview()) {
            assertThat(preview.counts().added()).isEqualTo(1);
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .contains(ImportNotice.Kind.RESTORES)
                    .doesNotContain(
                            ImportNotice.Kind.FORK,
                            ImportNotice.Kind.OWN_IDENTITY,
                            ImportNotice.Kind.NOTHING_NEW);
            assertThat(preview.records())
                    .filteredOn(record -> record.recordId().equals(recordOf(1)))
                    .extracting(RecordOutcome::outcome)
                    .doesNotContain(ImportOutcome.KNOWN);
        }
    }

    @Test
    void noGoodRowIsWrittenAgain() {
        var before = new ArrayList<>(sealedRows());
        flipAByteOf(2);
        osh.importBundle(fromHq);
        assertThat(faults()).isEmpty();
        List<byte[]> after = sealedRows();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(1)).isNotEqualTo(before.get(1));
        before.remove(1);
        after.remove(1);
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
        }
    }

    @Test
    void aDamagedPictureComesBack() throws IOException {
        damage("UPDATE blob_chunk SET sealed = zeroblob(90) WHERE n = 1");
        assertThat(osh.station.damagedBlobs()).containsExactly("BLB-001 " + HASH.hex());
        try (var preview = preview()) {
            assertThat(preview.attachments().added()).isEqualTo(1);
        }
        osh.importBundle(fromHq);
        assertThat(osh.station.damagedBlobs()).isEmpty();
        try (var stored = osh.station.blobs().open(HASH).orElseThrow()) {
            assertThat(stored.readAllBytes()).isEqualTo(PICTURE);
        }
    }

    @Test
    void aDamagedPictureAttachedAgainIsWhole() {
        damage("DELETE FROM blob_chunk WHERE n = 1");
        assertThat(osh.station.blobs().put(HASH, new ByteArrayInputStream(PICTURE))).isTrue();
        assertThat(osh.station.damagedBlobs()).isEmpty();
        assertThat(osh.station.blobs().put(HASH, new ByteArrayInputStream(PICTURE))).isFalse();
    }
}
