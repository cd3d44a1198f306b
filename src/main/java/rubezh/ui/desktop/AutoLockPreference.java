package rubezh.ui.desktop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Preference;

/** Minutes without work after which the window locks, 1 to 15; stored on this computer. */
record AutoLockPreference(Preferences preferences) implements Preference<Integer> {
    static final int LEAST = 1;
    static final int MOST = 15;
    static final int USUAL = 5;
    private static final String NAME = "auto-lock minutes";

    /** Returns the minutes; empty if none are stored or they are out of range. */
    @Override
    public Optional<Integer> read() {
        return preferences.text(NAME).flatMap(AutoLockPreference::parse);
    }

    /** Returns the minutes stored, or the usual ones. */
    int minutes() {
        return read().orElse(USUAL);
    }

    @Override
    public void write(@Nullable Integer minutes) {
        preferences.set(NAME, minutes == null ? "" : minutes.toString());
    }

    /** Reads minutes as typed; empty unless they are a whole number in range. */
    static Optional<Integer> parse(String typed) {
        try {
            int minutes = Integer.parseInt(typed.strip());
            return minutes < LEAST || minutes > MOST ? Optional.empty() : Optional.of(minutes);
        } catch (NumberFormatException notWhole) {
            return Optional.empty();
        }
    }
}
