package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.ITEMS;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.TransportMode;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.ReferenceData;
import rubezh.shape.Pointer;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Derives one field of a line from another where the code list allows a single value: a car goes by
 * road, cigarettes are tobacco, a container goes by any mode. An entered value stays; a derived one
 * follows the other field until it is changed by hand.
 *
 * <pre>{@code
 * var mode = SingleValueSuggestion.mode(reference, form);
 * mode.of(conveyanceId); // the derived mode, or null
 * }</pre>
 */
public final class SingleValueSuggestion {
    private final ReferenceData reference;
    private final SeizureForm form;
    private final Rule rule;
    private final Map<UUID, Code> derived = new HashMap<>();

    /**
     * Derivation of a field.
     *
     * @param list pointer of the list of lines, {@code /items}
     * @param from name of the entered field
     * @param column column of its code list with the allowed codes, separated by semicolons
     * @param to name of the derived field
     * @param read creates the derived code
     */
    private record Rule(
            String list, String from, String column, String to, Function<String, Code> read) {}

    private SingleValueSuggestion(ReferenceData reference, SeizureForm form, Rule rule) {
        this.reference = reference;
        this.form = form;
        this.rule = rule;
        form.onChange(this::onChanged);
    }

    /** Derives the mode of transport from the type of a conveyance. */
    public static SingleValueSuggestion mode(ReferenceData reference, SeizureForm form) {
        return new SingleValueSuggestion(
                reference,
                form,
                new Rule(CONVEYANCES.pointer(), "type", "modes", "mode", TransportMode::new));
    }

    /** Derives the category of goods from the substance or article. */
    public static SingleValueSuggestion category(ReferenceData reference, SeizureForm form) {
        return new SingleValueSuggestion(
                reference,
                form,
                new Rule(ITEMS.pointer(), "substance", "categories", "category", Category::new));
    }

    /** Returns the derived value of a line, null if it was entered or changed. */
    @Nullable
    public Code of(UUID id) {
        Code value = derived.get(id);
        return value != null && value.equals(form.value(pointer(id))) ? value : null;
    }

    private void onChanged(String pointer) {
        if (!pointer.startsWith(rule.list() + "/") || !pointer.endsWith("/" + rule.from())) {
            return;
        }
        UUID id = Pointer.lineId(pointer).orElseThrow();
        if (!pointer.equals(fieldPointer(id, rule.from()))) {
            return;
        }
        boolean empty =
                form.value(pointer(id)) == null
                        && form.unreadableText(pointer(id)) == null
                        && form.absenceReason(pointer(id)) == null;
        if (empty || of(id) != null) {
            derive(id, singleValue(form.value(pointer)));
        }
    }

    private void derive(UUID id, @Nullable Code value) {
        if (value == null) {
            derived.remove(id);
        } else {
            derived.put(id, value);
        }
        if (!Objects.equals(value, form.value(pointer(id)))) {
            form.setDerived(pointer(id), value);
        }
    }

    /** Returns the only allowed value, null if there are several or none. */
    private @Nullable Code singleValue(@Nullable Object from) {
        String values =
                from instanceof Code code
                        ? reference.find(code).map(e -> e.extraColumn(rule.column())).orElse("")
                        : "";
        return values.isEmpty() || values.contains(";") ? null : rule.read().apply(values);
    }

    private String pointer(UUID id) {
        return fieldPointer(id, rule.to());
    }

    private String fieldPointer(UUID id, String field) {
        return rule.list() + "/" + id + "/" + field;
    }
}
