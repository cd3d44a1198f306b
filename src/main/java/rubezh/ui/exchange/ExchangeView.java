package rubezh.ui.exchange;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.transfer.ExportResult;
import rubezh.text.DateFormatter;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.JobProgressBar;

/** Sending and taking bundles: two cards, and below them what went out and came in. */
final class ExchangeView implements ScreenView {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final ExportForm form;
    private final Consumer<Path> open;
    private final JobProgressBar bar;
    private final VBox result = new VBox();
    private final VBox history = new VBox();
    private final VBox peers = new VBox();
    private final BorderPane root = new BorderPane();
    private final Commands commands;

    /**
     * @param open shows the rehearsal of a file
     */
    ExchangeView(UiContext ui, ExchangeViewModel model, ExportForm form, Consumer<Path> open) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.form = form;
        this.open = open;
        this.bar = new JobProgressBar(texts);
        this.commands =
                Commands.of(
                        Command.of("export-bundle", () -> model.export(bar)),
                        Command.of("import-bundle", this::chooseFile),
                        Command.of("refresh", model::refresh));
        layout();
        InvalidationListener repaint = _ -> texts.repaint(root);
        model.exported().addListener(repaint);
        model.fault().addListener(repaint);
        model.log().addListener((ListChangeListener<ExchangeLogEntry>) _ -> texts.repaint(root));
        model.peers().addListener((ListChangeListener<PeerState>) _ -> texts.repaint(root));
        texts.paint(root, _ -> paint());
        model.refresh();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public void focus() {
        form.focus();
    }

    private Command command(String id) {
        return commands.find(id).orElseThrow();
    }

    private void layout() {
        var cards = new FlowPane(exportCard(), importCard());
        cards.getStyleClass().add("exchange-cards");
        var body = new VBox(cards, result, peers, caption("exchange.history.title"), history);
        body.getStyleClass().add("exchange-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        root.setTop(bar);
        root.setCenter(scroll);
        root.getStyleClass().add("exchange-view");
        result.getStyleClass().add("gap-8");
        peers.getStyleClass().add("gap-4");
        history.getStyleClass().add("exchange-log");
    }

    private Node exportCard() {
        Button send = Buttons.primary(texts, command("export-bundle"));
        var card = new VBox(caption("exchange.export.title"), form.node(), send);
        card.getStyleClass().addAll("card", "exchange-card");
        card.prefWidthProperty().bind(ui.display().px(600));
        return card;
    }

    private Node importCard() {
        Button choose = Buttons.of(texts, command("import-bundle"));
        Label hint = texts.bind(new Label(), "exchange.drop");
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        var zone = new VBox(Icons.of(Feather.DOWNLOAD, 24, "accent-text"), hint, choose);
        zone.getStyleClass().add("drop-zone");
        VBox.setVgrow(zone, Priority.ALWAYS);
        zone.setOnDragOver(ExchangeView::onDragOver);
        zone.setOnDragDropped(this::onDragDropped);
        var card = new VBox(caption("exchange.import.caption"), zone);
        card.getStyleClass().addAll("card", "exchange-card");
        card.prefWidthProperty().bind(ui.display().px(480));
        return card;
    }

    private Label caption(String key) {
        Label caption = texts.bind(new Label(), key);
        caption.getStyleClass().addAll("semibold", "fs-15");
        return caption;
    }

    private static void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void onDragDropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            open.accept(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("exchange.import.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.text("exchange.file.kind"), "*.json"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            open.accept(file.toPath());
        }
    }

    private void paint() {
        result.getChildren().clear();
        var fault = model.fault().get();
        if (fault != null) {
            result.getChildren().add(new FaultBox(texts, fault));
        }
        ExportResult exported = model.exported().get();
        if (exported != null) {
            result.getChildren().add(exportedBox(exported));
        }
        paintPeers();
        paintHistory();
    }

    private Node exportedBox(ExportResult exported) {
        NumberFormatter numbers = NumberFormatter.in(texts.language().get());
        int revisions = exported.header().contents().revisions();
        String size = numbers.whole(Math.max(1, exported.bytes() / 1024));
        var what =
                new Label(texts.text("exchange.exported", revisions, size, exported.attachments()));
        what.getStyleClass().add("semibold");
        what.setGraphic(Icons.of(Feather.CHECK_CIRCLE, 16, "ok-text"));
        var file = mono(exported.file().toString());
        var sha = mono("SHA-256 " + exported.sha256());
        var said =
                new Label(
                        texts.text(
                                "exchange.fingerprint.words",
                                String.join(
                                        " ",
                                        exported.fingerprint()
                                                .words(
                                                        texts.text(
                                                                "exchange.fingerprint.letters")))));
        said.setWrapText(true);
        var box = new VBox(what, file, sha, said);
        box.getStyleClass().addAll("note", "gap-4");
        return box;
    }

    private static Label mono(String text) {
        var label = new Label(text);
        label.getStyleClass().add("mono");
        label.setWrapText(true);
        return label;
    }

    private void paintPeers() {
        var lines = new ArrayList<Node>();
        for (PeerState state : model.peers()) {
            lines.add(
                    new Label(
                            texts.text(
                                    "exchange.peer",
                                    state.peer().station(),
                                    state.unsent(),
                                    state.behind())));
        }
        if (!lines.isEmpty()) {
            lines.addFirst(caption("exchange.peers.title"));
        }
        peers.getChildren().setAll(lines);
    }

    private void paintHistory() {
        history.getChildren().clear();
        if (model.log().isEmpty()) {
            var none = new Label(texts.text("exchange.history.none"));
            none.getStyleClass().add("muted");
            history.getChildren().add(none);
        }
        model.log().forEach(passage -> history.getChildren().add(logRow(passage)));
    }

    private Node logRow(ExchangeLogEntry passage) {
        boolean sent = passage.direction() == ExchangeLogEntry.Direction.SENT;
        String when =
                DateFormatter.in(texts.language().get())
                        .dateTime(passage.at().atZone(ui.zone()).toLocalDateTime());
        String count =
                sent
                        ? texts.text("exchange.revisions", passage.revisions())
                        : texts.text(
                                "exchange.revisions.new", passage.revisions(), passage.fresh());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row =
                new HBox(
                        Icons.of(sent ? Feather.UPLOAD : Feather.DOWNLOAD, 14, "accent-text"),
                        label(when, "exchange-log-time"),
                        label(directionText(passage, sent), "exchange-log-direction"),
                        label(count, "muted", "exchange-log-count"),
                        label(passage.file(), "mono", "muted"),
                        space,
                        label(passage.by(), "muted"));
        row.getStyleClass().addAll("exchange-log-row", "line-bottom");
        return row;
    }

    private String directionText(ExchangeLogEntry passage, boolean sent) {
        return texts.text(sent ? "exchange.sent" : "exchange.received", passage.station());
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
