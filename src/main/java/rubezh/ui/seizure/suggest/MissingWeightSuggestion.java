package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.ITEMS;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.goods.WeightBalance;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.EditorViewModel;

/**
 * Suggestion of the weight that follows from two others of an item, say net from gross and tare. It
 * is entered by a key only, after an officer has seen it.
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
                .filter(balance -> model.form().unreadableText(pointer(item.id(), balance)) == null)
                .filter(balance -> model.form().absenceReason(pointer(item.id(), balance)) == null);
    }

    private static String pointer(UUID id, WeightBalance balance) {
        return ITEMS.pointer(id) + "/" + balance.missing().field().replace('.', '/');
    }

    /** Enters the suggestion of a line. */
    void apply(UUID id) {
        of(id).ifPresent(balance -> model.form().enter(pointer(id, balance), balance.amount()));
    }
}
