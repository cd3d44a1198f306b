package rubezh.ui.desktop;

import module java.base;

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
        boolean usesLast = startInLastFolder(chooser);
        List<Path> chosen = delegate.several(chooser, owner);
        if (usesLast && !chosen.isEmpty()) {
            remember(chosen.getFirst());
        }
        return chosen;
    }

    @Override
    public Optional<Path> target(FileChooser chooser, @Nullable Window owner) {
        boolean usesLast = startInLastFolder(chooser);
        Optional<Path> chosen = delegate.target(chooser, owner);
        chosen.filter(_ -> usesLast).ifPresent(this::remember);
        return chosen;
    }

    /** Sets the last folder, unless the caller set one; returns whether it did not. */
    private boolean startInLastFolder(FileChooser chooser) {
        if (chooser.getInitialDirectory() == null) {
            lastFolder
                    .read()
                    .filter(Files::isDirectory)
                    .ifPresent(last -> chooser.setInitialDirectory(last.toFile()));
            return true;
        }
        if (!chooser.getInitialDirectory().isDirectory()) {
            chooser.setInitialDirectory(null);
        }
        return false;
    }

    private void remember(Path file) {
        lastFolder.write(file.toAbsolutePath().getParent());
    }

    @Override
    public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
        if (chooser.getInitialDirectory() != null && !chooser.getInitialDirectory().isDirectory()) {
            chooser.setInitialDirectory(null);
        }
        return delegate.folder(chooser, owner);
    }
}
