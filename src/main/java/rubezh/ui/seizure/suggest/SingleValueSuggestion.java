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
 * Fills in one field of a line from another where the table allows one value only: a car goes by
 * road, cigarettes are tobacco; a container goes by anything. What an officer has entered stays;
 * what was filled in follows the other field until it is changed by hand.
 */
public final class SingleValueSuggestion {
    private final ReferenceData reference;
    private final SeizureForm form;
    private final Rule rule;
    private final Map<UUID, Code> proposed = new HashMap<>();

    /**
     * What follows from what.
     *
     * @param list pointer of the list of lines, {@code /items}
     * @param from field of a line that is entered
     * @param column column of its code list with what it allows, parted by semicolons
     * @param to field of the line that follows
     */
    private record Rule(
            String list, String from, String column, String to, Function<String, Code> read) {}

    private SingleValueSuggestion(ReferenceData reference, SeizureForm form, Rule rule) {
        this.reference = reference;
        this.form = form;
        this.rule = rule;
        form.onChange(this::changed);
    }

    /** Fills in the mode of transport from the type of a conveyance. */
    public static SingleValueSuggestion mode(ReferenceData reference, SeizureForm form) {
        return new SingleValueSuggestion(
                reference,
                form,
                new Rule(CONVEYANCES.pointer(), "type", "modes", "mode", TransportMode::new));
    }

    /** Fills in the category of goods from the substance or article. */
    public static SingleValueSuggestion category(ReferenceData reference, SeizureForm form) {
        return new SingleValueSuggestion(
                reference,
                form,
                new Rule(ITEMS.pointer(), "substance", "categories", "category", Category::new));
    }

    /** Returns what was filled in for a line, null where nothing was. */
    @Nullable
    public Code of(UUID id) {
        Code value = proposed.get(id);
        return value != null && value.equals(form.value(pointer(id))) ? value : null;
    }

    private void changed(String pointer) {
        if (!pointer.startsWith(rule.list() + "/") || !pointer.endsWith("/" + rule.from())) {
            return;
        }
        UUID id = UUID.fromString(Pointer.of(pointer).steps().get(1));
        if (!pointer.equals(fieldPointer(id, rule.from()))) {
            return;
        }
        boolean open =
                form.value(pointer(id)) == null
                        && form.unreadableText(pointer(id)) == null
                        && form.absenceReason(pointer(id)) == null;
        if (open || of(id) != null) {
            propose(id, singleValue(form.value(pointer)));
        }
    }

    private void propose(UUID id, @Nullable Code value) {
        if (value == null) {
            proposed.remove(id);
        } else {
            proposed.put(id, value);
        }
        if (!Objects.equals(value, form.value(pointer(id)))) {
            form.setDerived(pointer(id), value);
        }
    }

    /** Returns the one value another allows, null where there are several or none. */
    private @Nullable Code singleValue(@Nullable Object from) {
        String values =
                from instanceof Code known
                        ? reference.find(known).map(e -> e.extraColumn(rule.column())).orElse("")
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
