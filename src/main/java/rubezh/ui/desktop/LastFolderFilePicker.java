package rubezh.ui.desktop;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.FilePicker;

/**
 * Begins in the folder files were last chosen from on this machine, unless who asks begins
 * elsewhere. A folder that is gone is not begun in: the dialog would fail.
 *
 * @param delegate who is asked
 */
record LastFolderFilePicker(Preferences preferences, FilePicker delegate) implements FilePicker {
    private static final String NAME = "files folder";

    @Override
    public List<Path> several(FileChooser chooser, @Nullable Window owner) {
        boolean elsewhere = chooser.getInitialDirectory() != null;
        if (!elsewhere) {
            folder().ifPresent(last -> chooser.setInitialDirectory(last.toFile()));
        } else if (!chooser.getInitialDirectory().isDirectory()) {
            chooser.setInitialDirectory(null);
        }
        List<Path> chosen = delegate.several(chooser, owner);
        if (!elsewhere && !chosen.isEmpty()) {
            Path from = chosen.getFirst().toAbsolutePath().getParent();
            preferences.set(NAME, from == null ? "" : from.toString());
        }
        return chosen;
    }

    @Override
    public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
        if (chooser.getInitialDirectory() != null && !chooser.getInitialDirectory().isDirectory()) {
            chooser.setInitialDirectory(null);
        }
        return delegate.folder(chooser, owner);
    }

    private Optional<Path> folder() {
        try {
            return preferences
                    .text(NAME)
                    .filter(kept -> !kept.isEmpty())
                    .map(Path::of)
                    .filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
