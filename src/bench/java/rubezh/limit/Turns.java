package rubezh.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Rows of a table: a limit and the program measured in turns, so that both meet the same load, the
 * medians of each, and the median of the ratios of the pairs.
 *
 * @param pairs how many turns
 */
record Turns(int pairs) {
    static void printHead() {
        System.out.println("| what a user waits for | limit | program | ratio | wanted |");
        System.out.println("|---|---|---|---|---|");
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
        var limits = new ArrayList<Double>();
        var took = new ArrayList<Double>();
        for (int pair = 0; pair < pairs; pair++) {
            limits.add(limit.call());
            took.add(program.call());
        }
        List<Double> ratios =
                IntStream.range(0, pairs).mapToObj(i -> took.get(i) / limits.get(i)).toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s %s | %s %s | %.2f (%.2f to %.2f) | %s |%n",
                what,
                digits(median(limits)),
                unit,
                digits(median(took)),
                unit,
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(),
                wanted);
    }

    /** Prints a row for what has no limit of the machine beside it. */
    void printAlone(String what, String unit, String wanted, List<Double> took) {
        System.out.printf(
                Locale.ROOT, "| %s | | %s %s | | %s |%n", what, digits(median(took)), unit, wanted);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
