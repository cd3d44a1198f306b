package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS;

import java.util.UUID;
import java.util.stream.Stream;
import rubezh.shape.Pointer;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.EditorViewModel;

/**
 * Suggestions in the summary below a line, and the one below the field of the operation; one key
 * accepts whichever is shown. What a repeated case took over is confirmed before anything else.
 *
 * @see CategorySuggestion
 * @see MissingWeightSuggestion
 * @see NextNumberSuggestion
 * @see OperationSuggestion
 * @see RepeatSuggestion
 */
public final class LineSuggestions {
    static final String COMMAND = "take-offer";

    private final EditorViewModel model;
    private final MissingWeightSuggestion weight;
    private final CategorySuggestion category;
    private final NextNumberSuggestion number;
    private final OperationSuggestion operation;
    private final RepeatSuggestion repeat;
    private final DerivedValuesModel derived;

    public LineSuggestions(UiContext ui, LiveLabels labels, EditorViewModel model) {
        this.model = model;
        this.weight = new MissingWeightSuggestion(ui.texts(), labels, model);
        this.category = new CategorySuggestion(ui.texts(), labels, model);
        this.number = new NextNumberSuggestion(ui.texts(), model);
        this.operation = new OperationSuggestion(ui.texts(), labels, model.form());
        this.repeat = new RepeatSuggestion(ui.texts(), model.form());
        this.derived = new DerivedValuesModel(labels.reference(), model.form());
    }

    public MissingWeightSuggestion weight() {
        return weight;
    }

    public CategorySuggestion category() {
        return category;
    }

    public NextNumberSuggestion number() {
        return number;
    }

    public OperationSuggestion operation() {
        return operation;
    }

    public RepeatSuggestion repeat() {
        return repeat;
    }

    /** Returns the values that follow from other fields. */
    public DerivedValuesModel derived() {
        return derived;
    }

    public Stream<Command> commands() {
        return Stream.concat(
                Stream.of(Command.of(COMMAND, this::applyFocused)), category.commands());
    }

    /** Accepts the suggestion of the focused line or field. */
    private void applyFocused() {
        String focus = model.focus();
        if (focus != null) {
            Pointer.lineId(focus)
                    .ifPresentOrElse(line -> apply(focus, line), () -> applyToField(focus));
        }
    }

    private void applyToField(String focus) {
        if (!repeat.applyToGroup(focus)) {
            operation.apply(focus);
        }
    }

    private void apply(String focus, UUID line) {
        if (repeat.apply(linePointer(focus, line))) {
            return;
        }
        if (ITEMS.contains(focus)) {
            weight.apply(line);
        } else if (PROCEEDINGS_DOCUMENTS.contains(focus)) {
            number.apply(line);
        }
    }

    private static String linePointer(String pointer, UUID line) {
        return pointer.substring(0, pointer.indexOf(line.toString()) + line.toString().length());
    }
}
