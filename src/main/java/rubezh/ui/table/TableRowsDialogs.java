package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.table.mapping.MappingEdit;
import rubezh.table.mapping.TableMapping;
import rubezh.table.mapping.TableMapping.LeftRows;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/** Dialogs for rows that are no cases, such as totals, and for texts that mean nothing. */
final class TableRowsDialogs {
    private final UiContext ui;
    private final UiText texts;
    private final TableImportModel model;

    TableRowsDialogs(UiContext ui, TableImportModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
    }

    /** Asks which texts mean nothing besides an empty cell. */
    void askEmpty(TableMapping mapping) {
        var field =
                texts.accessibleName(
                        new TextField(String.join("; ", new TreeSet<>(mapping.empty()))),
                        "tables.empty.label");
        new OverlayDialog(ui, "tables.empty.title")
                .message("tables.empty.text")
                .body(field)
                .primary(
                        "tables.dialog.do",
                        () -> {
                            Set<String> empty = split(field.getText());
                            model.change(
                                    now -> now.with(MappingEdit.withEmpty(now.mapping(), empty)));
                        })
                .cancel()
                .show();
        field.requestFocus();
    }

    private static Set<String> split(String text) {
        return Arrays.stream(text.split(";"))
                .map(BlankCharacters::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Asks which rows are totals, and which columns of them are compared with the sums. */
    void askTotals(MappingDraft draft) {
        List<String> columns = draft.values().columns().names();
        LeftRows known =
                draft.mapping().leave().stream()
                        .findFirst()
                        .orElse(new LeftRows(columns.getFirst(), Set.of(), "", List.of()));
        MenuButton column = column(columns, known.column());
        var text =
                texts.accessibleName(
                        new TextField(String.join("; ", new TreeSet<>(known.values()))),
                        "tables.totals.value");
        Map<String, CheckBox> compared = compared(columns, known);
        var boxes = styled(new VBox(), "gap-4");
        boxes.getChildren().setAll(compared.values());
        ScrollPane pane = scrolling(boxes);
        pane.prefHeightProperty().bind(ui.display().px(110));
        new OverlayDialog(ui, "tables.totals.title")
                .message("tables.totals.text")
                .body(labelled("tables.totals.column", column))
                .body(labelled("tables.totals.value", text))
                .body(labelled("tables.totals.compare", pane))
                .primary(
                        "tables.dialog.do",
                        () -> {
                            List<String> sums =
                                    compared.entrySet().stream()
                                            .filter(e -> e.getValue().isSelected())
                                            .map(Map.Entry::getKey)
                                            .toList();
                            apply(column.getText(), split(text.getText()), sums);
                        })
                .secondary("tables.totals.none", () -> set(List.of()))
                .cancel()
                .show();
        text.requestFocus();
    }

    /** Returns the choice of a column; its text is the one chosen. */
    private static MenuButton column(List<String> columns, String chosen) {
        var column = styled(new MenuButton(chosen), "choice-menu");
        column.setMnemonicParsing(false);
        for (String name : columns) {
            var item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> column.setText(name));
            column.getItems().add(item);
        }
        return column;
    }

    private static Map<String, CheckBox> compared(List<String> columns, LeftRows known) {
        var boxes = new LinkedHashMap<String, CheckBox>();
        for (String name : columns) {
            var box = new CheckBox(name);
            box.setMnemonicParsing(false);
            box.setSelected(known.compare().contains(name));
            boxes.put(name, box);
        }
        return boxes;
    }

    private void apply(String column, Set<String> marks, List<String> sums) {
        // Without a text an empty cell tells the row.
        Set<String> values = marks.isEmpty() ? Set.of("") : marks;
        set(List.of(new LeftRows(column, values, texts.text("tables.totals.reason"), sums)));
    }

    private void set(List<LeftRows> rows) {
        model.change(now -> now.with(MappingEdit.withLeave(now.mapping(), rows)));
    }

    private Node labelled(String key, Node field) {
        Label label = wrapping(styled(texts.label(key), "muted", "fs-12"));
        label.setLabelFor(field);
        return new VBox(label, field);
    }
}
