package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.store.blob.BlobPieces;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.text.Fault;

/** Blobs of a hub, by their SHA-256. */
public final class HubBlobs implements Blobs {
    private final HubDatabase hub;

    public HubBlobs(HubDatabase hub) {
        this.hub = hub;
    }

    private static byte[] id(Sha256 hash) {
        return HexFormat.of().parseHex(hash.hex());
    }

    /**
     * {@inheritDoc}
     *
     * <p>A damaged one stays as it is: only the owner of the hub can take anything away.
     */
    @Override
    public boolean put(Sha256 hash, InputStream bytes) {
        return hub.write(connection -> insert(connection, hash, bytes));
    }

    private static boolean insert(Connection connection, Sha256 hash, InputStream bytes)
            throws SQLException {
        byte[] id = id(hash);
        byte[] content = read(hash, bytes);
        int added =
                Connections.update(
                        connection,
                        "INSERT INTO blob VALUES (?, ?) ON CONFLICT DO NOTHING",
                        id,
                        content.length);
        if (added > 0) {
            var rows = new CopyRows();
            BlobPieces.split(
                    hash, new ByteArrayInputStream(content), (n, piece) -> rows.add(id, n, piece));
            rows.send(connection, "blob_piece(hash, n, piece)");
        }
        return added > 0;
    }

    /** Reads a blob whole: the server has to be told its size before its pieces. */
    private static byte[] read(Sha256 hash, InputStream bytes) {
        var content = new ByteArrayOutputStream();
        BlobPieces.split(hash, bytes, (_, piece) -> content.writeBytes(piece));
        return content.toByteArray();
    }

    @Override
    public Optional<Integer> size(Sha256 hash) {
        String sql = "SELECT bytes FROM blob WHERE hash = ?";
        return hub.query(sql, row -> row.getInt(1), (Object) id(hash)).stream().findFirst();
    }

    @Override
    public List<Sha256> missing(int limit) {
        return hub.query(
                "SELECT hash FROM blob_named n WHERE NOT EXISTS ("
                        + "SELECT 1 FROM blob b WHERE b.hash = n.hash) ORDER BY hash LIMIT ?",
                row -> Sha256.of(HexFormat.of().formatHex(row.getBytes(1))),
                limit);
    }

    @Override
    public boolean isReferenced(Sha256 hash) {
        String sql = "SELECT 1 FROM blob_named WHERE hash = ?";
        return !hub.query(sql, row -> row.getInt(1), (Object) id(hash)).isEmpty();
    }

    @Override
    public Optional<InputStream> open(Sha256 hash) {
        return size(hash).map(bytes -> BlobPieces.join(hash, bytes, n -> piece(hash, n)));
    }

    private byte[] piece(Sha256 hash, int n) {
        String sql = "SELECT piece FROM blob_piece WHERE hash = ? AND n = ?";
        return hub.query(sql, row -> Bytes.of(row, 1), id(hash), n).stream()
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Exit.UNVERIFIED, "BLB-002", hash.hex()));
    }
}
