package rubezh.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.security.ChunkSealer;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.text.Fault;

/**
 * Blobs in the station file: pieces of 64 KiB, each sealed with its hash and index as associated
 * data, so that they cannot be swapped; the hash of the whole blob proves that none is missing.
 */
public final class SqliteBlobs implements Blobs {
    /** Database pages per piece. */
    private static final int PAGES = 9;

    private final Connections connections;
    private final Sealer sealer;
    private final InstantSource clock;

    public SqliteBlobs(Connections connections, Sealer sealer, InstantSource clock) {
        this.connections = connections;
        this.sealer = sealer;
        this.clock = clock;
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
                        connections.update(
                                "DELETE FROM blob_chunk WHERE hash = ?", (Object) id(hash));
                        connections.update("DELETE FROM blob WHERE hash = ?", (Object) id(hash));
                    }
                    return insert(hash, bytes);
                });
        connections.checkpointIfLarge(pieces * PAGES);
        return pieces >= 0;
    }

    /** Returns the number of pieces written; -1 if the blob exists. */
    private int insert(Sha256 hash, InputStream bytes) {
        byte[] id = id(hash);
        String row = "INSERT INTO blob(hash, bytes, at) VALUES (?, 0, ?) ON CONFLICT DO NOTHING";
        if (connections.update(row, id, clock.millis()) == 0) {
            return -1;
        }
        MessageDigest digest = Sha256.newDigest();
        String sql = "INSERT INTO blob_chunk(hash, n, sealed) VALUES (?, ?, ?)";
        int size = 0;
        int n = 0;
        for (byte[] piece = next(bytes); piece.length > 0; piece = next(bytes)) {
            size += piece.length;
            requireSize(size);
            digest.update(piece);
            connections.update(sql, id, n, sealer.seal(piece, associatedData(id, n)));
            n++;
        }
        requireHash(hash, digest);
        connections.update("UPDATE blob SET bytes = ? WHERE hash = ?", size, id);
        connections.update("UPDATE blob_named SET kept = 1 WHERE hash = ?", (Object) id);
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
        return queryOne("SELECT bytes FROM blob WHERE hash = ?", hash);
    }

    @Override
    public List<Sha256> missing(int limit) {
        return connections.query(
                "SELECT hash FROM blob_named WHERE hash NOT IN (SELECT hash FROM blob)"
                        + " ORDER BY hash LIMIT ?",
                row -> Sha256.of(HexFormat.of().formatHex(row.getBytes(1))),
                limit);
    }

    @Override
    public boolean isReferenced(Sha256 hash) {
        return queryOne("SELECT 1 FROM blob_named WHERE hash = ?", hash).isPresent();
    }

    private Optional<Integer> queryOne(String sql, Sha256 hash) {
        return connections.queryFirst(sql, row -> row.getInt(1), (Object) id(hash));
    }

    @Override
    public Optional<InputStream> open(Sha256 hash) {
        return size(hash).map(bytes -> new BlobStream(hash, bytes, n -> piece(hash, n)));
    }

    /** Returns a decrypted piece. */
    private byte[] piece(Sha256 hash, int n) {
        byte[] id = id(hash);
        String sql = "SELECT sealed FROM blob_chunk WHERE hash = ? AND n = ?";
        byte[] sealed =
                connections
                        .queryFirst(sql, row -> row.getBytes(1), id, n)
                        .orElseThrow(() -> new Fault(Fault.Exit.UNVERIFIED, "BLB-002", hash.hex()));
        try {
            return sealer.open(sealed, associatedData(id, n));
        } catch (Fault e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "BLB-001", hash.hex());
        }
    }

    static byte[] id(Sha256 hash) {
        return HexFormat.of().parseHex(hash.hex());
    }

    private static byte[] associatedData(byte[] id, int n) {
        return Bytes.associatedData("blob", id, Bytes.of((long) n));
    }
}
