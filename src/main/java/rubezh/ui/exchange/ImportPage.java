package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Fault;
import rubezh.ui.exchange.IncomingModel.Place;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;

/** Page of the import: where files are dropped or chosen, and the bundles that wait, by folder. */
final class ImportPage {
    /** Files that are named one by one. */
    private static final int MAX_NAMED = 12;

    private final UiContext ui;
    private final UiText texts;
    private final IncomingModel model;
    private final VBox incoming = styled(new VBox(), "gap-16");
    private final Button choose;
    private final Node node;

    ImportPage(UiContext ui, IncomingModel model, Command command) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.choose = keepWidth(Buttons.primary(texts, command));
        this.node = scrolling(styled(new VBox(dropZone(), incoming), "exchange-page", "gap-16"));
        model.places().addListener((_, _, _) -> texts.repaint(incoming));
        texts.paint(incoming, _ -> paint());
    }

    Node node() {
        return node;
    }

    void focus() {
        choose.requestFocus();
    }

    private Node dropZone() {
        Label hint = wrapping(styled(texts.label("exchange.drop"), "muted"));
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        VBox ways = keepWidth(styled(new VBox(choose), "gap-8"));
        var zone = new HBox(Icons.of(Feather.DOWNLOAD, 24, "accent-text"), hint, ways);
        var table = new Destination.ChosenTable();
        if (ui.allows(table)) {
            Command command = Command.of("import-table", () -> ui.go(table));
            ways.getChildren().add(keepWidth(Buttons.of(texts, command)));
        }
        zone.setOnDragOver(ImportPage::onDragOver);
        zone.setOnDragDropped(this::onDragDropped);
        return styled(zone, "drop-zone");
    }

    private void paint() {
        List<Place> places = model.places().get().stream().filter(Place::isTold).toList();
        incoming.getChildren().setAll(places.stream().map(this::place).toList());
        if (places.isEmpty()) {
            String folder = model.home().toString();
            incoming.getChildren().add(muted(texts.text("exchange.incoming.none", folder)));
        }
        incoming.getChildren().add(muted(texts.text("exchange.incoming.again")));
    }

    private Node place(Place place) {
        Fault fault = place.fault();
        if (fault != null) {
            return new FaultBox(texts, fault);
        }
        List<Path> files = place.files();
        Label found =
                wrapping(
                        new Label(
                                texts.text(
                                        place.isMedium()
                                                ? "exchange.incoming.medium"
                                                : "exchange.incoming",
                                        files.size(),
                                        place.folder().toString())));
        var box = styled(new VBox(styled(found, "semibold")), "gap-8");
        files.stream().limit(MAX_NAMED).forEach(file -> box.getChildren().add(row(file)));
        if (files.size() > 1) {
            Runnable open = () -> files.forEach(this::open);
            box.getChildren().add(Buttons.action(texts, "exchange.incoming.all", open));
        }
        return box;
    }

    private void open(Path file) {
        boolean table = Destination.Table.isNamedSo(file);
        ui.go(table ? new Destination.Table(file) : new Destination.Import(file));
    }

    private Node row(Path file) {
        Label name = styled(new Label(String.valueOf(file.getFileName())), "mono");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Runnable open = () -> open(file);
        Button button = Buttons.small(texts, "exchange.incoming.open", open);
        var row = new HBox(Icons.of(Feather.PACKAGE, 14, "accent-text"), name, button);
        return styled(row, "incoming-row", "line-bottom");
    }

    private static Label muted(String text) {
        return styled(wrapping(new Label(text)), "muted");
    }

    private static void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void onDragDropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        files.forEach(file -> open(file.toPath()));
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /** Lets the officer choose files; each opens a preview of its own. */
    void chooseFiles() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("exchange.import.choose"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                texts.text("exchange.file.kind"), "*.json", "*.json.age", "*.age"));
        ui.files().several(chooser, node.getScene().getWindow()).forEach(this::open);
    }
}
