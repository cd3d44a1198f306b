package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.operation.OperationRow;
import rubezh.security.Permission;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.ListDetailPane;
import rubezh.ui.kit.table.PagedTable;

/** View of the operations: one line for each, the newest first. */
final class OperationListView {
    private final UiContext ui;
    private final CreatorDialog creator;
    private final OperationListViewModel model;
    private final PagedTable<OperationRow> table;
    private final ListDetailPane<OperationRow> frame;
    private final Commands commands;

    /**
     * @param open opens the card of an operation
     */
    OperationListView(
            UiContext ui,
            CreatorDialog creator,
            OperationListViewModel model,
            Consumer<OperationCode> open) {
        this.ui = ui;
        this.creator = creator;
        this.model = model;
        this.table = new PagedTable<>(ui, "operation.screen.title", row -> code(row), columns());
        this.frame = new ListDetailPane<>(ui, table, model);
        Runnable openSelected = frame.onSelected(row -> open.accept(code(row)));
        this.commands = commands(openSelected);
        layout(openSelected);
        model.load();
    }

    private Commands commands(Runnable openSelected) {
        var selected = table.selected().isNotNull();
        return Commands.of(
                        Command.of("operation-new", creator::create),
                        Command.of("operation-open", openSelected).enabledWhen(selected),
                        Command.of(
                                        "operation-copy",
                                        frame.onSelected(row -> creator.copy(code(row))))
                                .enabledWhen(selected),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    private static List<Column<OperationRow>> columns() {
        Column<OperationRow> name =
                column("name", 260, (row, m) -> row.operation().name(isRussian(m)))
                        .sized(ColumnWidth.of(260).min(120).growing());
        return List.of(
                name,
                column("code", 160, (row, _) -> code(row).code()),
                column("state", 110, (row, m) -> m.text(row.state().key())),
                column("dates", 220, (row, m) -> dates(row.operation(), m)),
                column(
                        "participants",
                        180,
                        (row, _) -> String.join(" ", row.operation().mandate().participants())),
                column("goals", 70, (row, _) -> String.valueOf(row.operation().goals().size())));
    }

    private static Column<OperationRow> column(
            String id, double width, BiFunction<OperationRow, Messages, String> text) {
        return Column.text(id, "operation.column." + id, width, text).unsorted();
    }

    private static boolean isRussian(Messages messages) {
        return messages.language() == Language.RU;
    }

    /** Returns first and last day in words. */
    static String dates(Operation operation, Messages messages) {
        return operation.first() == null || operation.last() == null
                ? messages.text("cli.operation.no-dates")
                : DateFormatter.in(messages.language()).range(operation.first(), operation.last());
    }

    private static OperationCode code(OperationRow row) {
        return Objects.requireNonNull(row.operation().code());
    }

    private void layout(Runnable openSelected) {
        var bar = styled(new OverflowRow(), "exchange-head", "line-bottom", "gap-8");
        commands.find("operation-new")
                .ifPresent(create -> bar.getChildren().add(Buttons.primary(ui.texts(), create)));
        bar.getChildren().add(Buttons.of(ui.texts(), commands.get("operation-open")));
        commands.find("operation-copy")
                .map(copy -> OverflowRow.rank(Buttons.of(ui.texts(), copy), 1))
                .ifPresent(bar.getChildren()::add);
        bar.addMenu(ui);
        table.empty(emptyPane()).onOpen(openSelected);
        commands.listenBefore(table.view());
        frame.top(bar, frame.messages()).rows(() -> model.rows().get(), model.rows());
        frame.root().setMinSize(0, 0);
    }

    private Node emptyPane() {
        String key =
                ui.allows(Permission.MANAGE_OPERATIONS)
                        ? "operation.empty.create"
                        : "operation.empty";
        Label sentence = wrapping(styled(ui.texts().label(key), "muted"));
        return styled(new VBox(Icons.of(Feather.FLAG, 48, "subtle"), sentence), "empty-state");
    }

    ScreenView screen() {
        return frame.screen(commands);
    }

    void refresh() {
        model.load();
    }

    void close() {
        frame.close();
    }
}
