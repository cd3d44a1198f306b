package rubezh.ui.seizure.list;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import rubezh.register.SeizureRow;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.PagedTable;

/** Menu of the selected rows: the commands of the list, and its order. */
final class RowMenu {
    private final UiText texts;
    private final PagedTable<SeizureRow> table;
    private final ContextMenu menu = new ContextMenu();
    private final Menu order = new Menu();

    RowMenu(UiText texts, PagedTable<SeizureRow> table) {
        this.texts = texts;
        this.table = table;
        table.view().setOnContextMenuRequested(this::onRequested);
    }

    /** Sets the commands; each list is a group of the menu, the order comes before the last. */
    void show(List<List<Command>> groups) {
        menu.getItems().clear();
        for (List<Command> group : groups.subList(0, groups.size() - 1)) {
            group.forEach(command -> menu.getItems().add(item(command)));
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(order);
        groups.getLast().forEach(command -> menu.getItems().add(item(command)));
    }

    private MenuItem item(Command command) {
        var item = new MenuItem();
        item.setId(command.id());
        command.icon().ifPresent(icon -> item.setGraphic(Icons.of(icon, 14)));
        if (!command.entry().keys().isEmpty()) {
            item.setAccelerator(command.entry().keys().getFirst());
        }
        item.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
        item.setOnAction(_ -> command.run());
        item.setUserData(command.labelKey());
        return item;
    }

    /** Sets the columns to sort by. */
    void showOrder(List<Column<SeizureRow>> columns) {
        order.getItems().clear();
        for (Column<SeizureRow> column : columns) {
            if (column.sortable()) {
                var item = new MenuItem();
                item.setId(column.id());
                item.setUserData(column.titleKey());
                item.setOnAction(_ -> table.sortBy(column.id()));
                order.getItems().add(item);
            }
        }
    }

    private void onRequested(ContextMenuEvent event) {
        event.consume();
        if (event.isKeyboardTrigger()) {
            showAtRow();
        } else {
            paint();
            menu.show(table.view(), event.getScreenX(), event.getScreenY());
        }
    }

    /** Shows the menu below the row with the focus. */
    void showAtRow() {
        if (menu.isShowing()) {
            return;
        }
        paint();
        TableView<SeizureRow> view = table.view();
        int focused = view.getSelectionModel().getSelectedIndex();
        Node below =
                view.lookupAll(".table-row-cell").stream()
                        .filter(node -> node instanceof TableRow<?> r && r.getIndex() == focused)
                        .findFirst()
                        .orElse(view);
        Bounds bounds = below.localToScreen(below.getLayoutBounds());
        menu.show(view, bounds.getMinX() + 16, below == view ? bounds.getMinY() : bounds.getMaxY());
    }

    /** Writes the labels in the current language. */
    private void paint() {
        order.setText(texts.text("list.order"));
        paint(menu.getItems());
        paint(order.getItems());
    }

    private void paint(List<MenuItem> items) {
        for (MenuItem item : items) {
            if (item.getUserData() instanceof String key) {
                item.setText(texts.text(key));
            }
        }
    }
}
