package rubezh.ui.kit;

import module java.base;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** File and folder dialogs. */
public interface FilePicker {
    /** Dialogs of the operating system. */
    FilePicker SYSTEM =
            new FilePicker() {
                @Override
                public List<Path> several(FileChooser chooser, @Nullable Window owner) {
                    List<File> chosen = chooser.showOpenMultipleDialog(owner);
                    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
                }

                @Override
                public Optional<Path> target(FileChooser chooser, @Nullable Window owner) {
                    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
                }

                @Override
                public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
                    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
                }
            };

    /**
     * Lets the user choose any number of files; blocks until the dialog is closed.
     *
     * @param owner owner window of the dialog
     * @return files in the order of choice; empty if cancelled
     */
    List<Path> several(FileChooser chooser, @Nullable Window owner);

    /** Lets the user choose a file as {@link #several} does; the first one, if several are. */
    default Optional<Path> one(String title, @Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return several(chooser, owner).stream().findFirst();
    }

    /**
     * Lets the user choose the file to save to, as {@link #target} does.
     *
     * @param name proposed name
     */
    default Optional<Path> target(String title, String name, @Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return target(chooser, owner);
    }

    /**
     * Lets the user choose the file to save to, which may exist; the dialog then asks whether it is
     * to be replaced. Blocks until the dialog is closed.
     *
     * @param owner owner window of the dialog
     * @return the file; empty if cancelled
     */
    Optional<Path> target(FileChooser chooser, @Nullable Window owner);

    /**
     * Lets the user choose one folder; blocks until the dialog is closed.
     *
     * @param owner owner window of the dialog
     * @return the folder; empty if cancelled
     */
    Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner);
}
