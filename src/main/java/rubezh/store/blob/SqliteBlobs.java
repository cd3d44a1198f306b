package rubezh.store.blob;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
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
        String sql = "INSERT INTO blob_chunk(id, n, sealed) VALUES (?, ?, ?)";
        BlobPieces.Size size =
                BlobPieces.split(
                        hash,
                        bytes,
                        (n, piece) ->
                                connections.update(
                                        sql, id, n, sealer.seal(piece, associatedData(hash, n))));
        byte[] facts = index.seal(hash, size.bytes(), clock.millis());
        connections.update("UPDATE blob SET sealed = ? WHERE id = ?", facts, id);
        connections.update("UPDATE blob_named SET kept = 1 WHERE id = ?", (Object) id);
        return size.pieces();
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
        return size(hash).map(bytes -> BlobPieces.join(hash, bytes, n -> piece(hash, n)));
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
}
