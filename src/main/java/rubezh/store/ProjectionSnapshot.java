package rubezh.store;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.security.ChunkSealer;
import rubezh.security.DataKey;
import rubezh.store.file.AtomicFiles;
import rubezh.store.file.Bytes;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.SqliteProjection;
import rubezh.store.projection.SqliteProjection.PartLoader;
import rubezh.store.query.SqliteCatalogue;
import rubezh.text.Fault;

/**
 * Sealed snapshot of the projection on disk, so that the lists need not be built at each sign-in. A
 * readable header, bound to the sealed parts, has the journal position and the schema of the
 * snapshot. A snapshot that does not match is deleted and the projection is rebuilt from the
 * journal.
 */
final class ProjectionSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionSnapshot.class);

    /** Lag in revisions that is replayed fast enough without a new snapshot. */
    private static final long STALE_AFTER = 500;

    private static final int BUFFER = 1 << 17;

    /** Index of the first part with lists. */
    private static final int FIRST_LIST = 1;

    /** Bytes of an image that leave a heap worth giving back. */
    private static final long LARGE = 64L << 20;

    private final Path file;
    private final ChunkSealer sealer;

    ProjectionSnapshot(Path file, DataKey key, SecureRandom random) {
        this.file = file;
        this.sealer = new ChunkSealer(key.derive(DataKey.Purpose.IMAGE), random);
    }

    /** Returns the hash of what the rows of a catalogue depend on, beside the journal. */
    private static byte[] fingerprint(SqliteCatalogue catalogue) {
        String text =
                ProjectionSchema.fingerprint()
                        + ";"
                        + catalogue.rules().fingerprint()
                        + ";"
                        + catalogue.headquarters();
        return Sha256.newDigest().digest(Bytes.of(text));
    }

    /**
     * Loads the part that is asked for before any list.
     *
     * @return the header of the image that {@link #loadLists} goes on with; empty if there is none
     *     of this journal and this version
     * @throws IOException if the file is cut or cannot be read
     * @throws Fault {@code SEC-006} if it was changed
     */
    Optional<SnapshotHeader> loadRecords(SqliteCatalogue catalogue) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            SnapshotHeader header = SnapshotHeader.read(channel);
            if (!Arrays.equals(header.fingerprint(), fingerprint(catalogue))
                    || !Arrays.equals(header.head(), headAt(catalogue, header.position()))) {
                return Optional.empty();
            }
            if (!header.fits(channel.size())) {
                throw new IOException("cut");
            }
            SqliteProjection database = catalogue.database();
            database.load(loader -> reader(channel, header, loader).read(0, FIRST_LIST));
            return database.position() == header.position()
                    ? Optional.of(header)
                    : Optional.empty();
        }
    }

    /**
     * Loads all other parts into a catalogue.
     *
     * @param header that of {@link #loadRecords}
     * @throws IOException if the file is cut or cannot be read
     * @throws Fault {@code SEC-006} if it was changed
     */
    void loadLists(SqliteCatalogue catalogue, SnapshotHeader header) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            SqliteProjection database = catalogue.database();
            reader(channel, header, database::loadPart).read(FIRST_LIST, header.parts().size());
            giveBackHeap(channel.size());
        }
    }

    private SnapshotReader reader(FileChannel channel, SnapshotHeader header, PartLoader loader) {
        return new SnapshotReader(channel, header, sealer, loader);
    }

    /** Removes an image that is damaged. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("damaged image not deleted: {}", e.toString());
        }
    }

    /**
     * Lets the JVM give back what the parts took, while the officer waits anyway: else it keeps the
     * heap of the largest one until it needs to collect, which with a large heap is never.
     */
    private static void giveBackHeap(long size) {
        if (size > LARGE) {
            System.gc();
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
        try (FileChannel channel = FileChannel.open(file)) {
            SnapshotHeader header = SnapshotHeader.read(channel);
            return Arrays.equals(header.fingerprint(), fingerprint(catalogue))
                    ? header.position()
                    : 0;
        } catch (IOException damaged) {
            return 0;
        }
    }

    /** Writes part by part, so that one large one only is in memory a second and a third time. */
    private void write(SqliteCatalogue catalogue) throws IOException {
        SqliteProjection database = catalogue.database();
        SqliteProjection.Content content = database.content();
        Map<Integer, byte[]> small = small(database, content);
        List<SnapshotPart> parts = parts(content, small);
        byte[] head = headAt(catalogue, content.position());
        var header = new SnapshotHeader(content.position(), head, fingerprint(catalogue), parts);
        AtomicFiles.replace(
                file,
                channel -> {
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                    out.write(header.bytes());
                    for (int part = 0; part < parts.size(); part++) {
                        byte[] deflated = small.get(part);
                        byte[] stored =
                                deflated == null ? database.serialize(part, content) : deflated;
                        var plain = new ByteArrayInputStream(stored);
                        sealer.seal(plain, header.associatedData(part), out);
                    }
                    out.flush();
                });
    }

    /** Returns the small parts, deflated, by index: the header has their lengths before them. */
    private static Map<Integer, byte[]> small(
            SqliteProjection database, SqliteProjection.Content content) throws IOException {
        var small = new TreeMap<Integer, byte[]>();
        for (int part = 0; part < content.sizes().size(); part++) {
            if (SnapshotPart.isDeflated(content.sizes().get(part))) {
                small.put(part, SnapshotPart.deflate(database.serialize(part, content)));
            }
        }
        return small;
    }

    private static List<SnapshotPart> parts(
            SqliteProjection.Content content, Map<Integer, byte[]> small) {
        var parts = new ArrayList<SnapshotPart>();
        for (int part = 0; part < content.sizes().size(); part++) {
            int size = content.sizes().get(part).intValue();
            byte[] deflated = small.get(part);
            parts.add(new SnapshotPart(size, deflated == null ? size : deflated.length));
        }
        return parts;
    }
}
