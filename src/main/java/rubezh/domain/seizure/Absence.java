package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.seizure.field.Open;

/**
 * Reason why a field has no value: an empty field is not "unknown", "unknown" is not "none"
 * (dictionary section 5, rule 3).
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param field pointer of the field, {@code /route/origin} or {@code /items/<id>/weighing/gross}
 * @param reason reason for the absence
 */
public record Absence(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable String field,
        @Open @Nullable AbsenceReason reason) {
    /** Returns the pointers of the fields that are absent on purpose. */
    public static Set<String> pointers(List<Absence> absences) {
        return absences.stream()
                .filter(absence -> absence.reason() != null)
                .map(Absence::field)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
