package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Field;
import rubezh.ui.kit.look.UiText;

/**
 * Details of one line below its row: fields with labels above, several in a row, grouped by the
 * sections of the line. Created when opened for the first time.
 */
final class LineDetails implements FormRegion {
    private final List<FormRegion> regions = new ArrayList<>();
    private final VBox node = styled(new VBox(), "line-detail");
    private @Nullable FieldRow first;

    /**
     * @param fields fields of the line without a column, in the order of the record
     * @param maker creates rows and regions of the fields
     */
    LineDetails(LineGrid grid, UUID id, List<Field> fields, DetailFields maker) {
        var parts = new LinkedHashMap<Field, DetailRegion>();
        fields.forEach(field -> maker.part(id, field).ifPresent(part -> parts.put(field, part)));
        groups(fields, parts.keySet())
                .forEach((group, members) -> {
                    DetailRegion part = parts.get(members.getFirst());
                    if (part == null) {
                        group(grid, group, members.stream().map(f -> maker.row(id, f)).toList());
                    } else {
                        regions.add(part);
                        node.getChildren().add(part.node());
                    }
                });
    }

    private void group(LineGrid grid, String group, List<FieldRow> rows) {
        var flow = new FieldFlow(grid.ui().display());
        rows.forEach(flow::add);
        regions.addAll(rows);
        first = first == null ? rows.getFirst() : first;
        if (!group.isEmpty()) {
            node.getChildren().add(title(grid.ui().texts(), group));
        }
        node.getChildren().add(flow);
    }

    private static Node title(UiText texts, String group) {
        return styled(texts.label("section." + group), "fs-11", "semibold", "muted");
    }

    /**
     * Groups fields by their section of the line, empty for the line itself. A field with a region
     * forms its own group.
     */
    private static Map<String, List<Field>> groups(List<Field> fields, Set<Field> withRegion) {
        var groups = new LinkedHashMap<String, List<Field>>();
        for (Field field : fields) {
            String list = String.valueOf(field.lines());
            String parent = field.path().substring(0, field.path().lastIndexOf('.'));
            String group = parent.equals(list) ? "" : parent;
            groups.computeIfAbsent(
                            withRegion.contains(field) ? field.path() : group,
                            _ -> new ArrayList<>())
                    .add(field);
        }
        return groups;
    }

    Node node() {
        return node;
    }

    void focusFirst() {
        if (first != null) {
            first.editor().focus();
        }
    }

    @Override
    public boolean covers(String pointer) {
        return find(pointer) != null;
    }

    private @Nullable FormRegion find(String pointer) {
        return regions.stream().filter(region -> region.covers(pointer)).findFirst().orElse(null);
    }

    @Override
    public void mark(List<Violation> problems) {
        for (FormRegion region : regions) {
            region.mark(problems.stream().filter(v -> region.covers(v.pointer())).toList());
        }
    }

    @Override
    public void focus(String pointer) {
        FormRegion region = find(pointer);
        if (region != null) {
            region.focus(pointer);
        }
    }

    @Override
    public void refresh() {
        regions.forEach(FormRegion::refresh);
    }

    @Override
    public List<String> unreadablePointers() {
        return regions.stream().flatMap(region -> region.unreadablePointers().stream()).toList();
    }
}
