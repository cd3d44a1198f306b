package rubezh.ui.kit.command;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** One thing a person can do: an entry of the {@link Keymap} with its action. */
public final class Command {
    private final Keymap.Entry entry;
    private final Runnable action;
    private final ObservableBooleanValue enabled;

    private Command(Keymap.Entry entry, Runnable action, ObservableBooleanValue enabled) {
        this.entry = entry;
        this.action = action;
        this.enabled = enabled;
    }

    /** Returns a command of the keymap that can always be done. */
    public static Command of(String id, Runnable action) {
        return of(Keymap.entry(id), action);
    }

    public static Command of(Keymap.Entry entry, Runnable action) {
        return new Command(entry, action, Bindings.createBooleanBinding(() -> true));
    }

    /** Returns the same command, possible only while a condition holds. */
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

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /** Says whether a key event means this command. */
    boolean matches(KeyEvent event, boolean first) {
        return entry.keys().stream()
                .anyMatch(keys ->
                        KeyCombinations.precedesFocusOwner(keys) == first && keys.match(event));
    }
}
