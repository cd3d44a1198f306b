package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.SqliteStation;
import rubezh.bundle.format.BundleHeader;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryBlobs;
import rubezh.journal.StoredRevision;
import rubezh.progress.Progress;

/** Export of what is sound from a register with damaged rows. */
@LongTest
class DamagedExportTest {
    @TempDir Path root;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private SqliteStation osh;
    private SqliteStation hq;
    private List<StoredRevision> written = List.of();

    @BeforeEach
    void aRegisterWithADamagedRow() {
        osh = new SqliteStation("KG-OSH", 1, root, workers);
        hq = new SqliteStation("HQ", 2, root, workers);
        written = osh.record(3);
        damage("UPDATE revision SET sealed = zeroblob(90) WHERE seq = 2");
    }

    @AfterEach
    void close() {
        osh.close();
        hq.close();
        workers.shutdown();
    }

    private void damage(String sql) {
        assertThat(osh.station.handle().connections().update(sql)).isPositive();
    }

    private ExportResult export(ExportRequest.Selection selection) {
        return osh.exchange.export(new ExportRequest(selection, "HQ", osh.folder), Progress.NONE);
    }

    @Test
    void aDamagedRevisionIsLeftOutAndNamed() {
        ExportResult result = export(new ExportRequest.Everything());
        assertThat(result.omissions().revisions()).extracting(row -> row.seq()).containsExactly(2L);
        assertThat(result.omissions().records()).isEqualTo(1);
        assertThat(result.header().contents().ranges())
                .containsExactly(
                        new BundleHeader.Range(
                                osh.station.session().signer().replica(), 1, 3, false));
        ImportResult taken = hq.importBundle(result.file());
        assertThat(taken.added()).isEqualTo(2);
        assertThat(taken.refused()).isZero();
    }

    @Test
    void aRevisionDamagedAfterItWasCountedIsLeftOutAndNamedToo() {
        hq.record(9);
        ExportResult result = hq.exchange.export(everythingOf(hq), new LaterDamage(hq, 1));
        assertThat(result.omissions().revisions()).extracting(row -> row.seq()).containsExactly(5L);
        assertThat(result.header().contents().revisions()).isEqualTo(8);
        assertThat(osh.importBundle(result.file()).added()).isEqualTo(8);
    }

    @Test
    void aRevisionDamagedLaterIsNamedBesideOneDamagedBefore() {
        osh.record(6);
        ExportResult result = osh.exchange.export(everythingOf(osh), new LaterDamage(osh, 1));
        assertThat(result.omissions().revisions())
                .extracting(row -> row.seq())
                .containsExactly(2L, 5L);
        assertThat(hq.importBundle(result.file()).added()).isEqualTo(7);
    }

    private static ExportRequest everythingOf(SqliteStation station) {
        return new ExportRequest(new ExportRequest.Everything(), "HQ", station.folder);
    }

    /** Damages a row that was read, before it is read again to be written. */
    private static final class LaterDamage implements Progress {
        private final SqliteStation station;
        private final int times;
        private int done;

        LaterDamage(SqliteStation station, int times) {
            this.station = station;
            this.times = times;
        }

        @Override
        public void report(Step step, long value, long total) {
            if (step == Step.COLLECT && done < times) {
                String sql = "UPDATE revision SET sealed = zeroblob(90) WHERE seq = ?";
                station.station.handle().connections().update(sql, 5 + done++);
            }
        }
    }

    @Test
    void whatIsDamagedAgainAndAgainIsNotExported() {
        hq.record(9);
        var damaging = new LaterDamage(hq, Integer.MAX_VALUE);
        assertFault(() -> hq.exchange.export(everythingOf(hq), damaging), "BND-057");
        assertThat(hq.folder).isDirectoryNotContaining("glob:**.json*");
    }

    @Test
    void theSoundRecordsOfASelectionAreSent() {
        Set<UUID> records =
                written.stream()
                        .map(revision -> revision.revision().subject().recordId())
                        .collect(Collectors.toSet());
        ExportResult result = export(new ExportRequest.Records(records));
        assertThat(result.omissions().revisions()).hasSize(1);
        assertThat(hq.importBundle(result.file()).added()).isEqualTo(2);
    }

    @Test
    void aDamagedAttachmentIsLeftOutAndNamed() {
        byte[] bytes = new byte[70_000];
        var hash = MemoryBlobs.hash(bytes);
        osh.station.blobs().put(hash, new ByteArrayInputStream(bytes));
        damage("UPDATE blob_chunk SET sealed = zeroblob(90) WHERE n = 1");
        osh.recordNaming(hash);
        ExportResult result = export(new ExportRequest.Everything());
        assertThat(result.omissions().attachments()).containsExactly(hash.hex());
        assertThat(result.attachments()).isZero();
        assertThat(hq.importBundle(result.file()).added()).isEqualTo(3);
    }

    @Test
    void partsOfAnInterruptedExportAreDeleted() throws Exception {
        Path left =
                Files.createFile(osh.folder.resolve("RZ-KG-OSH-1-20260101T000000Z-1of1.json.part"));
        Path foreign =
                Files.createFile(osh.folder.resolve("RZ-HQ-1-20260101T000000Z-1of1.json.part"));
        export(new ExportRequest.Everything());
        assertThat(left).doesNotExist();
        assertThat(foreign).exists();
    }
}
