package rubezh.ui.kit.command;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * Command: an entry of the {@link Keymap} with its action.
 *
 * <pre>{@code
 * Command save = Command.of("save", model::save).enabledWhen(model.unsaved());
 * }</pre>
 *
 * @see Commands
 */
public final class Command {
    private final Keymap.Entry entry;
    private final Runnable action;
    private final ObservableBooleanValue enabled;

    private Command(Keymap.Entry entry, Runnable action, ObservableBooleanValue enabled) {
        this.entry = entry;
        this.action = action;
        this.enabled = enabled;
    }

    /** Returns a command of the keymap that is always enabled. */
    public static Command of(String id, Runnable action) {
        return of(Keymap.entry(id), action);
    }

    public static Command of(Keymap.Entry entry, Runnable action) {
        return new Command(entry, action, Bindings.createBooleanBinding(() -> true));
    }

    /** Returns the same command, enabled only while a condition holds. */
    public Command enabledWhen(ObservableBooleanValue condition) {
        return new Command(entry, action, condition);
    }

    public String id() {
        return entry.id();
    }

    public Keymap.Entry entry() {
        return entry;
    }

    public String labelKey() {
        return entry.labelKey();
    }

    public String hint() {
        return entry.hint();
    }

    public Optional<Feather> icon() {
        return Optional.ofNullable(entry.icon());
    }

    public ObservableBooleanValue enabled() {
        return enabled;
    }

    /** Runs the action if the command is enabled. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /** Returns whether a key event triggers this command. */
    public boolean matches(KeyEvent event) {
        return entry.keys().stream().anyMatch(keys -> keys.match(event));
    }

    /**
     * Returns whether a key event triggers this command now.
     *
     * @param beforeFocusOwner whether the event has not reached the focus owner yet
     */
    boolean matches(KeyEvent event, boolean beforeFocusOwner) {
        return entry.keys().stream()
                .anyMatch(keys ->
                        KeyCombinations.precedesFocusOwner(keys) == beforeFocusOwner
                                && keys.match(event));
    }
}
