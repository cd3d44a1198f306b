package rubezh.json;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.Repetitions;

/** Seizures as canonical JSON and back. */
final class SeizureRoundTripTest {
    @Test
    void everySeizureComesBackFromItsJson() {
        for (long seed = 0; seed < Repetitions.of(100, 2_000); seed++) {
            Seizure seizure = GeneratedSeizure.from(new Random(seed));
            Map<String, Object> tree = SeizureShape.SHAPE.write(seizure);
            byte[] bytes = CanonicalJson.write(tree);
            Map<String, Object> back = CanonicalJson.read(bytes);
            assertThat(back).as("seed %d", seed).isEqualTo(tree);
            assertThat(SeizureShape.SHAPE.read(back).problems()).isEmpty();
            assertThat(SeizureShape.SHAPE.read(back).record()).isEqualTo(seizure);
        }
    }
}
