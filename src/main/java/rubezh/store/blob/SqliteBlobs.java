package rubezh.store.blob;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.security.ChunkSealer;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.text.Fault;

/**
 * Blobs in the station file: pieces of 64 KiB, each sealed with hash of the blob and index as
 * associated data, so that they cannot be swapped; the hash of the whole blob proves that none is
 * missing.
 */
public final class SqliteBlobs implements Blobs {
    /** Database pages per piece. */
    private static final int PAGES = 9;

    private final Connections connections;
    private final BlobIndex index;
    private final Sealer sealer;
    private final InstantSource clock;

    public SqliteBlobs(
            Connections connections, BlobIndex index, Sealer sealer, InstantSource clock) {
        this.connections = connections;
        this.index = index;
        this.sealer = sealer;
        this.clock = clock;
    }

    BlobIndex index() {
        return index;
    }

    @Override
    public boolean put(Sha256 hash, InputStream bytes) {
        boolean damaged = contains(hash);
        if (damaged && isReadable(hash)) {
            return false;
        }
        int pieces =
                connections.write(_ -> {
                    if (damaged) {
                        byte[] id = index.id(hash);
                        connections.update("DELETE FROM blob_chunk WHERE id = ?", (Object) id);
                        connections.update("DELETE FROM blob WHERE id = ?", (Object) id);
                    }
                    return insert(hash, bytes);
                });
        connections.checkpointIfLarge(pieces * PAGES);
        return pieces >= 0;
    }

    /** Returns the number of pieces written; -1 if the blob exists. */
    private int insert(Sha256 hash, InputStream bytes) {
        byte[] id = index.id(hash);
        String row = "INSERT INTO blob(id, sealed) VALUES (?, x'') ON CONFLICT DO NOTHING";
        if (connections.update(row, (Object) id) == 0) {
            return -1;
        }
        MessageDigest digest = Sha256.newDigest();
        String sql = "INSERT INTO blob_chunk(id, n, sealed) VALUES (?, ?, ?)";
        int size = 0;
        int n = 0;
        for (byte[] piece = next(bytes); piece.length > 0; piece = next(bytes)) {
            size += piece.length;
            requireSize(size);
            digest.update(piece);
            connections.update(sql, id, n, sealer.seal(piece, associatedData(hash, n)));
            n++;
        }
        requireHash(hash, digest);
        byte[] facts = index.seal(hash, size, clock.millis());
        connections.update("UPDATE blob SET sealed = ? WHERE id = ?", facts, id);
        connections.update("UPDATE blob_named SET kept = 1 WHERE id = ?", (Object) id);
        return n;
    }

    private static byte[] next(InputStream bytes) {
        try {
            return bytes.readNBytes(ChunkSealer.CHUNK);
        } catch (IOException e) {
            throw Faults.ofReading(e);
        }
    }

    private static void requireSize(int size) {
        if (size > LIMIT) {
            throw new Fault(Fault.Exit.UNVERIFIED, "BLB-003", LIMIT >> 20);
        }
    }

    static void requireHash(Sha256 hash, MessageDigest digest) {
        if (!Sha256.of(digest).equals(hash)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "BLB-001", hash.hex());
        }
    }

    @Override
    public Optional<Integer> size(Sha256 hash) {
        return index.find(hash).map(BlobIndex.BlobFacts::bytes);
    }

    @Override
    public boolean contains(Sha256 hash) {
        String sql = "SELECT 1 FROM blob WHERE id = ?";
        return connections
                .queryFirst(sql, row -> row.getInt(1), (Object) index.id(hash))
                .isPresent();
    }

    @Override
    public List<Sha256> missing(int limit) {
        return index.missing("").stream().limit(limit).toList();
    }

    /**
     * Marks a blob as referenced by something else than a revision, so that it is never deleted.
     */
    public void markReferenced(Sha256 hash) {
        index.markReferenced(hash);
    }

    @Override
    public boolean isReferenced(Sha256 hash) {
        return index.isReferenced(hash);
    }

    @Override
    public Optional<InputStream> open(Sha256 hash) {
        return size(hash).map(bytes -> new BlobStream(hash, bytes, n -> piece(hash, n)));
    }

    /** Returns a decrypted piece. */
    private byte[] piece(Sha256 hash, int n) {
        byte[] id = index.id(hash);
        String sql = "SELECT sealed FROM blob_chunk WHERE id = ? AND n = ?";
        byte[] sealed =
                connections
                        .queryFirst(sql, row -> Bytes.of(row, 1), id, n)
                        .orElseThrow(() -> new Fault(Fault.Exit.UNVERIFIED, "BLB-002", hash.hex()));
        try {
            return sealer.open(sealed, associatedData(hash, n));
        } catch (Fault e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "BLB-001", hash.hex());
        }
    }

    private static byte[] associatedData(Sha256 hash, int n) {
        return Bytes.associatedData(
                "blob", HexFormat.of().parseHex(hash.hex()), Bytes.of((long) n));
    }

    /**
     * Stream over the pieces of a blob; returns the last piece only if the hash of the whole blob
     * is valid.
     */
    private static final class BlobStream extends InputStream {
        private final Sha256 hash;
        private final int bytes;
        private final IntFunction<byte[]> pieces;
        private final MessageDigest digest = Sha256.newDigest();
        private byte[] piece = new byte[0];
        private int position;
        private int next;
        private int loadedBytes;
        private boolean ended;

        /**
         * @param bytes size of the blob in bytes, as stored
         * @param pieces loads a piece by its index
         */
        BlobStream(Sha256 hash, int bytes, IntFunction<byte[]> pieces) {
            this.hash = hash;
            this.bytes = bytes;
            this.pieces = pieces;
        }

        private boolean fill() {
            if (position == piece.length && !ended) {
                piece = loadedBytes < bytes ? pieces.apply(next++) : new byte[0];
                position = 0;
                loadedBytes += piece.length;
                digest.update(piece);
                ended = loadedBytes >= bytes || piece.length == 0;
                if (ended) {
                    SqliteBlobs.requireHash(hash, digest);
                }
            }
            return position < piece.length;
        }

        @Override
        public int read() {
            return fill() ? piece[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (count == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int available = Math.min(count, piece.length - position);
            System.arraycopy(piece, position, target, offset, available);
            position += available;
            return available;
        }

        @Override
        public int available() {
            return piece.length - position;
        }
    }
}
