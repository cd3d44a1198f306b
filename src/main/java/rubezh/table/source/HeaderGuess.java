package rubezh.table.source;

import module java.base;

/** Row of headings among the first rows. */
final class HeaderGuess {
    /** Numbers and dates are no headings; four digits alone may be a year that is one. */
    private static final Pattern VALUE =
            Pattern.compile("[-+(]?[\\d\\s\\u00A0\\u202F.,:/TZ%-]+\\)?");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private HeaderGuess() {}

    /**
     * Returns the index of the first row that is as wide as most rows and has texts only, unequal;
     * {@link TableGuess#NO_HEADER} if a row as wide comes before that has other cells.
     */
    static int of(List<TableRow> rows) {
        int width = usualWidth(rows);
        for (int i = 0; i < rows.size(); i++) {
            List<String> filled =
                    rows.get(i).cells().stream().filter(cell -> !cell.isEmpty()).toList();
            if (filled.size() * 5 >= width * 4) {
                return filled.stream().allMatch(HeaderGuess::isHeading)
                                && Set.copyOf(filled).size() == filled.size()
                        ? i
                        : TableGuess.NO_HEADER;
            }
        }
        return TableGuess.NO_HEADER;
    }

    private static int usualWidth(List<TableRow> rows) {
        int[] widths = rows.stream().mapToInt(HeaderGuess::width).sorted().toArray();
        return widths[widths.length / 2];
    }

    /** Returns the number of cells up to the last with text. */
    private static int width(TableRow row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    private static boolean isHeading(String cell) {
        return !VALUE.matcher(cell).matches() || YEAR.matcher(cell).matches();
    }
}
