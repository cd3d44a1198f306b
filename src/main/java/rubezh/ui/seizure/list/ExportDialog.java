package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import rubezh.security.Permission;
import rubezh.table.ColumnSharing;
import rubezh.table.DataTable;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/**
 * Dialog before an export: records, columns and first rows of the file, and whether it may have
 * data about persons. Then the dialog of the system chooses the file: a workbook, or CSV for Excel.
 */
final class ExportDialog {
    private static final String WORKBOOK = ".xlsx";

    private final UiContext ui;
    private final String station;
    private final BatchModel.ExportPreview preview;
    private final ColumnSharing sharing;
    private final CheckBox persons = new CheckBox();
    private final Label size = new Label();
    private final GridPane rows = new GridPane();
    private Runnable onExtract = () -> {};

    ExportDialog(UiContext ui, String station, BatchModel.ExportPreview preview) {
        this.ui = ui;
        this.station = station;
        this.preview = preview;
        this.sharing =
                new ColumnSharing(
                        preview.first().columns().stream().map(DataTable.Column::path).toList());
    }

    /** Sets what offers the records to a partner instead, for whom that is permitted. */
    ExportDialog onExtract(Runnable action) {
        onExtract = action;
        return this;
    }

    /**
     * Shows the dialog.
     *
     * @param onChosen takes the columns and the file
     */
    void show(@Nullable Window owner, BiConsumer<List<String>, Path> onChosen) {
        var dialog = new OverlayDialog(ui, "list.export.title").body(size).body(ofPersons());
        if (!sharing.internal().isEmpty()) {
            dialog.message("list.export.internal", headings(sharing.internal()));
        }
        rows.hgapProperty().bind(ui.display().px(16));
        rows.vgapProperty().bind(ui.display().px(4));
        persons.selectedProperty().addListener((_, _, _) -> showColumns());
        showColumns();
        dialog.message("list.export.first")
                .body(pane())
                .primary(
                        "list.export.choose",
                        () -> choose(owner).ifPresent(file -> onChosen.accept(columns(), file)));
        if (ui.allows(Permission.EXTRACT)) {
            dialog.secondary("list.export.partner", onExtract);
        }
        dialog.cancel().show();
    }

    /** Returns the question whether data about persons may go along, or that there are none. */
    private VBox ofPersons() {
        List<String> personal = sharing.personal();
        if (personal.isEmpty()) {
            return new VBox(wrapping(ui.texts().label("list.export.impersonal")));
        }
        persons.setId("export-persons");
        return new VBox(
                wrapping(ui.texts().bind(persons, "list.export.personal", headings(personal))));
    }

    private String headings(List<String> paths) {
        return preview.first().columns().stream()
                .filter(column -> paths.contains(column.path()))
                .map(DataTable.Column::heading)
                .collect(Collectors.joining(", "));
    }

    private List<String> columns() {
        return sharing.inFile(persons.isSelected());
    }

    private void showColumns() {
        List<String> shown = columns();
        ui.texts().bind(size, "list.export.size", preview.records(), shown.size());
        rows.getChildren().clear();
        List<DataTable.Column> all = preview.first().columns();
        int at = 0;
        for (int c = 0; c < all.size(); c++) {
            if (shown.contains(all.get(c).path())) {
                rows.add(styled(new Label(all.get(c).heading()), "semibold", "fs-12"), at, 0);
                for (int r = 0; r < preview.first().rows().size(); r++) {
                    rows.add(cell(preview.first().rows().get(r).get(c)), at, r + 1);
                }
                at++;
            }
        }
    }

    private Label cell(DataTable.Cell cell) {
        Label label = styled(new Label(cell.text()), "fs-12");
        label.maxWidthProperty().bind(ui.display().px(160));
        return label;
    }

    private ScrollPane pane() {
        ScrollPane pane = scrolling(rows);
        pane.setFitToWidth(false);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        pane.prefHeightProperty().bind(ui.display().px(132));
        pane.setMinHeight(0);
        return pane;
    }

    /** Returns the file; one without an ending gets that of a workbook. */
    private Optional<Path> choose(@Nullable Window owner) {
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
