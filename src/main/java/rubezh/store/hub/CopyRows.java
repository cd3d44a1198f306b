package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY … FROM STDIN BINARY}, which takes a fraction of the
 * time of inserts.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
final class CopyRows {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopyRows() {
        bytes.writeBytes(SIGNATURE);
    }

    /**
     * Different words of a text, for a column of type tsvector; none of 2,047 bytes or more, and
     * together less than 1 MiB.
     */
    record Words(SortedSet<String> words) {}

    /**
     * Adds a row.
     *
     * @param values {@link UUID} or bytes, {@link Long} for bigint, {@link Integer} for integer,
     *     texts, {@link Words}
     */
    void add(@Nullable Object... values) {
        try {
            out.writeShort(values.length);
            for (Object value : values) {
                write(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row of a table whose numbers are all bigint. */
    void addWide(List<@Nullable Object> values) {
        add(values.stream().map(CopyRows::wide).toArray());
    }

    private static @Nullable Object wide(@Nullable Object value) {
        return switch (value) {
            case Integer number -> (Object) number.longValue();
            case Boolean flag -> (Object) (flag ? 1L : 0L);
            case null, default -> value;
        };
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeInt(-1);
            case String text -> write(bytes(text));
            case Words(var words) -> write(tsvector(words));
            case UUID id -> {
                out.writeInt(2 * Long.BYTES);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case Long number -> {
                out.writeInt(Long.BYTES);
                out.writeLong(number);
            }
            case Integer number -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(number);
            }
            case byte[] content -> {
                out.writeInt(content.length);
                out.write(content);
            }
            default -> throw new IllegalArgumentException("no column for " + value.getClass());
        }
    }

    /** PostgreSQL takes no character 0 in a text. */
    private static byte[] bytes(String text) {
        return text.replace('\0', '\ufffd').getBytes(StandardCharsets.UTF_8);
    }

    /** Words without positions: their number, then each with its end and no place. */
    private static byte[] tsvector(SortedSet<String> words) throws IOException {
        var content = new ByteArrayOutputStream();
        var data = new DataOutputStream(content);
        data.writeInt(words.size());
        for (String word : words) {
            data.write(bytes(word));
            data.writeByte(0);
            data.writeShort(0);
        }
        return content.toByteArray();
    }

    /**
     * Sends the rows.
     *
     * @param target table and its columns: {@code incoming(id, line)}
     */
    void send(Connection connection, String target) throws SQLException {
        try {
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + target + " FROM STDIN BINARY");
        try {
            byte[] all = bytes.toByteArray();
            copy.writeToCopy(all, 0, all.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
