package rubezh.ui.kit.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.ui.kit.Overlay;

/**
 * The rows of a grid, one for every line, with what stands between them: the further fields of a
 * line and the words below the row with the focus. A grid shown for the first time makes its rows
 * one after another; who goes through them waits for none and finds all.
 */
final class LineGridRows {
    private final Overlay overlay;
    private final LineListModel lines;
    private final Function<UUID, LineRow> maker;
    private final VBox node = new VBox();
    private final Map<UUID, LineRow> rowById = new LinkedHashMap<>();
    private final RowSummary summary = new RowSummary();
    private boolean allRealized;

    /**
     * @param maker makes the row of a line
     */
    LineGridRows(Overlay overlay, LineListModel lines, Function<UUID, LineRow> maker) {
        this.overlay = overlay;
        this.lines = lines;
        this.maker = maker;
    }

    Node node() {
        return node;
    }

    /** Makes the row of the next line that has none; says whether more are to come. */
    boolean realizeNext(List<Violation> problems) {
        List<UUID> ids = lines.ids();
        ids.stream()
                .filter(id -> !rowById.containsKey(id))
                .findFirst()
                .ifPresent(id -> realize(id, problems));
        allRealized |= rowById.keySet().containsAll(ids);
        arrange();
        return !allRealized;
    }

    private void realize(UUID id, List<Violation> problems) {
        LineRow row = maker.apply(id);
        rowById.put(id, row);
        row.refresh();
        row.mark(problems);
    }

    /** Makes the rows of all lines. */
    void realize(List<Violation> problems) {
        while (!allRealized) {
            realizeNext(problems);
        }
    }

    /** Shows again what the lines say; those that came get a row, those that went lose it. */
    void refresh() {
        List<UUID> ids = lines.ids();
        rowById.keySet().retainAll(ids);
        if (allRealized) {
            ids.forEach(id -> rowById.computeIfAbsent(id, maker));
        }
        rowById.values().forEach(LineRow::refresh);
        arrange();
    }

    private void arrange() {
        var children = new ArrayList<Node>();
        int number = 1;
        for (UUID id : lines.ids()) {
            LineRow row = rowById.get(id);
            if (row != null) {
                row.number(number++);
                add(children, row);
            }
        }
        if (!node.getChildren().equals(children)) {
            Node focused = overlay.focusOwner(node);
            node.getChildren().setAll(children);
            if (focused != node && focused.getScene() != null) {
                focused.requestFocus();
            }
        }
    }

    private void add(List<Node> children, LineRow row) {
        children.add(row.node());
        if (summary.isBelow(row)) {
            children.add(summary.node());
        }
        row.openDetail().ifPresent(detail -> children.add(detail.node()));
    }

    /** Returns the rows that have been made. */
    Collection<LineRow> realizedRows() {
        return rowById.values();
    }

    /** Returns the rows of all lines in their order; they have to be made. */
    List<LineRow> inOrder() {
        return lines.ids().stream().map(rowById::get).toList();
    }

    @Nullable LineRow of(UUID id) {
        return rowById.get(id);
    }

    Optional<LineRow> focused() {
        return realizedRows().stream().filter(LineRow::hasFocus).findFirst();
    }

    /** Marks the row with the focus; the words about it stand below it. */
    void current(LineRow row) {
        realizedRows().forEach(other -> other.current(other == row));
        if (!summary.isBelow(row)) {
            summary.moveBelow(row);
            node.getChildren().remove(summary.node());
            node.getChildren().add(node.getChildren().indexOf(row.node()) + 1, summary.node());
        }
    }

    /** Returns the row that was marked last. */
    Optional<LineRow> current() {
        return Optional.ofNullable(summary.row());
    }

    /** Says something below the marked row. */
    void showSummary(String figures, String more, @Nullable Severity severity, String sentence) {
        summary.show(figures, more, severity, sentence);
    }
}
