package rubezh.store.projection;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.store.file.Bytes;

/**
 * Hash over the content of the projection, sorted by record, so independent of the order of
 * insertion. Row ids are excluded.
 */
public final class ContentHash {
    private final Connection connection;
    private final MessageDigest digest = Sha256.newDigest();

    public ContentHash(Connection connection) {
        this.connection = connection;
    }

    public String hex() throws SQLException {
        add("SELECT 0, * FROM seizure ORDER BY record_id", 2);
        for (String list : ProjectionColumns.LINES.keySet()) {
            addList(list);
        }
        for (var field : ProjectionColumns.LISTS) {
            addList(field.path());
        }
        addList(ProjectionSchema.IN_STORE);
        addList(ProjectionSchema.LEFT_STORE);
        addList(MarkRows.TABLE);
        addList(HeadRows.TABLE);
        add("SELECT *, 0 FROM bodies ORDER BY record_id", 8);
        add("SELECT *, 0 FROM audiences ORDER BY record_id, audience", 3);
        return Sha256.of(digest).hex();
    }

    private void addList(String table) throws SQLException {
        add(
                "SELECT s.record_id, l.* FROM seizure s JOIN "
                        + ProjectionColumns.quoted(table)
                        + " l ON l.seizure = s.rowid ORDER BY s.record_id, l.n",
                2);
    }

    private void add(@Nullable Object value) {
        byte @Nullable [] bytes =
                value == null || value instanceof byte[]
                        ? (byte[]) value
                        : Bytes.of(value.toString());
        digest.update(Bytes.of(bytes == null ? -1 : bytes.length));
        digest.update(bytes == null ? new byte[0] : bytes);
    }

    /** Adds all rows but the column of the row id, counted from 1. */
    private void add(String sql, int rowIdColumn) throws SQLException {
        digest.update(Bytes.of(sql));
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    if (i != rowIdColumn) {
                        add(row.getObject(i));
                    }
                }
            }
        }
    }
}
