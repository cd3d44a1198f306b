package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.operation.Operations.BARRIER;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.summary.CaseChange.Kind;
import rubezh.domain.summary.OperationClosing;
import rubezh.domain.summary.OperationSummary;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;

/**
 * Random histories of a closed operation at two stations, with bundles that arrive late: what each
 * station names as changed since is what reading every case finds, and what its paper tells.
 */
@LongTest
final class RandomClosingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneOffset.UTC);
    private static final int STEPS = 26;

    private final Set<String> found = new HashSet<>();

    @TempDir Path folder;

    @Test
    void whatIsNamedIsWhatReadingEveryCaseFinds() {
        for (int seed = 0; seed < Repetitions.of(1, 300); seed++) {
            try (var pair = new StationPair(folder.resolve("pair" + seed), CLOCK)) {
                var history = new RandomClosings(pair, seed);
                for (int i = 0; i < STEPS; i++) {
                    history.step();
                    TrainingStation at = i % 2 == 0 ? pair.post : pair.headquarters;
                    compare(at, "seed %d, step %d".formatted(seed, i));
                }
                pair.carryBothWays();
                pair.assertEqualLists();
                compare(pair.post, "seed %d, rebuilt".formatted(seed));
            }
        }
        for (Kind kind : Kind.values()) {
            assertThat(found).anyMatch(line -> line.contains(kind.name()));
        }
    }

    private void compare(TrainingStation at, String where) {
        OpenOperation open = at.operations.open(BARRIER).orElseThrow();
        if (open.log().closing().isPresent()) {
            OperationStep closing = open.log().closing().get().step();
            LaterChanges later = at.operations.results().laterChanges(open);
            OperationSummary read = at.papers.operation(BARRIER);
            List<String> expected = new ExpectedChanges(at, read).since(closing);
            assertThat(ExpectedChanges.told(later)).as(where).isEqualTo(expected);
            OperationClosing paper = at.operations.results().withResults(read).closing();
            assertThat(later.closing(open.log().closing().get())).as(where).isEqualTo(paper);
            found.addAll(expected);
        }
    }
}
