package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.Analysis;
import rubezh.dashboard.AnalysisAxis;
import rubezh.dashboard.AnalysisFormat;
import rubezh.dashboard.AnalysisTable;
import rubezh.dashboard.AnalysisTable.Block;
import rubezh.dashboard.AnalysisTable.Line;
import rubezh.dashboard.DrugSums;
import rubezh.ui.dashboard.AnalysisChoice.Shade;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.TextWidth;

/**
 * Table of an analysis: rows are as many as there are, of the columns as many as fit; arrows walk
 * the figures and bring further columns. The sums stand at the right at all times.
 */
final class AnalysisGrid {
    private static final double NAME = 168;
    private static final double LEAST = 44;
    private static final double SIDES = 16;
    private static final double CHANGE = 88;

    /** Room for the bar that scrolls the rows. */
    private static final double SCROLL = 14;

    private static final double WIDEST = 112;

    /** Rows that the width of the columns is measured by. */
    private static final int SAMPLE = 60;

    private static final int PAGE = 10;
    private static final int SHADES = 4;

    private final UiContext ui;
    private final LiveLabels labels;
    private final HBox heads = styled(new HBox(), "analysis-heads");
    private final ListView<Row> list = styled(new ListView<>(), "analysis-list");
    private final VBox root = new VBox(heads, list);
    private final ReadOnlyObjectWrapper<@Nullable Selection> selection =
            new ReadOnlyObjectWrapper<>();
    private Runnable onOpen = () -> {};
    private Runnable onLayout = () -> {};
    private @Nullable Shown shown;
    private Shade shade = Shade.ROW;
    private int first;
    private int fitting = 1;
    private int row;
    private int column;

    /** What is shown, and its words. */
    private record Shown(Analysis analysis, AnalysisTable table, AnalysisFormat format) {}

    /** A row of a block; the first of each has the sums of all. */
    private record Row(Block block, Line line) {
        boolean isAll() {
            return line.key() == null;
        }
    }

    /**
     * The selected figure.
     *
     * @param column index of the column; that behind the last one is the sum
     */
    record Selection(Block block, Line line, int column) {}

    AnalysisGrid(UiContext ui, LiveLabels labels) {
        this.ui = ui;
        this.labels = labels;
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setCellFactory(_ -> new RowCell());
        list.setId("analysis-table");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setFocusTraversable(true);
        root.widthProperty().addListener((_, _, _) -> layOut());
        ui.display().zoom().addListener((_, _, _) -> layOut());
    }

    Region root() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    /** Returns the selected figure; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    void onOpen(Runnable action) {
        onOpen = action;
    }

    /** Sets what runs when columns have another place. */
    void onLayout(Runnable action) {
        onLayout = action;
    }

    /** Shows a table; the figure that was selected stays so if it is there. */
    void show(Analysis analysis, AnalysisTable table, Shade chosen) {
        Selection before = selection.get();
        Shown old = shown;
        String key =
                before == null || old == null || before.column() >= old.table().columns().size()
                        ? null
                        : old.table().columns().get(before.column());
        shown = new Shown(analysis, table, new AnalysisFormat(labels.format(), analysis));
        shade = chosen;
        var rows = new ArrayList<Row>();
        table.blocks()
                .forEach(block -> block.withAll().forEach(line -> rows.add(new Row(block, line))));
        list.getItems().setAll(rows);
        int kept = key == null ? -1 : table.columns().indexOf(key);
        row = rows.isEmpty() ? 0 : Math.max(0, indexOf(rows, before));
        column = kept >= 0 ? kept : Math.max(0, lastFilled(rows));
        first = 0;
        layOut();
        select(row, column);
    }

    /** Returns the row of the same block and key, else the first that is no sum. */
    private static int indexOf(List<Row> rows, @Nullable Selection before) {
        for (int i = 0; before != null && i < rows.size(); i++) {
            Row one = rows.get(i);
            if (Objects.equals(one.block().dimension(), before.block().dimension())
                    && Objects.equals(one.line().key(), before.line().key())) {
                return i;
            }
        }
        return Math.min(1, rows.size() - 1);
    }

    private int lastFilled(List<Row> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        List<OptionalLong> cells = rows.get(Math.min(row, rows.size() - 1)).line().cells();
        for (int i = cells.size() - 1; i >= 0; i--) {
            if (cells.get(i).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    private double px(double length) {
        return ui.display().px(length).get();
    }

    private List<String> columns() {
        return shown == null ? List.of() : shown.table().columns();
    }

    /** Returns the index of the first column that is shown. */
    int first() {
        return first;
    }

    /** Returns the number of columns that are shown. */
    int count() {
        return Math.min(fitting, columns().size() - first);
    }

    /** Returns the left edge of the columns. */
    double left() {
        return px(NAME);
    }

    /** Returns the width of a column. */
    double columnWidth() {
        int count = Math.max(1, count());
        double room = root.getWidth() - left() - sumsWidth() - px(SCROLL);
        return Math.max(needed(), Math.min(room / count, 2 * needed()));
    }

    /** Returns the width of the sums at the right. */
    double sumsWidth() {
        return sumWidth() * (isCompared() ? 2 : 1) + (isCompared() ? px(CHANGE) : 0);
    }

    private double sumWidth() {
        return Math.max(px(72), px(figures()) + px(12));
    }

    private boolean isCompared() {
        return shown != null && shown.analysis().before() != null;
    }

    /** Returns the width that the longest figure or heading needs, up to a long name. */
    private double needed() {
        double most = figures();
        for (String key : columns()) {
            most = Math.max(most, Math.min(WIDEST, TextWidth.SMALL.of(head(key)) + SIDES));
        }
        return px(most);
    }

    /** Returns the width that the longest figure needs, at 100 %. */
    private double figures() {
        double most = LEAST;
        Shown now = shown;
        if (now != null) {
            for (Row one : list.getItems().subList(0, Math.min(SAMPLE, list.getItems().size()))) {
                for (OptionalLong cell : one.line().cells()) {
                    if (cell.isPresent()) {
                        String text = now.format().figure(one.block(), cell);
                        most = Math.max(most, TextWidth.REGULAR.of(text) + SIDES);
                    }
                }
            }
        }
        return most;
    }

    private String head(String key) {
        return shown == null
                ? ""
                : shown.format().column(shown.analysis().request().columns(), key);
    }

    private void layOut() {
        double room = root.getWidth() - left() - sumsWidth() - px(SCROLL);
        fitting = Math.max(1, (int) (room / needed()));
        first = Math.clamp(first, 0, Math.max(0, columns().size() - fitting));
        paintHeads();
        list.refresh();
        onLayout.run();
    }

    private void paintHeads() {
        heads.getChildren().clear();
        Shown now = shown;
        if (now == null) {
            return;
        }
        var request = now.analysis().request();
        heads.getChildren().add(cell(ui.texts().text(request.rows().key()), left(), "name"));
        for (int i = first; i < first + count(); i++) {
            Label head = cell(head(columns().get(i)), columnWidth(), "figure");
            toggleStyle(head, "current", i == column);
            int index = i;
            head.setOnMouseClicked(_ -> select(row, index));
            heads.getChildren().add(head);
        }
        String more = first + count() < columns().size() || first > 0 ? more() : "";
        heads.getChildren()
                .add(cell(now.format().shortPeriod(request.period()), sumWidth(), "figure", "sum"));
        if (request.compared() != null) {
            heads.getChildren()
                    .addAll(
                            cell(
                                    now.format().shortPeriod(request.compared()),
                                    sumWidth(),
                                    "figure"),
                            cell(ui.texts().text("analysis.change"), px(CHANGE), "figure"));
        }
        heads.setAccessibleText(more);
    }

    /** Says which columns are shown, where not all are. */
    String more() {
        int size = columns().size();
        return count() >= size
                ? ""
                : ui.texts().text("analysis.columns", first + 1, first + count(), size);
    }

    private static Label cell(String text, double width, String... styles) {
        var label = styled(new Label(text), styles);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    private void onKey(KeyEvent event) {
        int last = columns().size();
        switch (event.getCode()) {
            case UP -> select(row - 1, column);
            case DOWN -> select(row + 1, column);
            case LEFT -> select(row, column - 1);
            case RIGHT -> select(row, column + 1);
            case HOME -> select(event.isControlDown() ? 0 : row, 0);
            case END -> select(event.isControlDown() ? list.getItems().size() - 1 : row, last);
            case PAGE_UP -> select(row - PAGE, column);
            case PAGE_DOWN -> select(row + PAGE, column);
            case ENTER -> onOpen.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int newRow, int newColumn) {
        int rows = list.getItems().size();
        if (rows == 0) {
            selection.set(null);
            return;
        }
        row = Math.clamp(newRow, 0, rows - 1);
        column = Math.clamp(newColumn, 0, columns().size());
        if (column < columns().size()) {
            int before = first;
            first = Math.clamp(first, Math.max(0, column - fitting + 1), column);
            if (before != first) {
                onLayout.run();
            }
        }
        Row chosen = list.getItems().get(row);
        selection.set(new Selection(chosen.block(), chosen.line(), column));
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - 3));
        list.setAccessibleText(words());
        paintHeads();
        list.refresh();
    }

    /** Returns the selected figure in words. */
    String words() {
        Selection now = selection.get();
        Shown table = shown;
        if (now == null || table == null) {
            return "";
        }
        AnalysisAxis axis = table.analysis().request().columns();
        boolean sum = now.column() >= columns().size();
        OptionalLong figure = sum ? now.line().total() : now.line().cells().get(now.column());
        String of =
                table.format().line(now.line())
                        + (sum ? "" : ", " + table.format().row(axis, columns().get(now.column())));
        return of
                + ": "
                + table.format().figure(now.block(), figure)
                + " ("
                + table.format().block(now.block().dimension())
                + ")";
    }

    /** Returns how dark a figure is shaded, 0 to {@value #SHADES}. */
    private int shade(Row of, OptionalLong figure) {
        if (figure.orElse(0) <= 0 || shade == Shade.NONE || of.isAll()) {
            return 0;
        }
        Stream<OptionalLong> compared =
                shade == Shade.ROW
                        ? of.line().cells().stream()
                        : of.block().lines().stream().flatMap(line -> line.cells().stream());
        long most = compared.mapToLong(cell -> cell.orElse(0)).max().orElse(0);
        // The darkest shade is for the largest fourth.
        return BigInteger.valueOf(figure.getAsLong())
                .multiply(BigInteger.valueOf(SHADES))
                .add(BigInteger.valueOf(most - 1))
                .divide(BigInteger.valueOf(most))
                .intValue();
    }

    /** Cell of the list: a row of the table. */
    private final class RowCell extends ListCell<Row> {
        private final HBox box = new HBox();

        RowCell() {
            setOnMousePressed(event -> {
                if (getItem() != null) {
                    double x = event.getX() - left();
                    int at = x < 0 ? columns().size() : first + (int) (x / columnWidth());
                    select(getIndex(), at >= first + count() ? columns().size() : at);
                    list.requestFocus();
                }
            });
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    onOpen.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            Shown now = shown;
            if (empty || item == null || now == null) {
                setGraphic(null);
                toggleStyle(this, "all", false);
                return;
            }
            toggleStyle(this, "all", item.isAll());
            toggleStyle(this, "current", getIndex() == row);
            box.getChildren().setAll(name(item, now));
            for (int i = first; i < first + count(); i++) {
                box.getChildren().add(figure(item, now, i));
            }
            boolean sumSelected = getIndex() == row && column >= columns().size();
            Label sum =
                    cell(
                            now.format().figure(item.block(), item.line().total()),
                            sumWidth(),
                            "figure",
                            "sum");
            toggleStyle(sum, "selected", sumSelected);
            box.getChildren().add(sum);
            if (now.analysis().before() != null) {
                box.getChildren()
                        .addAll(
                                cell(
                                        now.format().figure(item.block(), item.line().before()),
                                        sumWidth(),
                                        "figure",
                                        "muted"),
                                cell(item.line().change(), px(CHANGE), "figure", "muted"));
            }
            setGraphic(box);
        }

        private HBox name(Row item, Shown now) {
            String text =
                    item.isAll()
                            ? now.format().block(item.block().dimension())
                            : now.format().line(item.line());
            var label = new Label(text);
            var square = styled(new Region(), "group-square");
            AnalysisAxis axis = now.analysis().request().rows();
            String key = item.line().key();
            if (!item.isAll() && key != null && axis == AnalysisAxis.SUBSTANCE) {
                styled(square, "g-" + DrugSums.group(key, labels.reference()));
            } else if (!item.isAll() && key != null && axis == AnalysisAxis.GROUP) {
                styled(square, "g-" + key);
            } else {
                square.setVisible(false);
                square.setManaged(false);
            }
            var name = styled(new HBox(square, label), "name");
            label.setMinWidth(0);
            name.setMinWidth(left());
            name.setPrefWidth(left());
            name.setMaxWidth(left());
            return name;
        }

        private Label figure(Row item, Shown now, int index) {
            OptionalLong value = item.line().cells().get(index);
            Label label = cell(now.format().figure(item.block(), value), columnWidth(), "figure");
            int level = shade(item, value);
            if (level > 0) {
                styled(label, "shade-" + level);
            }
            toggleStyle(label, "selected", getIndex() == row && index == column);
            toggleStyle(label, "none", value.isEmpty());
            return label;
        }
    }
}
