package rubezh.ui.shell;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.quantity.Amount;
import rubezh.text.FormattedQuantity;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.text.QuantityFormatter;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;

/** List of generated rows. */
final class FakeList {
    record Row(int serial, String amount, StatusBadge status, boolean marked) {}

    private static final List<String> AMOUNTS =
            List.of("2.075 KGM", "750 GRM", "2.020 KGM", "246 U2", "4.080 KGM", "20.000 LTR");

    final PagedTable<Row> table;
    final ScreenDescriptor screen;
    int opened;

    FakeList(UiContext ui, int rows) {
        table = new PagedTable<>(ui, "list.title", Row::serial, columns(ui));
        table.styled(row -> row.marked() ? "voided" : "").onOpen(() -> opened++);
        table.show(source(rows));
        table.showSorted("start", true);
        screen = screen(ui);
    }

    private static List<Column<Row>> columns(UiContext ui) {
        return List.of(
                Column.number("no", "field.header.number.short", 156, (r, _) -> number(r)),
                Column.text("start", "field.event.start", 134, (_, m) -> time(m)),
                Column.text("post", "field.place.post.short", 96, (_, m) -> post(m)),
                Column.of("substance", "field.items.substance", 186, FakeList::substanceCell),
                Column.quantity("amount", "field.items.amount.short", 108, FakeList::figure),
                Column.of("status", "field.header.status", 120, () -> statusCell(ui)));
    }

    private static String number(Row row) {
        return "KG-DOS-A-2026-%06d".formatted(row.serial());
    }

    private static String time(Messages messages) {
        return messages.language().choose("24.11.2026 04:43", "24 Nov 2026 04:43");
    }

    private static String post(Messages messages) {
        return messages.language().choose("Достук", "Dostuk");
    }

    private ScreenDescriptor screen(UiContext ui) {
        Commands commands =
                Commands.of(
                        Command.of("new", () -> opened = -1),
                        Command.of("copy", () -> {}),
                        Command.of("open", () -> opened++),
                        Command.of("find", () -> {}),
                        Command.of("export-table", () -> {}));
        var title = new SimpleStringProperty();
        var view = new VBox(toolbar(ui, commands), chips(ui), table.node(), totals(ui));
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        ui.texts().paint(view, m -> title.set(m.text("command.go-seizures")));
        var screen = new ScreenView(view, commands, table.view()::requestFocus);
        return ScreenDescriptor.of("list", title, Feather.ARCHIVE, screen, () -> {});
    }

    static PageSource<Row> source(int rows) {
        return new PageSource<>() {
            @Override
            public List<Row> rows(int offset, int limit) {
                return java.util.stream.IntStream.range(offset, Math.min(rows, offset + limit))
                        .mapToObj(i ->
                                new Row(
                                        rows - i,
                                        AMOUNTS.get(i % AMOUNTS.size()),
                                        StatusBadge.values()[i % StatusBadge.values().length],
                                        i % 16 == 15))
                        .toList();
            }

            @Override
            public long count() {
                return rows;
            }
        };
    }

    private static FormattedQuantity figure(Row row, Messages messages) {
        var amount = Amount.of(row.amount());
        return new QuantityFormatter(messages, NumberFormatter.in(messages.language()))
                .asEntered(amount.digits(), amount.unit().name());
    }

    private static Node toolbar(UiContext ui, Commands commands) {
        var search = ui.texts().prompt(new TextField(), "shell.palette.field");
        search.setPrefWidth(300);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar =
                new HBox(
                        Buttons.primary(ui.texts(), commands.get("new")),
                        Buttons.of(ui.texts(), commands.get("copy")),
                        search,
                        space,
                        Buttons.of(ui.texts(), commands.get("export-table")),
                        Buttons.icon(ui.texts(), commands.get("find")));
        bar.getStyleClass().addAll("gap-8");
        bar.setStyle("-fx-padding: 8px 12px 8px 12px;");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static Node chips(UiContext ui) {
        var mine = new Chip().pill();
        mine.label().setText("Моя смена 1");
        var operation = new Chip().pill().selected(true);
        operation.label().setText("Операция «Заслон-2026» 38");
        var period = new Chip().onRemove(() -> {});
        period.label().setText("Период: 17–24.11.2026");
        var row =
                new HBox(
                        mine,
                        operation,
                        period,
                        StatusBadge.SUBMITTED.chip(ui.texts()),
                        StatusBadge.SENT.chip(ui.texts()));
        row.getStyleClass().add("gap-8");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setStyle("-fx-padding: 0 12px 8px 12px;");
        return row;
    }

    private static Node totals(UiContext ui) {
        var word = new Label("Итого");
        word.getStyleClass().add("semibold");
        var square = new Region();
        square.getStyleClass().add("group-square");
        square.setStyle("-fx-background-color: -rz-g-opioid;");
        var figure = new Label("23,185 кг");
        figure.getStyleClass().add("semibold");
        var bar = new HBox(word, square, new Label("опиоиды"), figure);
        bar.getStyleClass().add("table-totals");
        return bar;
    }

    private static CellView<Row> substanceCell() {
        var square = new Region();
        var name = new Label();
        var box = new HBox(square, name);
        square.getStyleClass().add("group-square");
        square.setStyle("-fx-background-color: -rz-g-opioid;");
        box.getStyleClass().add("gap-8");
        box.setAlignment(Pos.CENTER_LEFT);
        return new CellView<>(
                box, (_, messages) -> name.setText(messages.language().choose("Героин", "Heroin")));
    }

    private static CellView<Row> statusCell(UiContext ui) {
        var box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        return new CellView<>(
                box, (row, _) -> box.getChildren().setAll(row.status().cell(ui.texts())));
    }
}
