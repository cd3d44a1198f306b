package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.register.SeizureRow;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.NameSearch;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.Column;

/** Dialog that chooses the columns of the list, grouped as the sections of the form. */
final class ColumnDialog {
    private final UiContext ui;
    private final ColumnChoice columns;
    private final ViewListModel model;
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final Map<Label, List<CheckBox>> groups = new LinkedHashMap<>();

    ColumnDialog(UiContext ui, ColumnChoice columns, ViewListModel model) {
        this.ui = ui;
        this.columns = columns;
        this.model = model;
    }

    void show() {
        List<String> shown = columns.shown(model.columns()).stream().map(Column::id).toList();
        var list = styled(new VBox(), "gap-4");
        columns.bySection()
                .forEach((titleKey, offered) -> {
                    Label title = styled(ui.texts().label(titleKey), "semibold", "muted");
                    List<CheckBox> inGroup =
                            offered.stream().map(c -> box(c, shown.contains(c.id()))).toList();
                    groups.put(title, inGroup);
                    list.getChildren().add(title);
                    list.getChildren().addAll(inGroup);
                });
        TextField search = ui.texts().prompt(new TextField(), "list.columns.search");
        ui.texts().accessibleName(search, "list.columns.search");
        search.textProperty().addListener((_, _, typed) -> narrow(typed));
        new OverlayDialog(ui, "list.columns.title")
                .body(search)
                .body(pane(list))
                .primary("list.columns.apply", this::apply)
                .secondary("list.columns.reset", () -> model.setColumns(List.of()))
                .cancel()
                .show();
        search.requestFocus();
    }

    private ScrollPane pane(VBox list) {
        ScrollPane pane = scrolling(list);
        pane.prefHeightProperty().bind(ui.display().px(280));
        pane.setMinHeight(0);
        return pane;
    }

    private CheckBox box(Column<SeizureRow> column, boolean chosen) {
        CheckBox box = ui.texts().bind(new CheckBox(), column.titleKey());
        box.setId(column.id());
        box.setSelected(chosen);
        boxes.put(column.id(), box);
        return box;
    }

    /** Shows only the columns that match a text, or all without one. */
    private void narrow(String typed) {
        List<CheckBox> found =
                NameSearch.best(
                        typed, boxes.values(), box -> List.of(NameSearch.fold(box.getText())));
        boxes.values()
                .forEach(box ->
                        setShown(box, BlankCharacters.isBlank(typed) || found.contains(box)));
        groups.forEach((title, inGroup) ->
                setShown(title, inGroup.stream().anyMatch(CheckBox::isVisible)));
    }

    private void apply() {
        List<String> chosen =
                boxes.entrySet().stream()
                        .filter(entry -> entry.getValue().isSelected())
                        .map(Map.Entry::getKey)
                        .toList();
        model.setColumns(columns.isUsual(chosen) ? List.of() : columns.inOrder(chosen));
    }
}
