package rubezh.ui.dashboard;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Scale of an axis of whole numbers from 0.
 *
 * @param step distance of its lines: 1, 2 or 5 times a power of ten
 * @param top number of the last line
 */
record AxisScale(long step, long top) {
    private static final int LINES = 3;
    private static final List<Integer> STEPS = List.of(1, 2, 5);

    /** Returns a scale up to a number; 0 gives that of 1. */
    static AxisScale upTo(long most) {
        long greatest = Math.max(1, most);
        long step =
                LongStream.iterate(1, power -> power * 10)
                        .flatMap(power -> STEPS.stream().mapToLong(one -> one * power))
                        .filter(one -> one * LINES >= greatest)
                        .findFirst()
                        .orElseThrow();
        return new AxisScale(step, (greatest + step - 1) / step * step);
    }

    /** Returns the numbers of the lines, from 0. */
    List<Long> lines() {
        return LongStream.rangeClosed(0, top / step).mapToObj(i -> i * step).toList();
    }
}
