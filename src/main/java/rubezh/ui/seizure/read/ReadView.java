package rubezh.ui.seizure.read;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.side.RecordTab;

/**
 * Record laid out, with history and findings beside it. Nothing in it takes typing; {@code F2}
 * edits on purpose, where the record may be edited.
 *
 * @see RecordLayoutReader
 */
public final class ReadView {
    /** Width in logical pixels from which the panel is shown beside the layout unasked. */
    private static final double SIDE_FROM = 1052;

    private final UiContext ui;
    private final ReadViewModel model;
    private final ReadActions actions;
    private final RecordRowList layout;
    private final ReadSidePanel side;
    private final VBox top = new VBox();
    private final BorderPane root = styled(new BorderPane(), "read-view");
    private final Commands commands;
    private @Nullable Boolean sideRequested;

    public ReadView(UiContext ui, LiveLabels labels, ReadViewModel model, ReadActions actions) {
        this.ui = ui;
        this.model = model;
        this.actions = actions;
        this.layout = new RecordRowList(ui, model.context().attachments());
        this.commands = commands();
        this.side = new ReadSidePanel(ui, labels, model);
        top.getChildren().add(new ReadHeader(ui, labels, model, commands).root());
        layout();
        show(model.layout().get());
        model.layout().addListener((_, _, document) -> show(document));
        model.fault().addListener((_, _, fault) -> showFault(fault));
        ui.texts().paint(root, _ -> model.onLanguage());
    }

    private Commands commands() {
        return Commands.of(
                        Command.of("edit", this::edit),
                        Command.of("copy", () -> ui.go(new Destination.CopyOf(model.recordId()))),
                        Command.of("mark-deletion", actions::toggleMark),
                        Command.of(
                                        "settle",
                                        () -> ui.go(new Destination.Conflict(model.recordId())))
                                .enabledWhen(model.contested()),
                        Command.of("take-back", actions::takeBack),
                        Command.of("copy-text", this::copyText),
                        papers("print"),
                        papers("case-papers"),
                        Command.of("side-panel", this::toggleSide),
                        Command.of("read-next-tab", () -> step(1)),
                        Command.of("read-previous-tab", () -> step(-1)),
                        Command.of("refresh", model::refresh))
                .permittedTo(ui.officer());
    }

    /** Returns a command that shows the papers of the case, once it has a number. */
    private Command papers(String id) {
        var number = Bindings.createBooleanBinding(() -> model.number() != null, model.layout());
        return Command.of(
                        id, () -> ui.go(new Destination.CasePapers(String.valueOf(model.number()))))
                .enabledWhen(number);
    }

    private void layout() {
        layout.view().setContextMenu(contextMenu());
        // A list takes F2 and Esc for itself.
        commands.listenBefore(layout.view());
        Commands.of(Command.of("close", actions::close)).listenBefore(layout.view());
        root.setTop(top);
        root.setCenter(layout.root());
        root.setMinSize(0, 0);
        root.widthProperty().addListener((_, _, _) -> fit());
    }

    private ContextMenu contextMenu() {
        Command copyText = commands.get("copy-text");
        var item = new MenuItem();
        item.setOnAction(_ -> copyText.run());
        var menu = new ContextMenu(item);
        menu.setOnShowing(
                _ -> item.setText(ui.texts().text(copyText.labelKey()) + "   " + copyText.hint()));
        return menu;
    }

    public Parent root() {
        return root;
    }

    public Commands screenCommands() {
        return commands;
    }

    public ReadViewModel model() {
        return model;
    }

    /** Shows a node between the header and the layout. */
    public void showAbove(Node node) {
        top.getChildren().add(node);
    }

    /** Adds a tab beside the layout. */
    public void addTab(RecordTab tab) {
        tab.addTo(side.strip());
    }

    public void focus() {
        layout.view().requestFocus();
    }

    private void show(RecordLayout document) {
        layout.show(document.rows(), ChangedFields.NONE);
    }

    /** Opens the record for typing, a returned one where the first remark is. */
    private void edit() {
        ui.go(new Destination.EditCase(model.recordId(), model.start().get()));
    }

    private void showFault(@Nullable Fault fault) {
        top.getChildren().removeIf(FaultBox.class::isInstance);
        if (fault != null) {
            top.getChildren().add(new FaultBox(ui.texts(), fault));
        }
    }

    /** Copies the selected rows, or all if none is selected, once that is recorded. */
    private void copyText() {
        List<RecordRow> selected =
                List.copyOf(layout.view().getSelectionModel().getSelectedItems());
        List<RecordRow> rows = selected.isEmpty() ? layout.view().getItems() : selected;
        String text = rows.stream().map(RecordRow::text).collect(Collectors.joining("\n"));
        model.copy(text);
    }

    private void toggleSide() {
        sideRequested = root.getRight() == null;
        fit();
    }

    /** Selects another tab of the panel, which is shown with it. */
    private void step(int by) {
        sideRequested = true;
        fit();
        side.strip().step(by);
    }

    private void fit() {
        double logical = root.getWidth() / ui.display().zoom().get();
        boolean room = logical == 0 || logical >= SIDE_FROM;
        boolean shown = sideRequested == null ? room : sideRequested;
        root.setRight(shown ? side.root() : null);
    }
}
