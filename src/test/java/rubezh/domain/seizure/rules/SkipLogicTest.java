package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.Repetitions;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;

/** A line at hand gives the answer that a search for it by its id gives. */
class SkipLogicTest {
    private static final long SEED = 7;

    @Test
    void aLineAtHandIsAnsweredLikeALineById() {
        var random = new Random(SEED);
        for (int i = 0; i < Repetitions.of(50, 2_000); i++) {
            Seizure seizure = GeneratedSeizure.from(random);
            SeizureShape.SHAPE.fields().forEach(field -> compare(seizure, field));
        }
    }

    private static void compare(Seizure seizure, Field field) {
        String list = field.lines();
        List<? extends Record> places =
                list == null ? List.of(seizure) : SeizureShape.SHAPE.lines(seizure, list);
        for (Record place : places) {
            UUID id = list == null ? null : RecordShape.lineId(place);
            assertThat(SkipLogic.isApplicableIn(place, seizure, field.path()))
                    .as("%s of %s, seed %d", field.path(), place, SEED)
                    .isEqualTo(SkipLogic.isApplicable(seizure, field.path(), id));
        }
    }
}
