package rubezh.ui.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Finder;

/**
 * Text typed in the command palette. Its first character may limit the search: {@code >} to
 * commands, the prefix of a finder to its group.
 *
 * @param input text as typed
 * @param finders all finders of the palette
 */
record PaletteQuery(String input, List<Finder> finders) {
    /** Returns the text to search for, without the prefix. */
    String text() {
        String text = input.strip();
        return onlyFinder() == null && !text.startsWith(">") ? text : text.substring(1).strip();
    }

    /** Returns the finder whose prefix was typed, or null. */
    @Nullable Finder onlyFinder() {
        String text = input.strip();
        return finders.stream()
                .filter(finder -> !text.isEmpty() && text.charAt(0) == finder.prefix())
                .findFirst()
                .orElse(null);
    }

    /** Returns the finders to ask; none while nothing is typed or for commands alone. */
    List<Finder> activeFinders() {
        if (text().isEmpty() || input.startsWith(">")) {
            return List.of();
        }
        Finder only = onlyFinder();
        return only == null ? finders : List.of(only);
    }
}
