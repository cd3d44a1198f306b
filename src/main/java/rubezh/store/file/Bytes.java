package rubezh.store.file;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.text.Fault;

/**
 * Binary form of ids, text and numbers in the file: 16 bytes for a UUID, 32 for a revision id,
 * big-endian longs.
 */
public final class Bytes {
    private Bytes() {}

    /**
     * Returns the bytes of a column; none where a damaged page gives null for a column that is
     * never null, so that the row is reported as one that no seal fits.
     */
    public static byte[] of(ResultSet row, int column) throws SQLException {
        byte @Nullable [] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /**
     * Reads an id.
     *
     * @throws Fault {@code STO-003} for another length, and for none, as a damaged page may give
     */
    public static UUID uuid(byte @Nullable [] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(ofLength(16, bytes));
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Returns ids as a JSON array, because a statement takes a bounded number of parameters. */
    public static String array(Collection<UUID> ids) {
        return ids.stream()
                .map(id -> '"' + id.toString().replace("-", "") + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    public static byte[] of(RevisionId id) {
        return HexFormat.of().parseHex(id.hex());
    }

    public static RevisionId revisionId(byte @Nullable [] bytes) {
        return RevisionId.of(HexFormat.of().formatHex(ofLength(32, bytes)));
    }

    private static byte[] ofLength(int length, byte @Nullable [] id) {
        if (id == null || id.length != length) {
            throw new Fault(Fault.Exit.UNVERIFIED, "STO-003", "id");
        }
        return id;
    }

    public static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public static byte[] of(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    public static byte[] of(long[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * numbers.length);
        buffer.asLongBuffer().put(numbers);
        return buffer.array();
    }

    public static long[] longs(byte[] bytes) {
        long[] numbers = new long[bytes.length / 8];
        ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
        return numbers;
    }

    /** Returns associated data for sealing: a name, a zero byte and the parts. */
    public static byte[] associatedData(String name, byte[]... parts) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(of(name));
        out.write(0);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
