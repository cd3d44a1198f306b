package rubezh.ui.seizure.suggest;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.derived.DerivedField;
import rubezh.domain.seizure.derived.DerivedFields;
import rubezh.shape.Pointer;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Fills the fields that follow from others while the officer types: a car goes by road, cigarettes
 * are tobacco. An entered value stays; a derived one follows its source until it is changed by
 * hand, and one that was cleared stays empty until its source changes.
 *
 * <pre>{@code
 * var derived = new DerivedValuesModel(reference, form);
 * derived.source("/place/type"); // place.post, or empty for an entered value
 * }</pre>
 *
 * @see DerivedFields
 */
public final class DerivedValuesModel {
    private final ReferenceData reference;
    private final SeizureForm form;
    private Map<String, DerivedField> last;

    public DerivedValuesModel(ReferenceData reference, SeizureForm form) {
        this.reference = reference;
        this.form = form;
        this.last = derive();
        form.onChange(_ -> update());
    }

    /** Returns the field that the value of a field follows from; empty if it does not. */
    public Optional<FieldPath> source(String pointer) {
        return Optional.ofNullable(last.get(pointer))
                .filter(field -> field.value().equals(form.value(pointer)))
                .map(DerivedField::source);
    }

    /**
     * Returns the fields of a line whose values follow from others, in the order of their names.
     */
    public Set<String> within(String line) {
        var derived = new TreeSet<String>();
        for (String pointer : last.keySet()) {
            if (pointer.startsWith(line + "/") && source(pointer).isPresent()) {
                derived.add(Pointer.of(pointer).fieldPath());
            }
        }
        return derived;
    }

    private Map<String, DerivedField> derive() {
        var fields = new HashMap<String, DerivedField>();
        DerivedFields.of(form.record(), reference)
                .forEach(field -> fields.putIfAbsent(field.pointer(), field));
        return fields;
    }

    private void update() {
        Map<String, DerivedField> before = last;
        last = derive();
        Map<String, DerivedField> now = last;
        var pointers = new HashSet<>(before.keySet());
        pointers.addAll(now.keySet());
        for (String pointer : pointers) {
            Code old = value(before.get(pointer));
            Code value = value(now.get(pointer));
            boolean changed =
                    !Objects.equals(old, value) && !Objects.equals(value, form.value(pointer));
            if (changed && follows(pointer, old)) {
                form.setDerived(pointer, value);
            }
        }
    }

    private static @Nullable Code value(@Nullable DerivedField field) {
        return field == null ? null : field.value();
    }

    /** Returns whether a field is empty, or holds what was derived for it. */
    private boolean follows(String pointer, @Nullable Code derived) {
        Object current = form.value(pointer);
        if (current == null) {
            return form.unreadableText(pointer) == null && form.absenceReason(pointer) == null;
        }
        return current.equals(derived);
    }
}
