package rubezh.ui.kit;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import rubezh.ui.kit.look.UiText;

/**
 * Chips of the constants of an enum, one of them chosen.
 *
 * @param <E> the enum
 */
public final class ChipGroup<E extends Enum<E>> {
    private final UiText texts;
    private final List<Chip> chips = new ArrayList<>();

    /**
     * @param text returns the text of a chip in the language shown
     */
    public ChipGroup(UiText texts, ObjectProperty<E> chosen, Function<E, String> text) {
        this.texts = texts;
        for (E value : chosen.get().getDeclaringClass().getEnumConstants()) {
            Chip chip = new Chip().pill().onAction(() -> chosen.set(value));
            texts.paint(chip, _ -> chip.label().setText(text.apply(value)));
            chosen.subscribe(now -> chip.selected(now == value));
            chips.add(chip);
        }
    }

    /** Paints the chips anew whenever a value changes that their texts tell of. */
    public ChipGroup<E> telling(ObservableValue<?> of) {
        of.addListener((_, _, _) -> chips.forEach(texts::repaint));
        return this;
    }

    /** Returns the chips in the order of the constants. */
    public List<Chip> chips() {
        return List.copyOf(chips);
    }
}
