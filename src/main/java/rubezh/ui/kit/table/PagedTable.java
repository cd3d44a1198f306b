package rubezh.ui.kit.table;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.work.JobProgressBar;

/**
 * Table over any number of rows; only visible rows are loaded. Several rows can be selected, all
 * loaded ones by Ctrl+A. The selection stays with its rows when they are loaded again. Enter, F2
 * and Esc go to the commands of the screen.
 *
 * @param <R> type of the rows
 * @see PageSource
 */
public final class PagedTable<R> {
    /** Height in pixels at 100 % of the headings and one row. */
    private static final double MIN_HEIGHT = 54;

    private final JobProgressBar bar;
    private final TableView<R> table = Nodes.styled(new TableView<>(), "paged-table");
    private final VBox node;
    private final TableColumns<R> columns;
    private final PageLoader<R> pages;
    private final TableSelection<R> selection;
    private @Nullable PageSource<R> source;
    private Function<R, String> rowStyle = _ -> "";
    private Consumer<String> typed = _ -> {};
    private Node nothing = new Region();

    /**
     * @param titleKey key of the name of the table, which a screen reader says
     * @param key identity of the record of a row, such as its id
     */
    public PagedTable(
            UiContext ui, String titleKey, Function<R, Object> key, List<Column<R>> shown) {
        this.bar = new JobProgressBar(ui.texts());
        this.columns = new TableColumns<>(ui, table);
        this.pages = new PageLoader<>(ui.worker(), bar, this::onLoaded);
        this.node = new VBox(bar, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.fixedCellSizeProperty().bind(ui.display().px(26));
        table.setRowFactory(_ -> new StyledRow<>(row -> rowStyle.apply(row)));
        table.minHeightProperty().bind(ui.display().px(MIN_HEIGHT));
        table.setItems(pages.list());
        table.setPlaceholder(nothing);
        this.selection = new TableSelection<>(table, pages.list(), key);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::onKeyTyped);
        setColumns(shown);
        ui.texts().accessibleName(table, titleKey);
        ui.texts().paint(table, _ -> repaint());
    }

    /** Replaces the columns. */
    public void setColumns(List<Column<R>> shown) {
        columns.show(shown);
        columns.hold(pages.list().loaded());
    }

    private void repaint() {
        columns.forgetContent();
        columns.hold(pages.list().loaded());
        columns.paintTitles();
        table.refresh();
    }

    private void onLoaded(List<R> rows) {
        columns.hold(rows);
        selection.update();
    }

    public Node node() {
        return node;
    }

    /** Returns the table itself, for focus and context menu. */
    public TableView<R> view() {
        return table;
    }

    /** Sets what stands in the place of rows; it is shown with the next ones if there are none. */
    public PagedTable<R> empty(Node placeholder) {
        nothing = placeholder;
        return this;
    }

    /** Sets the style class by row, such as {@code struck}; empty for none. */
    public PagedTable<R> styled(Function<R, String> styleOf) {
        rowStyle = styleOf;
        return this;
    }

    /** Shows a single column without a heading, whose rows are as high as their content. */
    public PagedTable<R> asCards() {
        table.fixedCellSizeProperty().unbind();
        table.setFixedCellSize(-1);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getStyleClass().add("cards");
        return this;
    }

    /** Selects the row some places below the selected one, above it if negative. */
    public void move(int rows) {
        int last = pages.list().size() - 1;
        int to =
                Math.clamp(
                        table.getSelectionModel().getSelectedIndex() + rows, 0, Math.max(0, last));
        if (last >= 0) {
            table.getSelectionModel().clearAndSelect(to);
            table.scrollTo(Math.max(0, to - 2));
        }
    }

    /** Returns the row below the selected one; empty at the end, or if it is not loaded. */
    public Optional<R> below() {
        int selectedIndex = table.getSelectionModel().getSelectedIndex();
        return Optional.ofNullable(pages.list().cached(selectedIndex + 1));
    }

    /**
     * Sets the handler of sorting: column id, null for the default order, and whether descending.
     */
    public PagedTable<R> onSort(BiConsumer<@Nullable String, Boolean> handler) {
        columns.onSort(handler);
        return this;
    }

    /** Sets the column whose descending order is that of an unsorted table. */
    public PagedTable<R> defaultOrder(String id) {
        columns.setDefaultOrder(id);
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
            if (e.getClickCount() == 2 && selection.row.get() != null) {
                open.run();
            }
        });
        return this;
    }

    /** Returns the row with the focus, null while there is none or it is not loaded. */
    public ReadOnlyObjectProperty<@Nullable R> selected() {
        return selection.row.getReadOnlyProperty();
    }

    /** Returns the selected rows that are loaded, in the order of the table. */
    public ReadOnlyObjectProperty<List<R>> selectedRows() {
        return selection.rows.getReadOnlyProperty();
    }

    /** Selects all loaded rows. */
    public void selectLoaded() {
        selection.selectLoaded();
    }

    /** Selects only the row with the focus. */
    public void selectOne() {
        selection.selectOne();
    }

    /** Returns the number of rows, exact or a lower bound. */
    public ReadOnlyObjectProperty<RowCount> count() {
        return pages.count.getReadOnlyProperty();
    }

    /**
     * Shows another query from its start; the selection stays if its rows are on the first page.
     */
    public void show(PageSource<R> next) {
        show(next, 0, selection.keys(), selection.focusedKey());
    }

    /** Shows another query from the page of a row, and selects the row by its key. */
    public void showAt(PageSource<R> next, int row, Object key) {
        show(next, row, Set.of(key), key);
    }

    private void show(PageSource<R> next, int row, Set<Object> keys, @Nullable Object focused) {
        source = next;
        pages.open(
                next,
                row,
                () -> {
                    table.setPlaceholder(nothing);
                    columns.forgetContent();
                    selection.select(keys, focused, true);
                });
    }

    /** Loads the same query again, from the page of the selected row. */
    public void refresh() {
        refresh(selection.keys(), selection.focusedKey());
    }

    /** Loads the same query again, and selects the row with a key if it is near. */
    public void refreshAndSelect(Object key) {
        refresh(Set.of(key), key);
    }

    /** The first row of a table that had none is selected: no arrow key reaches a single one. */
    private void refresh(Set<Object> keys, @Nullable Object focused) {
        PageSource<R> current = source;
        if (current != null) {
            int row = Math.max(0, table.getSelectionModel().getSelectedIndex());
            boolean wasEmpty = pages.list().isEmpty();
            pages.open(current, row, () -> selection.select(keys, focused, wasEmpty));
        }
    }

    /** Shows a column as sorted, without loading rows; null for the default order. */
    public void showSorted(@Nullable String id, boolean descending) {
        columns.showSorted(id, descending);
    }

    /** Sorts by a column, as a click on its heading does. */
    public void sortBy(String id) {
        columns.sortBy(id);
    }

    /** Cancels loading when the screen is closed. */
    public void close() {
        pages.close();
    }

    /** Forwards Enter, F2 and Esc, which the table would use to edit a cell. */
    private void onKeyPressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean forwarded = code == KeyCode.ENTER || code == KeyCode.F2 || code == KeyCode.ESCAPE;
        if (code == KeyCode.A && event.isShortcutDown() && !event.isShiftDown()) {
            event.consume();
            selection.selectLoaded();
        } else if (code == KeyCode.ESCAPE && selection.selectOne()) {
            event.consume();
        } else if (forwarded) {
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

    /** Row with a style class by its content; a screen reader says its cells. */
    private static final class StyledRow<R> extends TableRow<R> {
        private final Function<R, String> styleOf;
        private String currentStyle = "";

        StyledRow(Function<R, String> styleOf) {
            this.styleOf = styleOf;
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... of) {
            return attribute == AccessibleAttribute.TEXT
                    ? Nodes.spokenText(this)
                    : super.queryAccessibleAttribute(attribute, of);
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            String style = empty || row == null ? "" : styleOf.apply(row);
            if (!style.equals(currentStyle)) {
                getStyleClass().remove(currentStyle);
                if (!style.isEmpty()) {
                    getStyleClass().add(style);
                }
                currentStyle = style;
            }
        }
    }
}
