package rubezh.ui.seizure;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.domain.seizure.Balance;
import rubezh.domain.seizure.SeizedItem;
import rubezh.ui.kit.Labels;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.Words;

/**
 * Offers the amount that follows from two others of a line, say net from gross and packing. Only a
 * key enters it: what is entered is what an officer has seen.
 */
final class MissingWeight {
    private final Words words;
    private final Labels labels;
    private final EditorViewModel model;

    MissingWeight(Words words, Labels labels, EditorViewModel model) {
        this.words = words;
        this.labels = labels;
        this.model = model;
    }

    /** Returns words with the offer for a line after them: {@code net 1.25 kg: Alt+=}. */
    String after(String said, UUID id) {
        return Stream.concat(Stream.of(said), of(id).map(this::words).stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String words(Balance balance) {
        return words.text(
                "editor.echo.missing",
                balance.missing().name().toLowerCase(Locale.ROOT),
                labels.wording().entered(balance.amount()),
                Keymap.entry(Offers.COMMAND).hint());
    }

    private Optional<Balance> of(UUID id) {
        return model.form().record().items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .flatMap(this::of);
    }

    /** Text that is no amount yet stands where the amount would go: it stays. */
    private Optional<Balance> of(SeizedItem item) {
        return Balance.of(item)
                .filter(balance -> model.form().unread(pointer(item.id(), balance)) == null)
                .filter(balance -> model.form().absence(pointer(item.id(), balance)) == null);
    }

    private static String pointer(UUID id, Balance balance) {
        return "/items/" + id + "/" + balance.missing().field().replace('.', '/');
    }

    /** Enters what is offered for a line. */
    void take(UUID id) {
        of(id).ifPresent(found -> model.form().enter(pointer(id, found), found.amount()));
    }
}
