package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noClockChangesThem(boolean dated) {
        for (int seed = 0; seed < 1500; seed++) {
            Seizure seizure = GeneratedSeizure.from(new Random(seed));
            Seizure checked =
                    dated ? seizure : SeizureShape.SHAPE.with(seizure, "/event/start", null);
            Set<ViolationCounts> counts =
                    CLOCKS.stream()
                            .map(now ->
                                    ViolationCounts.of(
                                            checked, SeizureRules.check(checked, now, REFERENCE)))
                            .collect(Collectors.toSet());
            assertThat(counts).as("seed " + seed + ", dated " + dated).hasSize(1);
        }
    }
}
