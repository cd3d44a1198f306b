package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.MemoryPreferences;
import rubezh.ui.kit.FilePicker;

/** The dialog of the system begins where files were chosen the last time. */
class LastFolderFileChoiceTest {
    private final MemoryPreferences kept = new MemoryPreferences();
    private final RecordingFilePicker answers = new RecordingFilePicker();
    private final LastFolderFilePicker files = new LastFolderFilePicker(kept, answers);

    @TempDir Path folder;

    @Test
    void itBeginsInTheFolderOfTheLastChoice() {
        answers.chosen = List.of(folder.resolve("a.jpg"));
        assertThat(begunIn(new FileChooser())).isNull();
        assertThat(begunIn(new FileChooser())).isEqualTo(folder.toFile());
    }

    @Test
    void choosingNothingChangesNothing() {
        answers.chosen = List.of(folder.resolve("a.jpg"));
        begunIn(new FileChooser());
        answers.chosen = List.of();
        begunIn(new FileChooser());
        assertThat(begunIn(new FileChooser())).isEqualTo(folder.toFile());
    }

    @Test
    void aFolderThatIsGoneOrNoPathIsNotBegunIn() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("stick"));
        answers.chosen = List.of(gone.resolve("a.jpg"));
        begunIn(new FileChooser());
        Files.delete(gone);
        assertThat(begunIn(new FileChooser())).isNull();
        kept.set("files folder", "\0");
        assertThat(begunIn(new FileChooser())).isNull();
    }

    @Test
    void whoBeginsElsewhereDoesNotMoveTheNextChoice() throws Exception {
        Path scans = Files.createDirectory(folder.resolve("scans"));
        answers.chosen = List.of(folder.resolve("a.jpg"));
        begunIn(new FileChooser());
        var elsewhere = new FileChooser();
        elsewhere.setInitialDirectory(scans.toFile());
        answers.chosen = List.of(scans.resolve("b.pdf"));
        assertThat(begunIn(elsewhere)).isEqualTo(scans.toFile());
        assertThat(begunIn(new FileChooser())).isEqualTo(folder.toFile());
        elsewhere.setInitialDirectory(folder.resolve("gone").toFile());
        assertThat(begunIn(elsewhere)).isNull();
    }

    private @Nullable File begunIn(FileChooser chooser) {
        files.several(chooser, null);
        return answers.begunIn;
    }

    private static final class RecordingFilePicker implements FilePicker {
        private List<Path> chosen = List.of();
        private @Nullable File begunIn;

        @Override
        public List<Path> several(FileChooser chooser, @Nullable Window owner) {
            begunIn = chooser.getInitialDirectory();
            return chosen;
        }

        @Override
        public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
            return Optional.empty();
        }
    }
}
