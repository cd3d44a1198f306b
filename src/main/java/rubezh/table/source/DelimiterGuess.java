package rubezh.table.source;

import module java.base;

import rubezh.text.Fault;

/**
 * Delimiter that gives the most equal rows among the first ones.
 *
 * @param delimiter delimiter
 * @param reason what speaks for it
 */
record DelimiterGuess(char delimiter, GuessReason reason) {
    private static final String USUAL = ";,\t|";
    private static final String SEPARATOR_LINE = "sep=";

    static DelimiterGuess of(Path file, TextEncoding encoding) {
        List<Trial> trials =
                USUAL.chars()
                        .mapToObj(delimiter -> Trial.of(file, encoding, (char) delimiter))
                        .sorted(
                                Comparator.comparing(Trial::share)
                                        .thenComparing(Trial::width)
                                        .reversed())
                        .toList();
        for (Trial trial : trials) {
            if (trial.separatorLine()) {
                return new DelimiterGuess(trial.delimiter(), GuessReason.SEPARATOR_LINE);
            }
        }
        List<Trial> split = trials.stream().filter(trial -> trial.width() > 1).toList();
        if (split.isEmpty()) {
            return new DelimiterGuess(trials.getFirst().delimiter(), GuessReason.NO_DELIMITER);
        }
        return new DelimiterGuess(split.getFirst().delimiter(), reason(split));
    }

    private static GuessReason reason(List<Trial> trials) {
        long equal = trials.stream().filter(Trial::isEqual).count();
        if (equal == 0) {
            return GuessReason.MOST_ROWS;
        }
        return equal == 1 ? GuessReason.EQUAL_ROWS : GuessReason.EQUAL_ROWS_TWICE;
    }

    /**
     * First rows as one delimiter gives them.
     *
     * @param delimiter delimiter
     * @param width most frequent number of cells
     * @param equal number of rows that have it
     * @param rows number of rows
     * @param separatorLine whether the first line is {@code sep=} and the delimiter
     */
    private record Trial(char delimiter, int width, int equal, int rows, boolean separatorLine) {
        static Trial of(Path file, TextEncoding encoding, char delimiter) {
            List<TableRow> rows = List.of();
            try {
                rows = FirstRows.of(file, TableFormat.text(encoding, delimiter));
            } catch (Fault _) {
                // Another delimiter may read it; if none does, reading the rows tells why.
                return new Trial(delimiter, 0, 0, 0, false);
            }
            var widths = new TreeMap<Integer, Integer>();
            rows.forEach(row -> widths.merge(row.cells().size(), 1, Integer::sum));
            Map.Entry<Integer, Integer> most =
                    Collections.max(
                            widths.entrySet(),
                            Map.Entry.<Integer, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey()));
            boolean stated = rows.getFirst().cells().equals(List.of(SEPARATOR_LINE, ""));
            return new Trial(delimiter, most.getKey(), most.getValue(), rows.size(), stated);
        }

        /** Returns the thousandths of the rows that are equal; 0 if none is split. */
        int share() {
            return width > 1 ? 1000 * equal / rows : 0;
        }

        boolean isEqual() {
            return rows > 1 && equal == rows;
        }
    }
}
