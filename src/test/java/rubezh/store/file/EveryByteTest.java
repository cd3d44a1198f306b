package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;

/**
 * T6: each byte of a small register, with the smallest pages that SQLite has, is changed once with
 * {@code -Psoak}, those before {@code -Drubezh.from} left out; some of them in every build.
 * Whatever is changed, no wrong value is shown and nothing ends by itself.
 */
@LongTest
final class EveryByteTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261127L);
    private static final int FROM = Integer.getInteger("rubezh.from", 0);
    private static final int STEP = Repetitions.of(10_000, 1);
    private static final int WORKERS =
            Repetitions.of(1, Runtime.getRuntime().availableProcessors());

    private final Map<String, Integer> results = new ConcurrentSkipListMap<>();

    @Test
    void noChangedByteShowsAWrongValue(@TempDir Path root) {
        int bytes =
                IntStream.range(0, WORKERS)
                        .parallel()
                        .map(worker -> changeShare(root.resolve("copy-" + worker), worker))
                        .sum();
        assertThat(results.keySet())
                .as("%d bytes changed, seed %d: %s", bytes, SEED, results)
                .noneMatch(result -> result.startsWith("WRONG"));
        assertThat(bytes).isPositive();
    }

    /** Changes the bytes that fall to one worker, in a register of its own; returns how many. */
    private int changeShare(Path root, int worker) {
        try {
            var register = new DamagedRegister(root, 1, SEED, 512);
            var random = new Random(SEED + worker);
            int count = 0;
            for (int at = FROM + worker * STEP;
                    at < register.bytes().length;
                    at += WORKERS * STEP) {
                int change = 1 + random.nextInt(255);
                results.merge(register.change(at, change, random.nextBoolean()), 1, Integer::sum);
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
