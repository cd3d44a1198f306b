package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.FieldPath;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;

/** Columns of the file with what becomes of each. */
final class MappingTable {
    private final MappingWords words;
    private final PagedTable<MappedColumn> table;
    private final Runnable choose;
    private List<MappedColumn> shown = List.of();

    /**
     * @param choose lets the officer choose the field of the selected column
     */
    MappingTable(UiContext ui, MappingWords words, Runnable choose) {
        this.words = words;
        this.choose = choose;
        this.table = new PagedTable<>(ui, "tables.title", MappedColumn::id, columns());
        table.empty(new Label());
        table.onOpen(choose);
    }

    PagedTable<MappedColumn> table() {
        return table;
    }

    Optional<MappedColumn> selected() {
        return Optional.ofNullable(table.selected().get());
    }

    void show(List<MappedColumn> columns) {
        shown = columns;
        table.show(PageSource.of(columns));
    }

    /** Returns the next column below the selected one of which something has to be decided. */
    Optional<MappedColumn> nextOpen() {
        int from =
                selected()
                        .map(column ->
                                shown.stream().map(MappedColumn::id).toList().indexOf(column.id()))
                        .orElse(-1);
        List<MappedColumn> order = new ArrayList<>(shown.subList(from + 1, shown.size()));
        order.addAll(shown.subList(0, from + 1));
        return order.stream().filter(column -> column.state().isOpen()).findFirst();
    }

    void select(MappedColumn column) {
        table.showAt(PageSource.of(shown), shown.indexOf(column), column.id());
    }

    private List<Column<MappedColumn>> columns() {
        return Stream.<Column<MappedColumn>>of(
                        Column.<MappedColumn>text("name", "tables.column.name", 120, this::name)
                                .sized(ColumnWidth.of(120).min(80)),
                        Column.<MappedColumn>of(
                                        "rows", "tables.column.rows", 252, MappingTable::samples)
                                .sized(ColumnWidth.of(252).min(110).first()),
                        Column.<MappedColumn>of("field", "tables.column.field", 172, this::field)
                                .sized(ColumnWidth.of(172).min(110).growing()),
                        Column.<MappedColumn>text(
                                        "how", "tables.column.how", 150, (row, _) -> words.how(row))
                                .sized(ColumnWidth.of(150).min(70)),
                        Column.<MappedColumn>of("state", "tables.column.state", 184, this::state)
                                .sized(ColumnWidth.of(184).min(100)))
                .map(Column::unsorted)
                .toList();
    }

    private String name(MappedColumn column, Messages m) {
        return column.isConstant() ? m.text("tables.not-in-file") : column.name();
    }

    private static CellView<MappedColumn> samples() {
        var box = styled(new HBox(), "table-samples");
        var labels = new ArrayList<Label>();
        for (int i = 0; i < 3; i++) {
            var label = styled(new Label(), "fs-12");
            label.setMinWidth(0);
            label.setPrefWidth(80);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            labels.add(label);
        }
        box.getChildren().addAll(labels);
        return new CellView<>(
                box,
                (row, _) -> {
                    for (int i = 0; i < labels.size(); i++) {
                        String text = i < row.samples().size() ? row.samples().get(i) : "";
                        boolean empty = text.isEmpty() && !row.isConstant();
                        labels.get(i).setText(empty ? "—" : text.replace('\n', ' '));
                    }
                });
    }

    private CellView<MappedColumn> field() {
        var label = new Label();
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var box =
                styled(
                        new HBox(
                                Icons.of(Feather.ARROW_RIGHT, 12, "muted"),
                                label,
                                new Region(),
                                Icons.of(Feather.CHEVRON_DOWN, 12, "muted")),
                        "table-field");
        box.setOnMouseClicked(_ -> choose.run());
        return new CellView<>(
                box,
                (row, m) -> {
                    String fields =
                            row.rules().stream()
                                    .map(FieldRule::to)
                                    .distinct()
                                    .map(this::label)
                                    .collect(Collectors.joining(", "));
                    label.setText(fields.isEmpty() ? m.text("tables.field.none") : fields);
                    label.getStyleClass().removeAll("muted", "semibold");
                    label.getStyleClass().add(fields.isEmpty() ? "muted" : "fg");
                });
    }

    private String label(FieldPath path) {
        return words.field(path);
    }

    private CellView<MappedColumn> state() {
        var label = styled(new Label(), "table-state");
        return new CellView<>(
                label,
                (row, _) -> {
                    String style = style(row);
                    label.setText(words.state(row));
                    label.setGraphic(Icons.of(icon(row), 14, style));
                    label.getStyleClass().removeAll("warn-text", "fg", "muted", "semibold");
                    switch (row.state()) {
                        case GUESSED, TWO_WAYS ->
                                label.getStyleClass().addAll("warn-text", "semibold");
                        case NO_CODE -> label.getStyleClass().addAll("fg", "semibold");
                        case READY -> label.getStyleClass().add("fg");
                        case NOT_TAKEN -> label.getStyleClass().add("muted");
                    }
                });
    }

    private static String style(MappedColumn column) {
        return switch (column.state()) {
            case READY -> "ok-text";
            case GUESSED, TWO_WAYS -> "warn-text";
            case NO_CODE -> "stop-text";
            case NOT_TAKEN -> "muted";
        };
    }

    private static Feather icon(MappedColumn column) {
        return switch (column.state()) {
            case READY -> Feather.CHECK;
            case GUESSED, TWO_WAYS -> Feather.HELP_CIRCLE;
            case NO_CODE -> Feather.ALERT_CIRCLE;
            case NOT_TAKEN -> Feather.MINUS;
        };
    }
}
