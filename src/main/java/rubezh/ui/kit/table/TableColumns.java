package rubezh.ui.kit.table;

import module java.base;

import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.look.UiText;

/**
 * Columns of a table: headings, widths and the sort arrow. Widths follow the language, the loaded
 * content and the width of the table.
 *
 * @param <R> type of the rows
 */
final class TableColumns<R> {
    /** Width of the scroll bar in pixels at 100 %. */
    private static final double SCROLL_BAR = 12;

    private final UiContext ui;
    private final TableView<R> table;
    private final DoubleBinding pixel;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<ColumnWidth> widths = new ArrayList<>();
    private BiConsumer<@Nullable String, Boolean> sorted = (_, _) -> {};
    private boolean sortingShown;
    private @Nullable String defaultOrder;

    TableColumns(UiContext ui, TableView<R> table) {
        this.ui = ui;
        this.table = table;
        this.pixel = ui.display().px(1);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setSortPolicy(_ -> onSortRequested());
        table.widthProperty().addListener((_, _, _) -> fit());
        pixel.addListener((_, _, _) -> fit());
    }

    /** Replaces the columns; the sorting stays if its column does. */
    void show(List<Column<R>> shown) {
        columns.clear();
        columns.addAll(shown);
        forgetContent();
        sortingShown = true;
        List<TableColumn<R, ?>> order = List.copyOf(table.getSortOrder());
        table.getColumns().setAll(columns.stream().map(this::column).toList());
        sortingShown = false;
        order.forEach(c -> showSorted(c.getId(), c.getSortType() == SortType.DESCENDING));
        paintTitles();
        fit();
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

    /** Sets the widths back to those without content. */
    void forgetContent() {
        widths.clear();
        columns.forEach(column -> widths.add(column.width()));
    }

    /** Widens the columns to the content of rows. */
    void hold(List<R> rows) {
        Messages messages = ui.texts().messages();
        for (int i = 0; i < columns.size(); i++) {
            CellWidth<R> content = columns.get(i).content();
            double whole = 0;
            double least = 0;
            for (R row : rows) {
                whole = Math.max(whole, content.whole().apply(row, messages));
                least = Math.max(least, content.least().apply(row, messages));
            }
            widths.set(i, widths.get(i).holding(whole, least));
        }
        fit();
    }

    /** Fits the columns, in whole pixels: widths rounded up would exceed the table. */
    private void fit() {
        double zoom = pixel.get();
        double available = Math.max(0, table.getWidth() / zoom - SCROLL_BAR);
        List<Double> fitting =
                ColumnWidth.distribute(widths, ui.texts().language().get(), available);
        for (int i = 0; i < fitting.size(); i++) {
            table.getColumns().get(i).setPrefWidth(Math.floor(fitting.get(i) * zoom));
        }
    }

    /** Writes the headings in the current language. */
    void paintTitles() {
        for (int i = 0; i < columns.size(); i++) {
            TableColumn<R, ?> column = table.getColumns().get(i);
            column.setText(ui.texts().text(columns.get(i).titleKey()) + arrow(column));
        }
        fit();
    }

    /** Returns the sort arrow beside the title, where the arrow of the table is not. */
    private String arrow(TableColumn<R, ?> column) {
        if (!table.getSortOrder().contains(column)) {
            return "";
        }
        return column.getSortType() == SortType.DESCENDING ? " \u2193" : " \u2191";
    }

    void onSort(BiConsumer<@Nullable String, Boolean> handler) {
        sorted = handler;
    }

    /** Sets the column whose descending order is that of an unsorted table. */
    void setDefaultOrder(String id) {
        defaultOrder = id;
        showSorted(id, true);
    }

    /** Shows a column as sorted, without loading rows; none if it is not shown. */
    void showSorted(@Nullable String id, boolean descending) {
        sortingShown = true;
        String shown = id == null ? defaultOrder : id;
        table.getSortOrder().clear();
        table.getColumns().stream()
                .filter(column -> column.getId().equals(shown))
                .forEach(column -> {
                    column.setSortType(descending ? SortType.DESCENDING : SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(column));
                });
        sortingShown = false;
        paintTitles();
    }

    /** Sorts by a column, in the other direction if it is sorted by it. */
    void sortBy(String id) {
        boolean same = table.getSortOrder().stream().anyMatch(c -> c.getId().equals(id));
        boolean descending =
                same && table.getSortOrder().getFirst().getSortType() == SortType.ASCENDING;
        showSorted(id, descending);
        sorted.accept(id, descending);
    }

    private boolean onSortRequested() {
        if (sortingShown) {
            return true;
        }
        var order = table.getSortOrder();
        TableColumn<R, ?> first = order.isEmpty() ? null : order.getFirst();
        String id = first == null ? null : first.getId();
        boolean descending = first == null || first.getSortType() == SortType.DESCENDING;
        showSorted(id, descending);
        sorted.accept(id, descending);
        return true;
    }

    /** Cell that keeps its view and fills it for the current row; a screen reader says the view. */
    private static final class ViewCell<R> extends TableCell<R, R> {
        private final CellView<R> view;
        private final UiText texts;

        ViewCell(CellView<R> view, UiText texts) {
            this.view = view;
            this.texts = texts;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... of) {
            return attribute == AccessibleAttribute.TEXT && getGraphic() != null
                    ? Nodes.spokenText(getGraphic())
                    : super.queryAccessibleAttribute(attribute, of);
        }

        /**
         * Shows a row. A cell without an index is put aside for the next row and keeps its view,
         * which would be styled anew when it comes back.
         */
        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (!empty && row != null) {
                view.filler().accept(row, texts.messages());
                setGraphic(view.node());
            } else if (getIndex() >= 0) {
                setGraphic(null);
            }
        }
    }
}
