package rubezh.journey;

import module java.base;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.FilePicker;

/** Answers of a person in the dialogs of the system, as the driver of the window holds them. */
record FakeFilePicker(WindowDriver driver) implements FilePicker {
    @Override
    public List<Path> several(FileChooser chooser, @Nullable Window owner) {
        return driver.chosenFiles.apply(chooser);
    }

    @Override
    public Optional<Path> target(FileChooser chooser, @Nullable Window owner) {
        return driver.chosenTarget.apply(chooser);
    }

    @Override
    public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
        return driver.chosenFolder.get();
    }
}
