package rubezh.store.query;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.store.projection.ProjectionSchema;

/**
 * Row id with the content that orders it, as {@link ProjectionSchema#ORDER} does in SQL.
 *
 * @param rowId row id
 * @param moment epoch second of the seizure
 * @param number case number in UTF-8, empty without one
 * @param recordId the 16 bytes of the record id
 */
record OrderedRow(long rowId, long moment, byte[] number, byte[] recordId) {
    static final String COLUMNS = "s.rowid, s." + String.join(", s.", ProjectionSchema.ORDER);

    static final Comparator<OrderedRow> OLDEST_FIRST =
            Comparator.comparingLong(OrderedRow::moment)
                    .thenComparing(OrderedRow::number, Arrays::compareUnsigned)
                    .thenComparing(OrderedRow::recordId, Arrays::compareUnsigned);

    static OrderedRow read(ResultSet row) throws SQLException {
        byte[] number = row.getBytes(3);
        return new OrderedRow(
                row.getLong(1),
                row.getLong(2),
                number == null ? new byte[0] : number,
                row.getBytes(4));
    }
}
