package rubezh.ui.seizure.list;

import static rubezh.ui.kit.OverflowRow.rank;
import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;

/**
 * Toolbar of the list: creation, search and what is done with the list. In a low window it takes
 * the views and the filters into its row, and buttons lose their words; in a narrow one buttons go
 * that the menu of a row or a key stands for.
 */
final class ListToolbar {
    private static final double SEARCH_WIDTH = 300;

    private final UiContext ui;
    private final Commands commands;
    private final TextField search;
    private final Node views;
    private final Node filters;
    private final OverflowRow root = styled(new OverflowRow(), "toolbar");

    /**
     * @param views choice of a view in one line
     * @param filters button of the filters with their number
     */
    ListToolbar(UiContext ui, Commands commands, TextField search, Node views, Node filters) {
        this.ui = ui;
        this.commands = commands;
        this.search = search;
        this.views = views;
        this.filters = filters;
        ui.texts().prompt(search, "list.search");
        ui.texts().accessibleName(search, "list.search");
        HBox.setHgrow(search, Priority.ALWAYS);
        search.maxWidthProperty().bind(ui.display().px(SEARCH_WIDTH));
        compact(false);
    }

    HBox root() {
        return root;
    }

    /** Lays the buttons out for a low window, or for a usual one. */
    void compact(boolean low) {
        root.getChildren().clear();
        commands.find("new").map(this::primary).ifPresent(root.getChildren()::add);
        commands.find("copy")
                .map(_ -> rank(button("copy", low), 4))
                .ifPresent(root.getChildren()::add);
        root.getChildren().add(search);
        if (low) {
            root.getChildren().addAll(views, filters);
        }
        root.getChildren()
                .addAll(
                        new Spacer(),
                        rank(button("print", true), 2),
                        rank(button("export-table", low), 3));
        for (String id :
                low ? List.of("columns", "preview") : List.of("refresh", "columns", "preview")) {
            Node button = button(id, true);
            root.getChildren().add(id.equals("preview") ? button : rank(button, 2));
        }
        root.addMenu(ui);
    }

    private Button primary(Command command) {
        return keepWidth(Buttons.primary(ui.texts(), command));
    }

    private Button button(String id, boolean icon) {
        return icon
                ? keepWidth(Buttons.icon(ui.texts(), commands.get(id)))
                : keepWidth(Buttons.of(ui.texts(), commands.get(id)));
    }
}
