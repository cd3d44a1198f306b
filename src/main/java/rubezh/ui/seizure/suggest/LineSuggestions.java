package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS;

import module java.base;

import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.goods.WeightBalance;
import rubezh.shape.Pointer;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.UiText;
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

    /**
     * Question for the category of a line whose article belongs to several, below the line: one key
     * for each. A category that was entered, and a reason for none, end it.
     */
    public record CategorySuggestion(UiText texts, LiveLabels labels, EditorViewModel model) {
        /** Greatest number of categories of an article. */
        private static final int MOST = 4;

        /** Appends the question of a line to a summary. */
        public String appendTo(String summary, UUID id) {
            List<Category> choices = choices(id);
            if (choices.isEmpty()) {
                return summary;
            }
            String named =
                    IntStream.range(0, choices.size())
                            .mapToObj(i -> labels.full(choices.get(i)) + " – " + hint(i + 1))
                            .collect(Collectors.joining(", "));
            String question = texts.text("editor.row-summary.category-choice", named);
            return summary.isEmpty() ? question : summary + "; " + question;
        }

        private static String hint(int number) {
            return Keymap.entry(id(number)).hint();
        }

        private static String id(int number) {
            return "category-" + number;
        }

        /** Returns the commands, each of which enters its category in the focused line. */
        Stream<Command> commands() {
            return IntStream.rangeClosed(1, MOST)
                    .mapToObj(number -> Command.of(id(number), () -> choose(number)));
        }

        private void choose(int number) {
            model.focusedLine(ITEMS)
                    .filter(line -> choices(line).size() >= number)
                    .ifPresent(line ->
                            model.form()
                                    .enter(
                                            ITEMS_CATEGORY.pointer(line),
                                            choices(line).get(number - 1)));
        }

        private List<Category> choices(UUID id) {
            return model.form().record().items().stream()
                    .filter(item -> item.id().equals(id))
                    .filter(item -> item.category() == null)
                    .filter(item -> isOpen(ITEMS_CATEGORY.pointer(id)))
                    .findFirst()
                    .map(this::choices)
                    .orElse(List.of());
        }

        private boolean isOpen(String pointer) {
            return model.form().unreadableText(pointer) == null
                    && model.form().absenceReason(pointer) == null;
        }

        private List<Category> choices(SeizedItem item) {
            return GoodsClassification.choices(item, labels.reference());
        }
    }

    /**
     * Suggestion of the weight that follows from two others of an item, say net from gross and
     * tare. It is entered by a key only, after an officer has seen it.
     *
     * @see rubezh.domain.seizure.goods.WeightBalance
     */
    public record MissingWeightSuggestion(UiText texts, LiveLabels labels, EditorViewModel model) {
        /** Appends the suggestion of a line to a summary: {@code net 1.25 kg: Alt+=}. */
        public String appendTo(String summary, UUID id) {
            return Stream.concat(Stream.of(summary), of(id).map(this::offerText).stream())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }

        private String offerText(WeightBalance balance) {
            return texts.text(
                    "editor.row-summary.missing-weight",
                    balance.missing().name().toLowerCase(Locale.ROOT),
                    labels.format().asEntered(balance.amount()),
                    Keymap.entry(LineSuggestions.COMMAND).hint());
        }

        private Optional<WeightBalance> of(UUID id) {
            return model.form().record().items().stream()
                    .filter(item -> item.id().equals(id))
                    .findFirst()
                    .flatMap(this::of);
        }

        /** Returns the balance unless its target has an unreadable text or a reason of absence. */
        private Optional<WeightBalance> of(SeizedItem item) {
            return WeightBalance.of(item)
                    .filter(balance ->
                            model.form().unreadableText(pointer(item.id(), balance)) == null)
                    .filter(balance ->
                            model.form().absenceReason(pointer(item.id(), balance)) == null);
        }

        private static String pointer(UUID id, WeightBalance balance) {
            return ITEMS.pointer(id) + "/" + balance.missing().field().replace('.', '/');
        }

        /** Enters the suggestion of a line. */
        void apply(UUID id) {
            of(id).ifPresent(balance -> model.form().enter(pointer(id, balance), balance.amount()));
        }
    }
}
