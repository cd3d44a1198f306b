package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.Shape;

/** A field is declared once, as a record component; what follows from it must follow completely. */
class FieldConsistencyTest {
    private final Shape<Seizure> shape = Shape.of(Seizure.class);

    @Test
    void sectionsAreTheComponentsOfTheRecord() {
        var components = Arrays.stream(Seizure.class.getRecordComponents());
        assertThat(shape.fields().stream().map(Field::section).distinct())
                .containsExactlyElementsOf(components.map(RecordComponent::getName).toList());
    }
}
