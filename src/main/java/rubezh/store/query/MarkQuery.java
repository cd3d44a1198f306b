package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.register.Query;
import rubezh.register.mark.MarkedItem;
import rubezh.register.mark.MarkedItem.ImageRef;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.MarkRows;
import rubezh.store.projection.ProjectionColumns;

/** Query of the goods with marks, of the cases that are not cancelled. */
final class MarkQuery {
    /** Begins at the marks, which few cases have. */
    private static final String SELECT =
            "SELECT s.record_id, s.%s, m.words, m.text, m.substance, m.amount, m.pictures"
                    + " FROM %s m CROSS JOIN seizure s ON s.rowid = m.seizure WHERE %s"
                    + " ORDER BY s.moment DESC, s.record_id, m.n";

    private MarkQuery() {}

    /** Returns the lines of goods, the newest first. */
    static List<MarkedItem> read(Connection connection) throws SQLException {
        var condition = new SqlCondition(Query.ALL.withCancelled(false));
        return Connections.query(
                connection,
                SELECT.formatted(
                        ProjectionColumns.quoted(EVENT_START.path()),
                        MarkRows.TABLE,
                        condition.sql()),
                MarkQuery::item,
                condition.values().toArray());
    }

    private static MarkedItem item(ResultSet row) throws SQLException {
        String start = row.getString(2);
        String substance = row.getString(5);
        String amount = row.getString(6);
        return new MarkedItem(
                Bytes.uuid(row.getBytes(1)),
                start == null ? null : OffsetDateTime.parse(start),
                row.getString(3),
                row.getString(4),
                substance == null ? null : new Substance(substance),
                amount == null ? null : Amount.of(amount),
                Stream.of(Objects.requireNonNull(row.getString(7)).split(MarkRows.SEPARATOR))
                        .filter(text -> !text.isEmpty())
                        .map(ImageRef::of)
                        .toList());
    }
}
