package rubezh.limit;

import module java.base;

/**
 * Rows of a table: a limit and the program measured in turns, so that both meet the same load, the
 * medians of each, and the median of the ratios of the pairs.
 *
 * @param pairs how many turns
 */
public record Turns(int pairs) {
    /** Measurements of a limit and of the program, as many. */
    public record Measured<T>(List<T> limits, List<T> took) {
        /** Returns the ratios of the pairs, ascending. */
        public double[] ratios(ToDoubleFunction<T> value) {
            return IntStream.range(0, took.size())
                    .mapToDouble(i ->
                            value.applyAsDouble(took.get(i)) / value.applyAsDouble(limits.get(i)))
                    .sorted()
                    .toArray();
        }
    }

    static void printHead() {
        System.out.println("| what a user waits for | limit | program | ratio | wanted |");
        System.out.println("|---|---|---|---|---|");
    }

    public <T> Measured<T> measure(Callable<T> limit, Callable<T> program) throws Exception {
        var limits = new ArrayList<T>();
        var took = new ArrayList<T>();
        for (int pair = 0; pair < pairs; pair++) {
            limits.add(limit.call());
            took.add(program.call());
        }
        return new Measured<>(limits, took);
    }

    /**
     * @param unit of the figures, as ms or MB
     * @param wanted what is asked for, in words
     */
    void print(
            String what,
            String unit,
            String wanted,
            Callable<Double> limit,
            Callable<Double> program)
            throws Exception {
        Measured<Double> measured = measure(limit, program);
        double[] ratios = measured.ratios(value -> value);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s %s | %s %s | %.2f (%.2f to %.2f) | %s |%n",
                what,
                digits(measured.limits),
                unit,
                digits(measured.took),
                unit,
                ratios[pairs / 2],
                ratios[0],
                ratios[pairs - 1],
                wanted);
    }

    /** Prints a row for what has no limit of the machine beside it. */
    void printAlone(String what, String unit, String wanted, List<Double> took) {
        System.out.printf(
                Locale.ROOT, "| %s | | %s %s | | %s |%n", what, digits(took), unit, wanted);
    }

    private static String digits(List<Double> measured) {
        double value = median(measured, one -> one);
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }

    public static <T> double median(List<T> measured, ToDoubleFunction<T> value) {
        return measured.stream().mapToDouble(value).sorted().toArray()[measured.size() / 2];
    }
}
