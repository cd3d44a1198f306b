package rubezh.report;

import java.util.List;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.summary.GroupTotals;
import rubezh.text.Fault;

/**
 * A list of records as it is printed, in one language.
 *
 * @param conditions what the records were selected by, one sentence each
 * @param columns columns in order
 * @param keys number of first columns that are repeated if the columns do not fit side by side
 * @param rows printed rows; a record of several goods takes several
 * @param records number of records
 * @param totals totals of the records that count, and how many do not
 * @param handling strictest handling code of the records
 */
public record RecordList(
        List<String> conditions,
        List<Column> columns,
        int keys,
        List<List<String>> rows,
        long records,
        GroupTotals totals,
        Handling handling) {
    /** Most records of one paper; the rows of a paper are held in memory. */
    public static final int MAX_RECORDS = 50_000;

    public RecordList {
        conditions = List.copyOf(conditions);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Checks that one paper takes a number of records.
     *
     * @throws Fault {@code PAP-008} for more than {@link #MAX_RECORDS}
     */
    public static void requireFits(long records) {
        if (records > MAX_RECORDS) {
            throw new Fault(Fault.Exit.USAGE, "PAP-008", records, MAX_RECORDS);
        }
    }

    /**
     * A column of a printed list.
     *
     * @param heading plain text
     * @param style how its cells are printed
     */
    public record Column(String heading, CellStyle style) {
        /** How the cells of a column are printed. */
        public enum CellStyle {
            TEXT,
            /** At the right. */
            FIGURE,
            /** In the monospaced font. */
            NUMBER
        }
    }
}
