package rubezh.ui.desktop;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Preference;

/** Stores the folder of the document scanner in the preferences. */
record InboxFolderPreference(Preferences preferences) implements Preference<Path> {
    private static final String NAME = "scanner folder";

    @Override
    public Optional<Path> read() {
        try {
            return preferences.text(NAME).filter(stored -> !stored.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(@Nullable Path folder) {
        preferences.set(NAME, folder == null ? "" : folder.toString());
    }
}
