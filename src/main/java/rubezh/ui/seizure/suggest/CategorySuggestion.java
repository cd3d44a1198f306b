package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.EditorViewModel;

/**
 * Question for the category of a line whose article belongs to several, below the line: one key for
 * each. A category that was entered, and a reason for none, end it.
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
