package rubezh.ui.kit.table;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.work.JobProgressBar;

/**
 * Table over any number of rows; only visible rows are loaded. The selection stays with its row
 * when the rows are loaded again. Enter, F2 and Esc go to the commands of the screen.
 *
 * @param <R> type of the rows
 * @see PageSource
 */
public final class PagedTable<R> {
    /** Width of the scroll bar in pixels at 100 %. */
    private static final double SCROLL_BAR = 12;

    private final UiContext ui;
    private final List<Column<R>> columns;
    private final DoubleBinding pixel;
    private final Function<R, Object> key;
    private final JobProgressBar bar;
    private final TableView<R> table = Nodes.styled(new TableView<>(), "paged-table");
    private final VBox node;
    private final PageLoader<R> pages;
    private final ReadOnlyObjectWrapper<@Nullable R> selected = new ReadOnlyObjectWrapper<>();
    private @Nullable PageSource<R> source;
    private Function<R, String> rowStyle = _ -> "";
    private BiConsumer<@Nullable String, Boolean> sorted = (_, _) -> {};
    private Consumer<String> typed = _ -> {};
    private boolean sortingShown;

    /**
     * @param key identity of the record of a row, such as its id
     */
    public PagedTable(UiContext ui, Function<R, Object> key, List<Column<R>> columns) {
        this.ui = ui;
        this.key = key;
        this.columns = columns;
        this.pixel = ui.display().px(1);
        this.bar = new JobProgressBar(ui.texts());
        this.pages = new PageLoader<>(ui.worker(), bar, this::select);
        this.node = new VBox(bar, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.fixedCellSizeProperty().bind(ui.display().px(26));
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setRowFactory(_ -> new StyledRow<>(row -> rowStyle.apply(row)));
        columns.forEach(column -> table.getColumns().add(column(column)));
        table.setSortPolicy(_ -> onSortRequested());
        table.setItems(pages.list());
        table.getSelectionModel().selectedIndexProperty().addListener((_, _, _) -> select());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::onKeyTyped);
        ui.texts().paint(table, _ -> repaint());
        table.widthProperty().addListener((_, _, _) -> fit());
        pixel.addListener((_, _, _) -> fit());
    }

    private TableColumn<R, R> column(Column<R> column) {
        var tableColumn = new TableColumn<R, R>();
        tableColumn.setId(column.id());
        tableColumn.setSortable(column.sortable());
        tableColumn.setReorderable(false);
        tableColumn.setCellValueFactory(c -> new SimpleObjectProperty<>(c.getValue()));
        tableColumn.setCellFactory(_ -> new ViewCell<>(column.view().get(), ui.texts()));
        tableColumn.getStyleClass().add(column.right() ? "at-right" : "at-left");
        return tableColumn;
    }

    /** Fits the columns, in whole pixels: widths rounded up would exceed the table. */
    private void fit() {
        double zoom = pixel.get();
        double available = Math.max(0, table.getWidth() / zoom - SCROLL_BAR);
        List<Double> widths =
                ColumnWidth.distribute(
                        columns.stream().map(Column::width).toList(),
                        ui.texts().language().get(),
                        available);
        for (int i = 0; i < widths.size(); i++) {
            table.getColumns().get(i).setPrefWidth(Math.floor(widths.get(i) * zoom));
        }
    }

    private void repaint() {
        for (int i = 0; i < columns.size(); i++) {
            TableColumn<R, ?> column = table.getColumns().get(i);
            column.setText(ui.texts().text(columns.get(i).titleKey()) + arrow(column));
        }
        fit();
        table.refresh();
    }

    /** Returns the sort arrow beside the title, where the arrow of the table is not. */
    private String arrow(TableColumn<R, ?> column) {
        if (!table.getSortOrder().contains(column)) {
            return "";
        }
        return column.getSortType() == TableColumn.SortType.DESCENDING ? " \u2193" : " \u2191";
    }

    public Node node() {
        return node;
    }

    /** Returns the table itself, for focus and context menu. */
    public TableView<R> view() {
        return table;
    }

    public PagedTable<R> empty(Node placeholder) {
        table.setPlaceholder(placeholder);
        return this;
    }

    /** Sets the style class by row, such as {@code struck}; empty for none. */
    public PagedTable<R> styled(Function<R, String> styleOf) {
        rowStyle = styleOf;
        return this;
    }

    /**
     * Sets the handler of sorting: column id, null for the default order, and whether descending.
     */
    public PagedTable<R> onSort(BiConsumer<@Nullable String, Boolean> handler) {
        sorted = handler;
        return this;
    }

    /** Sets the handler of letters typed while the table has the focus, which begin a search. */
    public PagedTable<R> onTyped(Consumer<String> handler) {
        typed = handler;
        return this;
    }

    /** Sets the action of a double click on a row. */
    public PagedTable<R> onOpen(Runnable open) {
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && selected.get() != null) {
                open.run();
            }
        });
        return this;
    }

    /** Returns the selected row, null while there is none or it is not loaded. */
    public ReadOnlyObjectProperty<@Nullable R> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Returns the number of rows, exact or a lower bound. */
    public ReadOnlyObjectProperty<RowCount> count() {
        return pages.count.getReadOnlyProperty();
    }

    /** Shows another query from its start; the selection stays if its row is on the first page. */
    public void show(PageSource<R> next) {
        source = next;
        Object selectedKey = selectedKey();
        pages.open(next, 0, () -> reselect(selectedKey, true));
    }

    /** Loads the same query again, from the page of the selected row. */
    public void refresh() {
        PageSource<R> current = source;
        if (current != null) {
            Object selectedKey = selectedKey();
            int row = Math.max(0, table.getSelectionModel().getSelectedIndex());
            pages.open(current, row, () -> reselect(selectedKey, false));
        }
    }

    /** Shows a column as sorted, without loading rows. */
    public void showSorted(String id, boolean descending) {
        sortingShown = true;
        table.getColumns().stream()
                .filter(c -> c.getId().equals(id))
                .forEach(c -> {
                    c.setSortType(
                            descending
                                    ? TableColumn.SortType.DESCENDING
                                    : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(c));
                });
        sortingShown = false;
    }

    /** Cancels loading when the screen is closed. */
    public void close() {
        pages.close();
    }

    private @Nullable Object selectedKey() {
        R row = selected.get();
        return row == null ? null : key.apply(row);
    }

    private void reselect(@Nullable Object rowKey, boolean fromStart) {
        int index = rowKey == null ? -1 : pages.list().find(row -> key.apply(row).equals(rowKey));
        if (index < 0 && fromStart && !pages.list().isEmpty()) {
            index = 0;
        }
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
            table.getFocusModel().focus(index);
            if (fromStart) {
                table.scrollTo(index < 20 ? 0 : index);
            }
        }
        select();
    }

    private void select() {
        int index = table.getSelectionModel().getSelectedIndex();
        R row = index < pages.list().size() ? pages.list().cached(index) : null;
        if (!Objects.equals(row, selected.get())) {
            selected.set(row);
        }
    }

    private boolean onSortRequested() {
        ui.texts().repaint(table);
        if (!sortingShown) {
            var order = table.getSortOrder();
            if (order.isEmpty()) {
                sorted.accept(null, true);
            } else {
                var first = order.getFirst();
                sorted.accept(
                        first.getId(), first.getSortType() == TableColumn.SortType.DESCENDING);
            }
        }
        return true;
    }

    /** Forwards Enter, F2 and Esc, which the table would use to edit a cell. */
    private void onKeyPressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean forwarded = code == KeyCode.ENTER || code == KeyCode.F2 || code == KeyCode.ESCAPE;
        if (forwarded) {
            event.consume();
            node.fireEvent(event.copyFor(node, node));
        }
    }

    private void onKeyTyped(KeyEvent event) {
        String text = event.getCharacter();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0))) {
            event.consume();
            typed.accept(text);
        }
    }
}
