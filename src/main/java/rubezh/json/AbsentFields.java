package rubezh.json;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_FIELD;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_REASON;

import module java.base;

import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.Seizure;

/** Gives one reason to several fields of a seizure that are empty. */
public final class AbsentFields {
    private AbsentFields() {}

    /**
     * Returns the seizure with the reason at each field that has none yet.
     *
     * @param pointers pointers of empty fields, {@code /items/<id>/taking}
     * @param ids source of line ids
     */
    public static Seizure mark(
            Seizure seizure,
            Collection<String> pointers,
            AbsenceReason reason,
            Supplier<UUID> ids) {
        var open = new LinkedHashSet<>(pointers);
        open.removeAll(Absence.pointers(seizure.header().absences()));
        Seizure marked = seizure;
        for (String pointer : open) {
            String line = HEADER_ABSENCES.pointer(ids.get());
            marked = SeizureShape.SHAPE.with(marked, HEADER_ABSENCES_FIELD.in(line), pointer);
            marked = SeizureShape.SHAPE.with(marked, HEADER_ABSENCES_REASON.in(line), reason);
        }
        return marked;
    }
}
