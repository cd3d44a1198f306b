package rubezh.ui.seizure.list;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import org.kordamp.ikonli.feather.Feather;
import rubezh.register.SeizureRow;
import rubezh.ui.kit.CommandMenuItem;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.PagedTable;

/** Menu of the selected rows: the commands of the list, and its order. */
final class RowMenu {
    private final UiContext ui;
    private final PagedTable<SeizureRow> table;
    private final ContextMenu menu = new ContextMenu();
    private final Menu order = new Menu();
    private List<List<Command>> groups = List.of();

    RowMenu(UiContext ui, PagedTable<SeizureRow> table) {
        this.ui = ui;
        this.table = table;
        table.view().setOnContextMenuRequested(this::onRequested);
    }

    /** Sets the commands; each list is a group of the menu, the order comes before the last. */
    void show(List<List<Command>> all) {
        groups = List.copyOf(all);
        paint();
    }

    private MenuItem item(Command command) {
        var item = new CommandMenuItem(ui, command);
        item.setId(command.id());
        return command.icon().map(item::withIcon).orElse(item);
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

    /** Fills the menu in the current language, each command enabled as it is now. */
    private void paint() {
        menu.getItems().clear();
        for (List<Command> group : groups) {
            if (group == groups.getLast()) {
                menu.getItems().add(order);
            }
            group.forEach(command -> menu.getItems().add(item(command)));
            if (group != groups.getLast()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
        }
        // As a graphic, as the labels of the other items are: a text stands right of their column.
        order.setGraphic(new Label(ui.texts().text("list.order"), Icons.of(Feather.LIST, 14)));
        for (MenuItem item : order.getItems()) {
            item.setText(ui.texts().text((String) item.getUserData()));
        }
    }
}
