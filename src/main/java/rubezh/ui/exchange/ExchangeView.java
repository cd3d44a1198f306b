package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.PeerState;
import rubezh.bundle.transfer.ExportResult;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.security.Permission;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.PermissionText;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.JobProgressBar;

/** View of the exchange: cards for export and import, the peers and the log below. */
final class ExchangeView {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final ExportViewModel export;
    private final ExportForm form;
    private final Consumer<Path> onOpen;
    private final JobProgressBar bar;
    private final VBox result = styled(new VBox(), "gap-8");
    private final ExchangeLogView log;
    private final StationKeyCard key;
    private final HBox incoming = styled(new HBox(), "gap-8");
    private final VBox peers = styled(new VBox(), "gap-4");
    private final BorderPane root = styled(new BorderPane(), "exchange-view");
    private final Commands commands;

    /**
     * Ways out of the screen.
     *
     * @param onOpen shows the preview of the import of a file
     * @param showReceipt shows a receipt as a paper
     * @param showStations shows which stations are behind
     */
    record Ways(
            Consumer<Path> onOpen, Consumer<BundleReceipt> showReceipt, Runnable showStations) {}

    ExchangeView(
            UiContext ui, ExchangeViewModel model, ExportForm form, StationKeyCard key, Ways ways) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.export = form.model();
        this.form = form;
        this.onOpen = ways.onOpen();
        this.log = new ExchangeLogView(ui, model, ways.showReceipt());
        this.key = key;
        this.bar = new JobProgressBar(texts);
        this.commands =
                Commands.of(
                                Command.of(
                                        "export-bundle", () -> export.export(bar, model::refresh)),
                                Command.of("import-bundle", this::chooseFile),
                                Command.of("stations-behind", ways.showStations()),
                                Command.of("refresh", model::refresh))
                        .permittedTo(ui.officer());
        layout();
        listen();
        texts.paint(root, _ -> paint());
        load();
    }

    private void load() {
        model.refresh();
        if (commands.find("export-bundle").isPresent()) {
            export.foresee();
        }
    }

    private void listen() {
        InvalidationListener repaint = _ -> texts.repaint(root);
        export.exported().addListener(repaint);
        export.fault().addListener(repaint);
        model.fault().addListener(repaint);
        model.log().addListener(repaint);
        model.receipts().addListener(repaint);
        model.peers().addListener(repaint);
        model.incoming().addListener(repaint);
    }

    ScreenView screen() {
        return new ScreenView(root, commands, this::focus);
    }

    private void focus() {
        if (commands.find("export-bundle").isPresent()) {
            form.focus();
        } else {
            key.node().lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void layout() {
        incoming.setAlignment(Pos.CENTER_LEFT);
        var left = new VBox();
        commands.find("import-bundle").map(this::importCard).ifPresent(left.getChildren()::add);
        commands.find("export-bundle").map(this::exportCard).ifPresent(left.getChildren()::add);
        left.getChildren().add(result);
        if (left.getChildren().size() == 1) {
            Label who =
                    texts.label(m ->
                            m.text("exchange.reading", PermissionText.roles(Permission.EXPORT, m)));
            left.getChildren().add(styled(wrapping(who), "muted"));
        }
        Button behind = Buttons.of(texts, commands.get("stations-behind"));
        left.getChildren().addAll(behind, peers, caption("exchange.history.title"), log.node());
        left.getStyleClass().add("gap-16");
        var body = new SideBySide(left, key.node(), ui.display().zoom());
        root.setTop(bar);
        root.setCenter(scrolling(styled(body, "exchange-body")));
    }

    private Node exportCard(Command export) {
        Button send = Buttons.primary(texts, export);
        var card = new VBox(caption("exchange.export.title"), form.node(), send);
        card.getStyleClass().addAll("card", "exchange-card");
        return card;
    }

    private Node importCard(Command imports) {
        Button choose = Buttons.of(texts, imports);
        Label hint = wrapping(styled(texts.label("exchange.drop"), "muted"));
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        var zone = new HBox(Icons.of(Feather.DOWNLOAD, 24, "accent-text"), hint, choose);
        zone.getStyleClass().add("drop-zone");
        zone.setOnDragOver(ExchangeView::onDragOver);
        zone.setOnDragDropped(this::onDragDropped);
        var content = new VBox(zone, incoming);
        return styled(content, "card", "exchange-card");
    }

    private void paintIncoming() {
        List<Path> files = model.incoming();
        setShown(incoming, !files.isEmpty());
        incoming.getChildren().clear();
        if (!files.isEmpty()) {
            Label found =
                    new Label(
                            texts.text("exchange.incoming", files.size(), model.home().toString()));
            Runnable open = () -> List.copyOf(files).forEach(onOpen);
            incoming.getChildren()
                    .addAll(wrapping(found), Buttons.action(texts, "exchange.incoming.open", open));
        }
    }

    private Label caption(String key) {
        return styled(texts.label(key), "semibold", "fs-15");
    }

    private static void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void onDragDropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        files.forEach(file -> onOpen.accept(file.toPath()));
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("exchange.import.choose"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                texts.text("exchange.file.kind"), "*.json", "*.json.age", "*.age"));
        ui.files().several(chooser, root.getScene().getWindow()).forEach(onOpen);
    }

    private void paint() {
        result.getChildren().clear();
        Fault fault = export.fault().get() == null ? model.fault().get() : export.fault().get();
        if (fault != null) {
            result.getChildren().add(new FaultBox(texts, fault));
        }
        ExportResult exported = export.exported().get();
        if (exported != null) {
            result.getChildren().add(new ExportResultBox(texts, ui.zone()).of(exported));
        }
        setShown(result, !result.getChildren().isEmpty());
        paintIncoming();
        paintPeers();
        log.fill();
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
                                    state.behind(),
                                    state.unsentAttachments())));
        }
        if (!lines.isEmpty()) {
            lines.addFirst(caption("exchange.peers.title"));
        }
        peers.getChildren().setAll(lines);
    }
}
