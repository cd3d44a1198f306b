package rubezh.store.blob;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.security.KeyedHash;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.text.Fault;

/**
 * Which blobs exist and which are referenced. Rows have a keyed hash in place of the SHA-256, so
 * that nobody can look a known picture up in a stolen file; the SHA-256 itself, size and time are
 * sealed.
 *
 * @see SqliteBlobs
 */
public final class BlobIndex {
    private static final String USE = "blob";

    private final Connections connections;
    private final KeyedHash keyed;
    private final Sealer sealer;

    public BlobIndex(Connections connections, KeyedHash keyed, Sealer sealer) {
        this.connections = connections;
        this.keyed = keyed;
        this.sealer = sealer;
    }

    /** Sealed facts of a blob: size in bytes, and time in epoch milliseconds. */
    record BlobFacts(Sha256 hash, int bytes, long at) {}

    /** Returns the id of a blob in the file, 32 bytes. */
    public byte[] id(Sha256 hash) {
        return keyed.of(USE, HexFormat.of().parseHex(hash.hex()));
    }

    /** Seals the facts of a blob. */
    public byte[] seal(Sha256 hash, int bytes, long at) {
        Map<String, Object> facts = Map.of("at", at, "bytes", (long) bytes, "hash", hash.hex());
        return sealer.seal(CanonicalJson.write(facts), associatedData("blob", id(hash)));
    }

    private static byte[] associatedData(String table, byte[] id) {
        return Bytes.associatedData(table, id);
    }

    private record Row(byte[] id, byte[] sealed) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(Bytes.of(row, 1), Bytes.of(row, 2));
        }
    }

    /** Returns the facts of a blob; {@code BLB-001} if its row was changed. */
    Optional<BlobFacts> find(Sha256 hash) {
        return connections
                .queryFirst(
                        "SELECT id, sealed FROM blob WHERE id = ?", Row::read, (Object) id(hash))
                .map(this::open);
    }

    /**
     * Returns the facts of the blobs a condition selects, sorted by hash.
     *
     * @param damaged receives the fault of each row that cannot be read
     */
    List<BlobFacts> select(String where, Consumer<Fault> damaged) {
        var found = new ArrayList<BlobFacts>();
        for (Row row : connections.query("SELECT id, sealed FROM blob " + where, Row::read)) {
            try {
                found.add(open(row));
            } catch (Fault e) {
                damaged.accept(e);
            }
        }
        found.sort((a, b) -> a.hash.hex().compareTo(b.hash.hex()));
        return found;
    }

    private BlobFacts open(Row row) {
        try {
            Map<String, Object> facts =
                    CanonicalJson.read(sealer.open(row.sealed, associatedData("blob", row.id)));
            return new BlobFacts(
                    Sha256.of(String.valueOf(facts.get("hash"))),
                    Math.toIntExact((Long) facts.getOrDefault("bytes", 0L)),
                    (Long) facts.getOrDefault("at", 0L));
        } catch (Fault | MalformedJsonException | ClassCastException e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "BLB-001", HexFormat.of().formatHex(row.id));
        }
    }

    /** Marks a blob as referenced, so that it is never deleted. */
    public void markReferenced(Sha256 hash) {
        byte[] id = id(hash);
        connections.update(
                """
                INSERT INTO blob_named(id, kept, sealed)
                VALUES (?1, EXISTS(SELECT 1 FROM blob WHERE id = ?1), ?2) ON CONFLICT DO NOTHING\
                """,
                id,
                sealName(hash));
    }

    /** Seals the hash of a referenced blob. */
    public byte[] sealName(Sha256 hash) {
        return sealer.seal(Bytes.of(hash.hex()), associatedData("blob_named", id(hash)));
    }

    boolean isReferenced(Sha256 hash) {
        return connections
                .queryFirst(
                        "SELECT 1 FROM blob_named WHERE id = ?",
                        row -> row.getInt(1),
                        (Object) id(hash))
                .isPresent();
    }

    /**
     * Returns the referenced blobs that do not exist, sorted by hash.
     *
     * @param where further condition on {@code blob_named}
     */
    List<Sha256> missing(String where) {
        return connections
                .query(
                        "SELECT id, sealed FROM blob_named"
                                + " WHERE id NOT IN (SELECT id FROM blob)"
                                + where,
                        Row::read)
                .stream()
                .map(this::openName)
                .map(Sha256::of)
                .sorted((a, b) -> a.hex().compareTo(b.hex()))
                .toList();
    }

    private String openName(Row row) {
        try {
            byte[] hash = sealer.open(row.sealed, associatedData("blob_named", row.id));
            return new String(hash, StandardCharsets.US_ASCII);
        } catch (Fault e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "BLB-002", HexFormat.of().formatHex(row.id));
        }
    }
}
