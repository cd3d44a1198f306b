package rubezh.table.mapping;

import module java.base;

import rubezh.progress.Progress;
import rubezh.table.source.HiddenCells;
import rubezh.table.source.TableFormat;
import rubezh.table.source.TableRow;
import rubezh.table.source.TableSource;

/**
 * The different texts of each column of a table with the number of rows that have them; the whole
 * table is read. A column with more than {@value #MOST} is one of free text, and its texts are not
 * kept.
 */
public final class ColumnValues {
    /** Most different texts of a column that are kept. */
    public static final int MOST = 1_000;

    private static final int REPORT_EVERY = 1_000;
    private final Columns columns;
    private final List<Map<String, Long>> values = new ArrayList<>();
    private final Set<Integer> free = new HashSet<>();
    private HiddenCells hidden = HiddenCells.NONE;
    private long rows;

    private ColumnValues(Columns columns) {
        this.columns = columns;
        columns.names().forEach(_ -> values.add(new LinkedHashMap<>()));
    }

    /**
     * Reads a table.
     *
     * @param header number of the row of headings; 0 if there is none
     */
    public static ColumnValues of(Path file, TableFormat format, int header, Progress progress) {
        try (TableSource source = TableSource.open(file, format)) {
            TableRow row = source.next();
            while (row != null && row.number() < header) {
                row = source.next();
            }
            if (row == null) {
                return new ColumnValues(Columns.numbered(0));
            }
            boolean headed = header > 0;
            var found =
                    new ColumnValues(
                            headed ? Columns.of(row) : Columns.numbered(row.cells().size()));
            for (row = headed ? source.next() : row; row != null; row = source.next()) {
                found.add(row);
                if (found.rows % REPORT_EVERY == 0) {
                    progress.reportOrCancel(source.bytesRead(), source.size());
                }
            }
            found.hidden = source.hidden();
            return found;
        }
    }

    private void add(TableRow row) {
        rows++;
        for (int i = 0; i < values.size(); i++) {
            if (!free.contains(i)) {
                Map<String, Long> texts = values.get(i);
                texts.merge(row.cell(i).strip(), 1L, Long::sum);
                if (texts.size() > MOST) {
                    texts.clear();
                    free.add(i);
                }
            }
        }
    }

    public Columns columns() {
        return columns;
    }

    /** Returns the number of rows below the headings. */
    public long rows() {
        return rows;
    }

    /** Returns the rows and columns that the sheet does not show. */
    public HiddenCells hidden() {
        return hidden;
    }

    /** Returns whether a column has more different texts than are kept. */
    public boolean isFree(String column) {
        return free.contains(columns.places().getOrDefault(column, -1));
    }

    /**
     * Returns the texts of a column with their rows, the most frequent first; none of free text.
     */
    public SequencedMap<String, Long> of(String column) {
        Integer place = columns.places().get(column);
        var sorted = new LinkedHashMap<String, Long>();
        if (place != null) {
            values.get(place).entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        }
        return sorted;
    }
}
