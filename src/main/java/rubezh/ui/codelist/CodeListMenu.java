package rubezh.ui.codelist;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import rubezh.register.codelist.CodeListSummary;
import rubezh.ui.kit.UiContext;

/** List of the code lists at the left, each with its number of entries and of unknown codes. */
final class CodeListMenu {
    private static final double WIDTH = 216;
    private static final double ROW_HEIGHT = 28;

    private final UiContext ui;
    private final CodeListViewModel model;
    private final ListView<CodeListSummary> node = styled(new ListView<>(), "code-list-menu");
    private boolean showing;

    CodeListMenu(UiContext ui, CodeListViewModel model) {
        this.ui = ui;
        this.model = model;
        node.setCellFactory(_ -> new Cell());
        node.fixedCellSizeProperty().bind(ui.display().px(ROW_HEIGHT));
        ui.display().keepWidth(node, WIDTH);
        ui.texts().accessibleName(node, "admin.codelist.menu");
        node.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, chosen) -> {
                    if (chosen != null && !showing) {
                        model.list().set(chosen.list());
                    }
                });
        ui.texts().paint(node, _ -> node.refresh());
    }

    ListView<CodeListSummary> node() {
        return node;
    }

    /** Shows the lists and keeps the one that is shown selected. */
    void show(List<CodeListSummary> lists) {
        showing = true;
        node.getItems().setAll(lists.stream().sorted(Comparator.comparing(this::title)).toList());
        node.getItems().stream()
                .filter(one -> one.list() == model.list().get())
                .forEach(shown -> {
                    node.getSelectionModel().select(shown);
                    node.scrollTo(shown);
                });
        showing = false;
    }

    private String title(CodeListSummary list) {
        return ui.texts().text("codelist.title." + list.list());
    }

    private final class Cell extends ListCell<CodeListSummary> {
        Cell() {
            setPrefWidth(0); // a long title is cut, not scrolled
        }

        @Override
        protected void updateItem(@Nullable CodeListSummary item, boolean empty) {
            super.updateItem(item, empty);
            boolean marked = item != null && item.unknown() + item.clashes() > 0;
            setText(
                    item == null
                            ? null
                            : ui.texts()
                                    .text(
                                            marked
                                                    ? "admin.codelist.menu.unknown"
                                                    : "admin.codelist.menu.entry",
                                            title(item),
                                            item.entries(),
                                            item.unknown() + item.clashes()));
        }
    }
}
