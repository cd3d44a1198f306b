package rubezh.ui.kit.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Violation;
import rubezh.shape.Field;
import rubezh.ui.kit.look.Words;

/**
 * The further fields of one line, below its row: labels above, several in a row, grouped by the
 * sections of the line. Made when it is opened first.
 */
final class LineDetail implements Place {
    private final List<FieldRow> rows = new ArrayList<>();
    private final VBox node = new VBox();

    /**
     * @param fields fields of the line that are no columns, in the order of the record
     * @param maker makes the row of a field of a line
     */
    LineDetail(
            ItemGrid grid, UUID id, List<Field> fields, BiFunction<UUID, Field, FieldRow> maker) {
        node.getStyleClass().add("line-detail");
        groups(fields)
                .forEach((group, members) -> {
                    var flow = new FieldFlow(grid.kit().look());
                    for (Field field : members) {
                        FieldRow row = maker.apply(id, field);
                        rows.add(row);
                        flow.add(row);
                    }
                    if (!group.isEmpty()) {
                        node.getChildren().add(title(grid.kit().words(), group));
                    }
                    node.getChildren().add(flow);
                });
    }

    private static Node title(Words words, String group) {
        Label title = words.bind(new Label(), "section." + group);
        title.getStyleClass().addAll("fs-11", "semibold", "muted");
        return title;
    }

    /** Returns fields by the section of the line they lie in; empty for the line itself. */
    private static Map<String, List<Field>> groups(List<Field> fields) {
        var groups = new LinkedHashMap<String, List<Field>>();
        for (Field field : fields) {
            String list = String.valueOf(field.lines());
            String parent = field.path().substring(0, field.path().lastIndexOf('.'));
            groups.computeIfAbsent(parent.equals(list) ? "" : parent, _ -> new ArrayList<>())
                    .add(field);
        }
        return groups;
    }

    Node node() {
        return node;
    }

    List<FieldRow> rows() {
        return rows;
    }

    void focusFirst() {
        if (!rows.isEmpty()) {
            rows.getFirst().editor().focus();
        }
    }

    boolean isBlank() {
        return rows.stream().allMatch(row -> row.editor().isBlank());
    }

    @Override
    public boolean covers(String pointer) {
        return find(pointer) != null;
    }

    private @Nullable FieldRow find(String pointer) {
        return rows.stream().filter(row -> row.covers(pointer)).findFirst().orElse(null);
    }

    @Override
    public void mark(List<Violation> problems) {
        rows.forEach(
                row -> row.mark(problems.stream().filter(v -> row.covers(v.pointer())).toList()));
    }

    @Override
    public void focus(String pointer) {
        FieldRow row = find(pointer);
        if (row != null) {
            row.focus(pointer);
        }
    }

    @Override
    public void refresh() {
        rows.forEach(FieldRow::refresh);
    }

    @Override
    public List<String> unread() {
        return rows.stream().flatMap(row -> row.unread().stream()).toList();
    }
}
