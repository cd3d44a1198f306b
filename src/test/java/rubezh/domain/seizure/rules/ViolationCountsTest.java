package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.json.SeizureShape;
import rubezh.table.ReferenceReader;

/**
 * Counts that are kept in lists: the same today, tomorrow, and on a computer with another clock.
 */
class ViolationCountsTest {
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    private static final List<Instant> CLOCKS =
            Stream.of("1985-03-01", "2009-11-01", "2026-11-24", "2031-01-01", "2300-01-01")
                    .map(day -> Instant.parse(day + "T12:00:00Z"))
                    .toList();

    @Test
    void noClockChangesThem() {
        for (int seed = 0; seed < 1500; seed++) {
            Seizure dated = GeneratedSeizure.from(new Random(seed));
            Seizure undated = SeizureShape.SHAPE.with(dated, "/event/start", null);
            assertThat(counts(dated)).as("seed " + seed).hasSize(1);
            assertThat(counts(undated)).as("seed " + seed + ", without a date").hasSize(1);
        }
    }

    private static Set<ViolationCounts> counts(Seizure seizure) {
        return CLOCKS.stream()
                .map(now ->
                        ViolationCounts.of(seizure, SeizureRules.check(seizure, now, REFERENCE)))
                .collect(Collectors.toSet());
    }
}
