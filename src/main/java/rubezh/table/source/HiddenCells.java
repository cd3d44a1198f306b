package rubezh.table.source;

import module java.base;

import rubezh.text.Messages;

/**
 * What a sheet does not show, although it is read: rows and columns that somebody hid or a filter
 * left out. Counted is what has a text.
 *
 * @param rows how many rows
 * @param columns their places, from 0
 */
public record HiddenCells(long rows, SortedSet<Integer> columns) {
    /** Nothing is hidden, as in a text file. */
    public static final HiddenCells NONE = new HiddenCells(0, new TreeSet<>());

    private static final int LETTERS = 26;

    public HiddenCells {
        columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
    }

    public boolean isEmpty() {
        return rows == 0 && columns.isEmpty();
    }

    /** Returns the columns as a sheet names them: {@code C, AB}. */
    public String letters() {
        return columns.stream().map(HiddenCells::letters).collect(Collectors.joining(", "));
    }

    /** Says what is hidden, a sentence each; none if nothing is. */
    public List<String> sentences(Messages messages) {
        var sentences = new ArrayList<String>();
        if (rows > 0) {
            sentences.add(messages.text("table.hidden.rows", rows));
        }
        if (!columns.isEmpty()) {
            sentences.add(messages.text("table.hidden.columns", letters()));
        }
        return sentences;
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** Counts hidden rows and columns while a sheet is read. */
    static final class Counter {
        private final BitSet hidden = new BitSet();
        private final SortedSet<Integer> columns = new TreeSet<>();
        private long rows;

        /** Says that columns of a sheet are hidden. */
        void hide(int from, int to) {
            hidden.set(from, Math.min(to, TableLimits.COLUMNS));
        }

        /** Counts a row. */
        void count(TableRow row, boolean hiddenRow, long times) {
            if (row.isEmpty()) {
                return;
            }
            rows += hiddenRow ? times : 0;
            for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
                if (!row.cell(i).isEmpty()) {
                    columns.add(i);
                }
            }
        }

        HiddenCells hidden() {
            return new HiddenCells(rows, columns);
        }
    }
}
