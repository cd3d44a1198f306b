package rubezh.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** How a person is asked for files: by the dialog of the system. */
@FunctionalInterface
public interface FileChoice {
    /** Asks by the dialog of the system. */
    FileChoice SYSTEM =
            (chooser, owner) -> {
                List<File> chosen = chooser.showOpenMultipleDialog(owner);
                return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
            };

    /**
     * Asks for any number of files and waits for the answer.
     *
     * @param owner the window that is asked from
     * @return in the order they were chosen; empty if the person chose none
     */
    List<Path> several(FileChooser chooser, @Nullable Window owner);
}
