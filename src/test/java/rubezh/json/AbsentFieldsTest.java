package rubezh.json;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;

/** Reasons for empty fields: one for several, and by the index of a line in a file. */
class AbsentFieldsTest {
    private static final String TAKING = Seizures.ITEM + "/taking";
    private static final String BASIS = "/route/basis";

    @Test
    void aFieldThatHasAReasonKeepsIt() {
        Seizure empty = SeizureShape.SHAPE.empty();
        Seizure first = mark(empty, List.of(TAKING), "NAS");
        Seizure both = mark(first, List.of(TAKING, BASIS, BASIS), "LAT");
        assertThat(both.header().absences())
                .extracting(absence -> absence.field() + " " + absence.reason())
                .containsExactlyInAnyOrder(TAKING + " NAS", BASIS + " LAT");
        assertThat(Absence.pointers(both.header().absences()))
                .containsExactlyInAnyOrder(TAKING, BASIS);
    }

    @Test
    void theIndexOfALineStandsForItsId() {
        String id = Seizures.ITEM.substring("/items/".length());
        assertThat(resolved("/items/0/taking", id)).isEqualTo(TAKING);
        assertThat(resolved(TAKING, id)).isEqualTo(TAKING);
        assertThat(resolved("/items/7/taking", id)).isEqualTo("/items/7/taking");
        assertThat(resolved("/route/basis", id)).isEqualTo(BASIS);
    }

    private static @Nullable Object resolved(String field, String id) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("header", Map.of("absences", List.of(Map.of("field", field, "reason", "UNK"))));
        tree.put("items", List.of(Map.of("id", id)));
        IndexedPointers.resolve(tree);
        return tree.get("header") instanceof Map<?, ?> header
                        && header.get("absences") instanceof List<?> lines
                        && lines.getFirst() instanceof Map<?, ?> absence
                ? absence.get("field")
                : null;
    }

    private static Seizure mark(Seizure seizure, List<String> pointers, String reason) {
        return AbsentFields.mark(seizure, pointers, new AbsenceReason(reason), UUID::randomUUID);
    }
}
