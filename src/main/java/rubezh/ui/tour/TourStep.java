package rubezh.ui.tour;

import module java.base;

import javafx.scene.input.KeyEvent;
import rubezh.ui.kit.command.Keymap;

/**
 * Step of a tour. It is done when one of its signs is seen: a key of a command, a screen, or more
 * of something in the register.
 *
 * @param id part of its message key
 * @param commands commands whose keys its text names, in this order
 * @param pressed commands of which one has to be called by its key
 * @param screens beginnings of the ids of the screens of which one has to be shown
 * @param growth number in the register that has to grow; empty if none does
 */
record TourStep(
        String id,
        List<String> commands,
        List<String> pressed,
        List<String> screens,
        Optional<ToLongFunction<TourFacts>> growth) {
    /** Returns a step that a key of its first command does. */
    static TourStep key(String id, String... commands) {
        var named = List.of(commands);
        return new TourStep(id, named, List.of(named.getFirst()), List.of(), Optional.empty());
    }

    /** Returns a step that shows a screen. */
    static TourStep screen(String id, List<String> screens, String... commands) {
        TourStep key = key(id, commands);
        return new TourStep(id, key.commands, key.pressed, screens, Optional.empty());
    }

    /** Returns a step that is done by its result alone. */
    static TourStep result(String id, ToLongFunction<TourFacts> grown, String... commands) {
        return new TourStep(id, List.of(commands), List.of(), List.of(), Optional.of(grown));
    }

    /**
     * Returns whether a key does it; where a screen is asked for, only if that is shown already.
     *
     * @param shown id of the screen shown
     */
    boolean isDoneBy(KeyEvent event, String shown) {
        return (screens.isEmpty() || isDoneBy(shown)) && isKey(event);
    }

    private boolean isKey(KeyEvent event) {
        return pressed.stream()
                .flatMap(command -> Keymap.entry(command).keys().stream())
                .anyMatch(keys -> keys.match(event));
    }

    boolean isDoneBy(String shown) {
        return screens.stream().anyMatch(shown::startsWith);
    }

    boolean isDoneBy(TourFacts before, TourFacts now) {
        return growth.filter(number -> number.applyAsLong(now) > number.applyAsLong(before))
                .isPresent();
    }

    /** Returns the keys that the text names. */
    Object[] hints() {
        return commands.stream().map(command -> Keymap.entry(command).hint()).toArray();
    }
}
