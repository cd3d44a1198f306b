package rubezh.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.security.ChunkSealer;
import rubezh.security.DataKey;
import rubezh.store.file.AtomicFiles;
import rubezh.store.file.Bytes;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.query.SqliteCatalogue;
import rubezh.text.Fault;

/**
 * The projection on disk, sealed, so that signing in does not grow with the years. In front stands,
 * readable and bound to the sealed part, which journal position and which shape it was made for.
 * Whatever does not fit is thrown away and built anew: the journal alone is the truth.
 */
final class ProjectionSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionSnapshot.class);

    /** A journal this short is replayed quickly enough without a new image. */
    private static final long LAG_LIMIT = 500;

    private final Path file;
    private final ChunkSealer sealer;
    private final byte[] fingerprint;

    ProjectionSnapshot(Path file, DataKey key, SecureRandom random) {
        this.file = file;
        this.sealer = new ChunkSealer(key.derive(DataKey.Use.IMAGE), random);
        this.fingerprint = Bytes.sha256().digest(Bytes.of(ProjectionSchema.fingerprint()));
    }

    /**
     * Fills a catalogue from the image and the journal.
     *
     * @return false if there was an image and it was damaged
     */
    boolean load(SqliteCatalogue catalogue, LongConsumer progress) {
        boolean sound = true;
        boolean loaded = false;
        try {
            loaded = Files.exists(file) && loadSnapshot(catalogue);
        } catch (IOException | Fault | NegativeArraySizeException e) {
            LOG.warn("projection image not usable: {}", e.toString());
            sound = false;
        }
        if (!sound) {
            delete();
        }
        if (loaded) {
            catalogue.refresh(java.util.List.of());
        } else {
            catalogue.rebuild(progress);
        }
        return sound;
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("damaged image not deleted: {}", e.toString());
        }
    }

    private boolean loadSnapshot(SqliteCatalogue catalogue) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 17)) {
            SnapshotHeader header = SnapshotHeader.read(in.readNBytes(SnapshotHeader.BYTES));
            if (!Arrays.equals(header.fingerprint(), fingerprint)
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

    /** Returns the id of the revision at a position; zeros if there is none. */
    private static byte[] headAt(SqliteCatalogue catalogue, long position) {
        return catalogue.journal().idAt(position);
    }

    /** Writes the image if there is none or it lags far behind. */
    void writeIfStale(SqliteCatalogue catalogue) {
        writeIfStale(catalogue, LAG_LIMIT);
    }

    /** Writes the image if it lags behind by so many revisions; the program works without it. */
    void writeIfStale(SqliteCatalogue catalogue, long lag) {
        try {
            if (catalogue.database().position() - positionOnDisk() >= Math.max(1, lag)) {
                write(catalogue);
            }
        } catch (IOException | Fault e) {
            LOG.warn("projection image not kept: {}", e.toString());
        }
    }

    private long positionOnDisk() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            SnapshotHeader header = SnapshotHeader.read(in.readNBytes(SnapshotHeader.BYTES));
            return Arrays.equals(header.fingerprint(), fingerprint) ? header.position() : 0;
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
                        fingerprint,
                        database.text().length);
        AtomicFiles.replace(
                file,
                channel -> {
                    OutputStream out =
                            new java.io.BufferedOutputStream(
                                    Channels.newOutputStream(channel), 1 << 17);
                    out.write(header.bytes());
                    sealer.seal(
                            new ByteArrayInputStream(database.lists()),
                            header.associatedData(0),
                            out);
                    sealer.seal(
                            new ByteArrayInputStream(database.text()),
                            header.associatedData(1),
                            out);
                    out.flush();
                });
    }
}
