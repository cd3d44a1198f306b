package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.ITEMS;

import java.util.List;
import java.util.UUID;
import rubezh.shape.Pointer;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.EditorViewModel;

/**
 * Suggestions in the summary below a line; one key accepts whichever is shown.
 *
 * @see MissingWeightSuggestion
 * @see NextNumberSuggestion
 */
public final class LineSuggestions {
    static final String COMMAND = "take-offer";

    private final EditorViewModel model;
    private final MissingWeightSuggestion weight;
    private final NextNumberSuggestion number;

    public LineSuggestions(UiContext ui, LiveLabels labels, EditorViewModel model) {
        this.model = model;
        this.weight = new MissingWeightSuggestion(ui.texts(), labels, model);
        this.number = new NextNumberSuggestion(ui.texts(), model);
    }

    public MissingWeightSuggestion weight() {
        return weight;
    }

    public NextNumberSuggestion number() {
        return number;
    }

    public Command command() {
        return Command.of(COMMAND, this::applyFocused);
    }

    /** Accepts the suggestion of the focused line. */
    private void applyFocused() {
        String focus = model.focus();
        List<String> steps = focus == null ? List.of() : Pointer.of(focus).steps();
        int id = steps.indexOf("documents") + 1;
        if (steps.size() > 1
                && steps.getFirst().equals(ITEMS.path())
                && Pointer.isId(steps.get(1))) {
            weight.apply(UUID.fromString(steps.get(1)));
        } else if (id > 0 && steps.size() > id && Pointer.isId(steps.get(id))) {
            number.apply(UUID.fromString(steps.get(id)));
        }
    }
}
