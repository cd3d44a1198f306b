package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import rubezh.register.Query;
import rubezh.register.StoredPackage;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionSchema;

/** Query of the sealed packages in store at a station, of its cases that are not cancelled. */
final class PackageQuery {
    /** Begins at the packages, of which there are few however many cases there are. */
    private static final String SELECT =
            "SELECT s.record_id, p.seal, s.%s, p.since, p.place FROM %s p CROSS JOIN seizure s"
                    + " ON s.rowid = p.seizure WHERE %s ORDER BY s.moment, s.record_id, p.n";

    private PackageQuery() {}

    static List<StoredPackage> read(Connection connection, String station) throws SQLException {
        var condition =
                new SqlCondition(
                        Query.ALL.where(HEADER_STATION, Set.of(station)).withCancelled(false));
        return Connections.query(
                connection,
                SELECT.formatted(
                        ProjectionColumns.quoted(HEADER_NUMBER.path()),
                        ProjectionSchema.IN_STORE,
                        condition.sql()),
                PackageQuery::stored,
                condition.values().toArray());
    }

    private static StoredPackage stored(ResultSet row) throws SQLException {
        String since = row.getString(4);
        return new StoredPackage(
                Bytes.uuid(row.getBytes(1)),
                row.getString(2),
                Objects.requireNonNullElse(row.getString(3), ""),
                since == null ? null : OffsetDateTime.parse(since),
                row.getString(5));
    }
}
