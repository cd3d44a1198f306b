package rubezh.domain.seizure.derived;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;

/**
 * The values of a record that follow from what it says already, by the code lists: one place for
 * the editor, the command line, and the rules of submission. Nothing is derived that an officer has
 * to establish: how it was found, what was done with the goods and the person, what offence it is.
 *
 * <pre>{@code
 * DerivedFields.open(seizure, reference) // [/place/type BRD from place.post, …]
 * }</pre>
 */
public final class DerivedFields {
    private final ReferenceData reference;
    private final Set<String> absent;
    private final List<DerivedField> found = new ArrayList<>();

    private DerivedFields(Seizure seizure, ReferenceData reference) {
        this.reference = reference;
        this.absent = Absence.pointers(seizure.header().absences());
    }

    /** Returns all that can be derived, whatever the fields hold. */
    public static List<DerivedField> of(Seizure seizure, ReferenceData reference) {
        var fields = new DerivedFields(seizure, reference);
        RecordDerivation.derive(seizure, fields);
        LineDerivation.derive(seizure, fields);
        return List.copyOf(fields.found);
    }

    /** Returns what can be derived for fields that are empty and not marked as absent. */
    public static List<DerivedField> open(Seizure seizure, ReferenceData reference) {
        return of(seizure, reference).stream().filter(DerivedField::isOpen).toList();
    }

    ReferenceData reference() {
        return reference;
    }

    /** Returns an additional column of the entry of a code; empty without a code. */
    String column(@Nullable Code code, String column) {
        return code == null
                ? ""
                : reference.find(code).map(entry -> entry.extraColumn(column)).orElse("");
    }

    /** Adds the value of a field that occurs once, unless it is null. */
    void add(FieldPath field, Seizure seizure, @Nullable Code value, FieldPath source) {
        if (value != null) {
            add(field.pointer(), field.reader().apply(seizure), value, source);
        }
    }

    /** Adds the value of a field of a line, unless it is null. */
    void add(FieldPath field, UUID id, Object line, @Nullable Code value, FieldPath source) {
        if (value != null) {
            add(field.pointer(id), field.reader().apply(line), value, source);
        }
    }

    private void add(String pointer, @Nullable Object current, Code value, FieldPath source) {
        boolean open = current == null && !absent.contains(pointer);
        found.add(new DerivedField(pointer, value, source, open));
    }
}
