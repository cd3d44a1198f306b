package rubezh.ui.seizure.list;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;

/** Dialog of the system that chooses the file of an export: a workbook, or CSV for Excel. */
record ExportDialog(UiContext ui, String station) {
    private static final String WORKBOOK = ".xlsx";

    /** Returns the file; one without an ending gets that of a workbook. */
    Optional<Path> choose(@Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(ui.texts().text("command.export-table"));
        chooser.setInitialFileName(
                ui.texts().text("list.export.file", station, ui.today()) + WORKBOOK);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("Excel", "*" + WORKBOOK),
                        new ExtensionFilter("CSV (Excel)", "*.csv"));
        return ui.files().target(chooser, owner).map(ExportDialog::withEnding);
    }

    private static Path withEnding(Path file) {
        String name = file.getFileName().toString();
        return name.indexOf('.') < 0 ? file.resolveSibling(name + WORKBOOK) : file;
    }
}
