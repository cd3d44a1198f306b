package rubezh.ui.desktop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Preference;
import rubezh.ui.kit.PrintSettings;

/** Stores the printer that was used last; the number of copies is asked for each time. */
record PrintPreference(Preferences preferences) implements Preference<PrintSettings> {
    private static final String PRINTER = "printer";
    private static final String BOTH_SIDES = "printer both sides";

    @Override
    public Optional<PrintSettings> read() {
        boolean bothSides =
                preferences.text(BOTH_SIDES).filter(String.valueOf(true)::equals).isPresent();
        return preferences
                .text(PRINTER)
                .filter(name -> !name.isEmpty())
                .map(name -> new PrintSettings(name, 1, bothSides));
    }

    @Override
    public void write(@Nullable PrintSettings last) {
        preferences.set(PRINTER, last == null ? "" : last.printer());
        preferences.set(BOTH_SIDES, String.valueOf(last != null && last.bothSides()));
    }
}
