package rubezh.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** How a person is asked for files and folders: by the dialogs of the system. */
public interface FilePicker {
    /** Asks by the dialogs of the system. */
    FilePicker SYSTEM =
            new FilePicker() {
                @Override
                public List<Path> several(FileChooser chooser, @Nullable Window owner) {
                    List<File> chosen = chooser.showOpenMultipleDialog(owner);
                    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
                }

                @Override
                public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
                    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
                }
            };

    /**
     * Asks for any number of files and waits for the answer.
     *
     * @param owner the window that is asked from
     * @return in the order they were chosen; empty if the person chose none
     */
    List<Path> several(FileChooser chooser, @Nullable Window owner);

    /**
     * Asks for one folder and waits for the answer.
     *
     * @param owner the window that is asked from
     * @return nothing if the person chose none
     */
    Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner);
}
