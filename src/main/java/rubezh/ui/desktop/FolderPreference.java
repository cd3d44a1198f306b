package rubezh.ui.desktop;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Preference;

/** Stores a folder in the preferences under a name; an unreadable one counts as not set. */
record FolderPreference(Preferences preferences, String name) implements Preference<Path> {
    @Override
    public Optional<Path> read() {
        try {
            return preferences.text(name).filter(stored -> !stored.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(@Nullable Path folder) {
        preferences.set(name, folder == null ? "" : folder.toString());
    }
}
