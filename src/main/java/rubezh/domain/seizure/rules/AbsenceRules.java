package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_FIELD;

import java.util.HashMap;
import java.util.Map;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.FieldState;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;

/** Rules of absences: the field exists, is empty, and has a single reason. */
final class AbsenceRules {
    private AbsenceRules() {}

    static void check(Seizure seizure, Findings findings) {
        Map<String, AbsenceReason> reasons = new HashMap<>();
        for (Absence absence : seizure.header().absences()) {
            String field = Texts.orEmpty(absence.field());
            String pointer = HEADER_ABSENCES_FIELD.pointer(absence.id());
            switch (FieldState.of(seizure, field)) {
                case NO_FIELD -> findings.stop("ABS-001", pointer, field);
                case NO_LINE -> findings.question("ABS-004", pointer, new FieldName(field));
                case FILLED -> findings.stop("ABS-002", field, new FieldName(field));
                case EMPTY -> checkSingleReason(field, absence, reasons, findings);
            }
        }
    }

    private static void checkSingleReason(
            String field, Absence absence, Map<String, AbsenceReason> reasons, Findings findings) {
        if (absence.reason() instanceof AbsenceReason reason) {
            AbsenceReason first = reasons.putIfAbsent(field, reason);
            if (first != null && !first.equals(reason)) {
                findings.stop("ABS-003", field, first, reason);
            }
        }
    }
}
