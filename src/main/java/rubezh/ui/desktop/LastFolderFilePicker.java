package rubezh.ui.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Preference;

/**
 * File picker that starts in the folder files were last chosen from on this machine, unless the
 * caller sets another one. A folder that does not exist is not set, because the dialog would fail.
 *
 * @param delegate picker that shows the dialogs
 */
record LastFolderFilePicker(Preference<Path> lastFolder, FilePicker delegate)
        implements FilePicker {
    @Override
    public List<Path> several(FileChooser chooser, @Nullable Window owner) {
        boolean hasInitialFolder = chooser.getInitialDirectory() != null;
        if (!hasInitialFolder) {
            lastFolder
                    .read()
                    .filter(Files::isDirectory)
                    .ifPresent(last -> chooser.setInitialDirectory(last.toFile()));
        } else if (!chooser.getInitialDirectory().isDirectory()) {
            chooser.setInitialDirectory(null);
        }
        List<Path> chosen = delegate.several(chooser, owner);
        if (!hasInitialFolder && !chosen.isEmpty()) {
            lastFolder.write(chosen.getFirst().toAbsolutePath().getParent());
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
}
