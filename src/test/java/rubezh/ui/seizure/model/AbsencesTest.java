package rubezh.ui.seizure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureShape;

/** Reasons why a field has no value, as the form keeps them. */
class AbsencesTest {
    private static final String FIELD = "/route/departure";

    /** Two stations may each have set a reason; the next entry removes both. */
    @Test
    void allReasonsOfAFieldGoWithTheNextEntry() {
        Seizure twice = reason(reason(SeizureShape.SHAPE.empty(), "UNK"), "NAS");
        assertThat(Absences.without(SeizureShape.SHAPE, twice, FIELD).header().absences())
                .isEmpty();
        Seizure settled = Absences.with(SeizureShape.SHAPE, twice, FIELD, "REF", UUID::randomUUID);
        assertThat(settled.header().absences())
                .singleElement()
                .satisfies(absence -> assertThat(absence.reason()).hasToString("REF"));
    }

    private static Seizure reason(Seizure seizure, String reason) {
        String line = "/header/absences/" + UUID.randomUUID();
        Seizure named = SeizureShape.SHAPE.with(seizure, line + "/field", FIELD);
        return SeizureShape.SHAPE.with(named, line + "/reason", new AbsenceReason(reason));
    }
}
