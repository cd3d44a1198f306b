package rubezh.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import rubezh.register.SeizureRow;

/**
 * Rows of records as rows of their lines, in order; a record without lines has one row, so that no
 * case is missing. Only the number of lines of each record is held. Read it from first to last.
 */
final class LineRowList extends AbstractList<LineRowList.LineRow> {
    private final List<SeizureRow> records;
    private final int[] starts;

    /**
     * A line of a record.
     *
     * @param record row of the record
     * @param line index of the line, from 0; 0 also for a record without lines
     */
    record LineRow(SeizureRow record, int line) {}

    LineRowList(List<SeizureRow> records, ToIntFunction<SeizureRow> lines) {
        this.records = records;
        this.starts = new int[records.size() + 1];
        for (int i = 0; i < records.size(); i++) {
            starts[i + 1] = starts[i] + Math.max(1, lines.applyAsInt(records.get(i)));
        }
    }

    @Override
    public LineRow get(int index) {
        int found = Arrays.binarySearch(starts, index);
        int record = found >= 0 ? found : -found - 2;
        return new LineRow(records.get(record), index - starts[record]);
    }

    @Override
    public int size() {
        return starts[records.size()];
    }
}
