package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.MemoryPreferences;
import rubezh.ui.kit.FilePicker;

/** The file dialog starts in the folder of the last choice. */
class LastFolderFilePickerTest {
    private final MemoryPreferences kept = new MemoryPreferences();
    private final RecordingFilePicker dialog = new RecordingFilePicker();
    private final LastFolderFilePicker files =
            new LastFolderFilePicker(new FolderPreference(kept, "files folder"), dialog);

    @TempDir Path folder;

    @Test
    void itStartsInTheFolderOfTheLastChoice() {
        dialog.chosen = List.of(folder.resolve("a.jpg"));
        assertThat(initialDirectory(new FileChooser())).isNull();
        assertThat(initialDirectory(new FileChooser())).isEqualTo(folder.toFile());
    }

    @Test
    void aCancelledChoiceChangesNothing() {
        dialog.chosen = List.of(folder.resolve("a.jpg"));
        initialDirectory(new FileChooser());
        dialog.chosen = List.of();
        initialDirectory(new FileChooser());
        assertThat(initialDirectory(new FileChooser())).isEqualTo(folder.toFile());
    }

    @Test
    void aMissingFolderOrInvalidPathIsIgnored() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("stick"));
        dialog.chosen = List.of(gone.resolve("a.jpg"));
        initialDirectory(new FileChooser());
        Files.delete(gone);
        assertThat(initialDirectory(new FileChooser())).isNull();
        kept.set("files folder", "\0");
        assertThat(initialDirectory(new FileChooser())).isNull();
    }

    @Test
    void aCallerWithItsOwnFolderDoesNotChangeTheLastFolder() throws Exception {
        Path scans = Files.createDirectory(folder.resolve("scans"));
        dialog.chosen = List.of(folder.resolve("a.jpg"));
        initialDirectory(new FileChooser());
        var elsewhere = new FileChooser();
        elsewhere.setInitialDirectory(scans.toFile());
        dialog.chosen = List.of(scans.resolve("b.pdf"));
        assertThat(initialDirectory(elsewhere)).isEqualTo(scans.toFile());
        assertThat(initialDirectory(new FileChooser())).isEqualTo(folder.toFile());
        elsewhere.setInitialDirectory(folder.resolve("gone").toFile());
        assertThat(initialDirectory(elsewhere)).isNull();
    }

    @Test
    void aSaveDialogStartsWhereAFileWasSavedLast(@TempDir Path folder) {
        dialog.chosen = List.of(folder.resolve("list.xlsx"));
        assertThat(files.target(new FileChooser(), null)).contains(folder.resolve("list.xlsx"));
        assertThat(initialDirectory(new FileChooser())).isEqualTo(folder.toFile());
        files.target(new FileChooser(), null);
        assertThat(dialog.initialDirectory).isEqualTo(folder.toFile());
    }

    private @Nullable File initialDirectory(FileChooser chooser) {
        files.several(chooser, null);
        return dialog.initialDirectory;
    }

    private static final class RecordingFilePicker implements FilePicker {
        private List<Path> chosen = List.of();
        private @Nullable File initialDirectory;

        @Override
        public List<Path> several(FileChooser chooser, @Nullable Window owner) {
            initialDirectory = chooser.getInitialDirectory();
            return chosen;
        }

        @Override
        public Optional<Path> target(FileChooser chooser, @Nullable Window owner) {
            initialDirectory = chooser.getInitialDirectory();
            return chosen.stream().findFirst();
        }

        @Override
        public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
            return Optional.empty();
        }
    }
}
