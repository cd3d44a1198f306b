package rubezh.ui.seizure.extract;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.extract.ExtractSeal;
import rubezh.table.DataTable;
import rubezh.table.extract.Extract;
import rubezh.table.extract.ExtractFormat;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.extract.ExtractViewModel.WrittenExtract;

/**
 * Dialog of an extract for a partner: layout, format, and exactly what leaves and stays. Then the
 * dialog of the system chooses the file, and a second one names the file and its signature.
 */
final class ExtractDialog {
    /** Height in pixels at 100 %, so that the dialog does not grow when the figures are there. */
    private static final double HEIGHT = 470;

    private final UiContext ui;
    private final UiText texts;
    private final ExtractViewModel model;
    private final ExtractFigures figures;
    private final Consumer<KnownLayout> onEdit;
    private final VBox leaves = styled(new VBox(), "gap-4");
    private final OverlayDialog dialog;

    /**
     * @param onEdit shows the columns of a layout to change them
     */
    ExtractDialog(UiContext ui, ExtractViewModel model, Consumer<KnownLayout> onEdit) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.onEdit = onEdit;
        this.figures = new ExtractFigures(texts);
        this.dialog =
                new OverlayDialog(ui, "extract.title")
                        .wide()
                        .body(pane())
                        .primaryIf("extract.choose", this::onChoose)
                        .cancel("kit.dialog.cancel", model::close);
    }

    void show() {
        InvalidationListener repaint = _ -> texts.repaint(leaves);
        model.extract().addListener(repaint);
        model.fault().addListener(repaint);
        model.written().addListener((_, _, written) -> showWritten(written));
        model.replaced().addListener((_, _, file) -> askToReplace(file));
        texts.paint(leaves, _ -> paint());
        dialog.show();
    }

    private <E extends Enum<E>> Node choice(String key, ObjectProperty<E> chosen) {
        var segments = styled(new HBox(), "segments");
        segments.getChildren().addAll(Buttons.choice(texts, key + ".", chosen, ToggleButton::new));
        Label label = styled(texts.label(key), "semibold");
        label.setLabelFor(segments);
        return styled(new VBox(label, segments), "gap-4");
    }

    /** Returns the choice of the layout, with a button to look at its columns and change them. */
    private Node layouts() {
        var menu = styled(new MenuButton(), "choice-menu");
        menu.setId("extract-layout");
        Label label = styled(texts.label("extract.layout"), "semibold");
        label.setLabelFor(menu);
        Runnable fill =
                () -> {
                    menu.setText(name(model.layout().get()));
                    menu.getItems().setAll(model.layouts().get().stream().map(this::item).toList());
                };
        model.layout().addListener(_ -> fill.run());
        model.layouts().addListener(_ -> fill.run());
        texts.paint(menu, _ -> fill.run());
        Button edit = Buttons.action(texts, "extract.layout.edit", this::edit);
        Button delete = Buttons.action(texts, "extract.layout.delete", this::askToDelete);
        model.layout().subscribe(_ -> setShown(delete, model.isOwn()));
        var row = styled(new FlowPane(), "flow-8");
        row.getChildren().addAll(menu, edit, delete);
        return styled(new VBox(label, row), "gap-4");
    }

    private MenuItem item(KnownLayout known) {
        var item = new MenuItem(name(known));
        item.setOnAction(_ -> model.layout().set(known));
        return item;
    }

    private String name(KnownLayout known) {
        String name = known.layout().name();
        return known.isBuiltIn()
                ? texts.text("extract.layout." + name)
                : texts.text("extract.layout.own", name, known.origin());
    }

    private void askToDelete() {
        new OverlayDialog(ui, "extract.layout.delete.title", model.layout().get().layout().name())
                .message("extract.layout.delete.text")
                .danger("extract.layout.delete.do", model::delete)
                .cancel()
                .show();
    }

    private void edit() {
        model.close();
        dialog.close();
        KnownLayout known = model.layout().get();
        // After the focus has gone back to where it was before the dialog.
        ui.worker().onUi(() -> onEdit.accept(known));
    }

    /** Returns all of it in one pane: where a window is low, no part may vanish for another. */
    private ScrollPane pane() {
        var content =
                styled(
                        new VBox(
                                wrapping(texts.label("extract.about")),
                                layouts(),
                                choice("extract.format", model.format()),
                                new FreeTextPane(ui, model).node(),
                                leaves),
                        "dialog-content");
        ScrollPane pane = scrolling(content);
        pane.prefHeightProperty().bind(ui.display().px(HEIGHT));
        pane.setMinHeight(0);
        return pane;
    }

    private void paint() {
        leaves.getChildren().clear();
        Fault fault = model.fault().get();
        Extract extract = model.extract().get();
        if (fault != null) {
            leaves.getChildren().add(new FaultBox(texts, fault));
        }
        if (extract != null) {
            figures.addTo(leaves, extract);
            leaves.getChildren().add(line("extract.columns", columns(extract)));
        } else if (fault == null) {
            leaves.getChildren().add(styled(new Label(texts.text("extract.counting")), "muted"));
        }
    }

    private static Object[] columns(Extract extract) {
        String headings =
                extract.table().columns().stream()
                        .map(DataTable.Column::heading)
                        .collect(Collectors.joining(", "));
        return new Object[] {extract.table().columns().size(), headings};
    }

    private Label line(String key, Object... arguments) {
        return wrapping(new Label(texts.text(key, arguments)));
    }

    /** Lets the officer choose the file; the dialog stays until it is written. */
    private boolean onChoose() {
        Extract extract = model.extract().get();
        if (extract != null && extract.records() > 0) {
            choose().ifPresent(model::choose);
        }
        return false;
    }

    private Optional<Path> choose() {
        ExtractFormat format = model.format().get();
        String ending = "." + format.extension();
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("extract.title"));
        chooser.setInitialFileName(
                texts.text("extract.file", model.station().code(), ui.today()) + ending);
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                texts.text(
                                        "extract.format." + format.name().toLowerCase(Locale.ROOT)),
                                "*" + ending));
        return ui.files()
                .target(chooser, leaves.getScene().getWindow())
                .map(file -> withEnding(file, ending));
    }

    private static Path withEnding(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.indexOf('.') < 0 ? file.resolveSibling(name + ending) : file;
    }

    /** Asks before a signature is replaced; the system asked about the file itself only. */
    private void askToReplace(@Nullable Path file) {
        if (file != null) {
            new OverlayDialog(ui, "extract.replace")
                    .message("extract.replace.text")
                    .body(mono(ExtractSeal.pathFor(file)))
                    .primary("extract.replace.do", () -> model.write(file))
                    .cancel()
                    .show();
        }
    }

    private void showWritten(@Nullable WrittenExtract written) {
        if (written == null) {
            return;
        }
        dialog.close();
        var lines = styled(new VBox(), "gap-4");
        figures.addTo(lines, written.extract());
        new OverlayDialog(ui, "extract.done")
                .message("extract.done.both")
                .body(mono(written.file()))
                .body(mono(written.signature()))
                .message("extract.signed", written.seal().sha256())
                .body(lines)
                .primary("extract.done.close", () -> {})
                .show();
    }

    private static Label mono(Path file) {
        return wrapping(styled(new Label(file.toString()), "mono"));
    }
}
