package rubezh.dashboard;

import module java.base;

/** Differences of two figures in words: with a sign, and in parts of a hundred. */
public final class FigureChange {
    /** Cases from which on a part in a hundred is told. */
    public static final long LEAST_CASES = 10;

    /** What stands for no figure. */
    public static final String NONE = "–";

    private FigureChange() {}

    /** Returns the text of a difference with its sign; without one for 0. */
    static String signed(long difference, LongFunction<String> text) {
        String sign = difference == 0 ? "" : difference > 0 ? "+" : "−";
        return sign + text.apply(Math.abs(difference));
    }

    /**
     * Returns the difference in whole parts of a hundred of the first; a dash for too few cases.
     *
     * @param cases number of cases that the first figure is of
     */
    public static String percent(long first, long second, long cases) {
        if (first == 0 || cases < LEAST_CASES) {
            return NONE;
        }
        long percent =
                BigDecimal.valueOf(second)
                        .subtract(BigDecimal.valueOf(first))
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(first), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return signed(percent, Long::toString) + "\u00A0%";
    }
}
