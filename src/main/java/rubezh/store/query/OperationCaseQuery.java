package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummarySelection;
import rubezh.register.Query;
import rubezh.register.operation.OperationCases;
import rubezh.register.operation.OperationCases.CountedCase;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.HeadRows;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionSchema;

/** Query of the cases of an operation with their newest revisions. */
final class OperationCaseQuery {
    /** Begins at the cases that name any operation, which are fewer than all. */
    private static final String SELECT =
            "SELECT s.record_id, %s, h.revision, s.%s"
                    + " FROM %s h CROSS JOIN seizure s ON s.rowid = h.seizure WHERE %s ORDER BY %s";

    private final List<CountedCase> counted = new ArrayList<>();
    private final Map<UUID, ExclusionReason> excluded = new HashMap<>();

    private OperationCaseQuery() {}

    /**
     * @param period days of the operation
     */
    static OperationCases read(Connection connection, SummaryPeriod period) throws SQLException {
        Query query = Query.ALL.of(SummarySelection.of(period));
        var condition = new SqlCondition(query);
        String sql =
                SELECT.formatted(
                        ExclusionCodec.reasons(query),
                        ProjectionColumns.quoted(HEADER_NUMBER.path()),
                        HeadRows.TABLE,
                        condition.sql(),
                        String.join(", ", ProjectionSchema.ORDER));
        var cases = new OperationCaseQuery();
        Connections.query(connection, sql, cases::add, condition.values().toArray());
        return new OperationCases(cases.counted, cases.excluded);
    }

    private boolean add(ResultSet row) throws SQLException {
        Set<ExclusionReason> reasons = ExclusionCodec.reasons(row.getInt(2));
        if (reasons.isEmpty()) {
            counted.add(new CountedCase(row.getString(3), row.getString(4)));
        } else {
            excluded.put(Bytes.uuid(row.getBytes(1)), reasons.iterator().next());
        }
        return true;
    }
}
