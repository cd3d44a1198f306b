package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_FIELD;

import java.util.HashMap;
import java.util.Map;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;

/** Rules of what is left without a value on purpose: the field exists, has none, for one reason. */
final class AbsenceRules {
    private AbsenceRules() {}

    static void check(Seizure seizure, Findings findings) {
        Map<String, AbsenceReason> reasons = new HashMap<>();
        for (Absence absence : seizure.header().absences()) {
            String field = Texts.orEmpty(absence.field());
            String at = HEADER_ABSENCES_FIELD.pointer(absence.id());
            switch (FieldState.of(seizure, field)) {
                case NO_FIELD -> findings.stop("ABS-001", at, field);
                case NO_LINE -> findings.question("ABS-004", at, new FieldName(field));
                case FILLED -> findings.stop("ABS-002", field, new FieldName(field));
                case EMPTY -> once(field, absence, reasons, findings);
            }
        }
    }

    private static void once(
            String field, Absence absence, Map<String, AbsenceReason> reasons, Findings findings) {
        if (absence.reason() instanceof AbsenceReason reason) {
            AbsenceReason first = reasons.putIfAbsent(field, reason);
            if (first != null && !first.equals(reason)) {
                findings.stop("ABS-003", field, first, reason);
            }
        }
    }
}
