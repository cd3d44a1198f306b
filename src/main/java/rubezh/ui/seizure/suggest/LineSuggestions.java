package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS;

import java.util.UUID;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SeizureForm;

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
        UUID line = focus == null ? null : SeizureForm.lineId(focus).orElse(null);
        if (focus == null || line == null) {
            return;
        }
        if (ITEMS.contains(focus)) {
            weight.apply(line);
        } else if (PROCEEDINGS_DOCUMENTS.contains(focus)) {
            number.apply(line);
        }
    }
}
