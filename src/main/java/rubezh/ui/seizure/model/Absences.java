package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_FIELD;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_REASON;
import static rubezh.domain.seizure.SeizureFields.UNCONFIRMED;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.UnconfirmedFields;
import rubezh.shape.RecordShape;

/** Reasons why fields have no value (unknown, not asked, refused), as the record keeps them. */
final class Absences {
    private static final String LIST = HEADER_ABSENCES.pointer() + "/";

    private Absences() {}

    /** Returns the code of the reason a field has no value, or null. */
    static @Nullable String of(Seizure record, String pointer) {
        return find(record, pointer).map(Absence::reason).map(AbsenceReason::code).orElse(null);
    }

    /** Returns the record with a field that waits to be confirmed. */
    static Seizure unconfirmed(RecordShape<Seizure> shape, Seizure record, String pointer) {
        var marks = new ArrayList<>(UnconfirmedFields.without(record, pointer));
        marks.add(pointer);
        return shape.with(record, UNCONFIRMED.pointer(), marks);
    }

    /** Returns the record with a field confirmed that a line took over from another case. */
    static Seizure confirmed(RecordShape<Seizure> shape, Seizure record, String pointer) {
        List<String> left = UnconfirmedFields.without(record, pointer);
        return shape.with(record, UNCONFIRMED.pointer(), left);
    }

    /** Returns whether a field below a pointer is absent on purpose. */
    static boolean hasIn(Seizure record, String pointer) {
        return record.header().absences().stream()
                .map(Absence::field)
                .anyMatch(field -> field != null && field.startsWith(pointer));
    }

    private static Optional<Absence> find(Seizure record, String pointer) {
        return record.header().absences().stream()
                .filter(absence -> pointer.equals(absence.field()))
                .findFirst();
    }

    static Seizure without(RecordShape<Seizure> shape, Seizure record, String pointer) {
        Seizure changed = record;
        for (Absence absence : record.header().absences()) {
            if (pointer.equals(absence.field())) {
                changed = shape.with(changed, LIST + absence.id(), null);
            }
        }
        return changed;
    }

    /** Sets the reason of a field; null removes it. */
    static Seizure with(
            RecordShape<Seizure> shape,
            Seizure record,
            String pointer,
            @Nullable String reason,
            Supplier<UUID> ids) {
        if (reason == null) {
            return without(shape, record, pointer);
        }
        String line = LIST + find(record, pointer).map(Absence::id).orElseGet(ids);
        Seizure named =
                shape.with(
                        without(shape, record, pointer), HEADER_ABSENCES_FIELD.in(line), pointer);
        return shape.with(named, HEADER_ABSENCES_REASON.in(line), new AbsenceReason(reason));
    }
}
