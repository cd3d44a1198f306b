package rubezh.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.security.ChunkSealer;
import rubezh.security.DataKey;
import rubezh.store.file.AtomicFiles;
import rubezh.store.file.Bytes;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.query.SqliteCatalogue;
import rubezh.text.Fault;

/**
 * Sealed snapshot of the projection on disk, so that sign-in time is independent of the register's
 * size. A readable header, bound to the sealed parts, has the journal position and the schema of
 * the snapshot. A snapshot that does not match is deleted and the projection is rebuilt from the
 * journal.
 */
final class ProjectionSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionSnapshot.class);

    /** Lag in revisions that is replayed fast enough without a new snapshot. */
    private static final long STALE_AFTER = 500;

    private static final int BUFFER = 1 << 17;
    private final Path file;
    private final ChunkSealer sealer;

    ProjectionSnapshot(Path file, DataKey key, SecureRandom random) {
        this.file = file;
        this.sealer = new ChunkSealer(key.derive(DataKey.Purpose.IMAGE), random);
    }

    /** Returns the hash of what the rows of a catalogue depend on, beside the journal. */
    private static byte[] fingerprint(SqliteCatalogue catalogue) {
        String text = ProjectionSchema.fingerprint() + ";" + catalogue.rules().fingerprint();
        return Sha256.newDigest().digest(Bytes.of(text));
    }

    /**
     * Fills a catalogue from the snapshot and the journal.
     *
     * @return false if the snapshot was damaged
     */
    boolean load(SqliteCatalogue catalogue, LongConsumer progress) {
        boolean intact = true;
        boolean loaded = false;
        try {
            loaded = Files.exists(file) && loadSnapshot(catalogue);
        } catch (IOException | Fault | NegativeArraySizeException e) {
            LOG.warn("projection image not usable: {}", e.toString());
            intact = false;
        }
        if (!intact) {
            delete();
        }
        if (loaded) {
            catalogue.refresh(List.of());
        } else {
            catalogue.rebuild(progress);
        }
        return intact;
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("damaged image not deleted: {}", e.toString());
        }
    }

    private boolean loadSnapshot(SqliteCatalogue catalogue) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            SnapshotHeader header = SnapshotHeader.read(in.readNBytes(SnapshotHeader.BYTES));
            if (!Arrays.equals(header.fingerprint(), fingerprint(catalogue))
                    || !Arrays.equals(header.head(), headAt(catalogue, header.position()))) {
                return false;
            }
            if (Math.min(header.lists(), header.text()) < 0
                    || (long) header.lists() + header.text() > Files.size(file)) {
                throw new IOException("cut");
            }
            int[] lengths = {header.lists(), header.text()};
            var part = new int[1];
            catalogue
                    .database()
                    .load(() ->
                            sealer.open(in, header.associatedData(part[0]), lengths[part[0]++]));
            return catalogue.database().position() == header.position();
        }
    }

    /** Returns the id of the revision at a position; zeros if absent. */
    private static byte[] headAt(SqliteCatalogue catalogue, long position) {
        return catalogue.journal().idAt(position);
    }

    /** Writes the snapshot if it is absent or stale. */
    void writeIfStale(SqliteCatalogue catalogue) {
        writeIfStale(catalogue, STALE_AFTER);
    }

    /**
     * Writes the snapshot if it lags behind by the given number of revisions; a failure is logged
     * only. While records are damaged there is none: the next sign-in would not miss them.
     */
    void writeIfStale(SqliteCatalogue catalogue, long lag) {
        if (!catalogue.damagedRecords().isEmpty()) {
            delete();
            return;
        }
        try {
            if (catalogue.database().position() - positionOnDisk(catalogue) >= Math.max(1, lag)) {
                write(catalogue);
            }
        } catch (IOException | Fault e) {
            LOG.warn("projection image not kept: {}", e.toString());
        }
    }

    private long positionOnDisk(SqliteCatalogue catalogue) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            SnapshotHeader header = SnapshotHeader.read(in.readNBytes(SnapshotHeader.BYTES));
            return Arrays.equals(header.fingerprint(), fingerprint(catalogue))
                    ? header.position()
                    : 0;
        } catch (IOException damaged) {
            return 0;
        }
    }

    private void write(SqliteCatalogue catalogue) throws IOException {
        ProjectionDatabase.SerializedDatabase database = catalogue.database().snapshot();
        var header =
                new SnapshotHeader(
                        database.position(),
                        database.lists().length,
                        headAt(catalogue, database.position()),
                        fingerprint(catalogue),
                        database.text().length);
        AtomicFiles.replace(
                file,
                channel -> {
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                    out.write(header.bytes());
                    sealPart(database.lists(), header.associatedData(0), out);
                    sealPart(database.text(), header.associatedData(1), out);
                    out.flush();
                });
    }

    private void sealPart(byte[] part, byte[] associatedData, OutputStream out) throws IOException {
        sealer.seal(new ByteArrayInputStream(part), associatedData, out);
    }
}
