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
 * Rows of a grid, one for each line, with the details of open lines and the summary below the row
 * with the focus between them. Rows are realized one by one; access to all rows realizes the rest.
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
     * @param maker creates the row of a line
     */
    LineGridRows(Overlay overlay, LineListModel lines, Function<UUID, LineRow> maker) {
        this.overlay = overlay;
        this.lines = lines;
        this.maker = maker;
    }

    Node node() {
        return node;
    }

    /** Realizes the row of the next line; returns whether rows are left. */
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

    /** Realizes the rows of all lines. */
    void realize(List<Violation> problems) {
        while (!allRealized) {
            realizeNext(problems);
        }
    }

    /**
     * Shows the values of the model again; adds rows of new lines and removes those of old ones.
     */
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

    Collection<LineRow> realizedRows() {
        return rowById.values();
    }

    /** Returns the rows of all lines in order; they must be realized. */
    List<LineRow> inOrder() {
        return lines.ids().stream().map(rowById::get).toList();
    }

    @Nullable LineRow of(UUID id) {
        return rowById.get(id);
    }

    Optional<LineRow> focused() {
        return realizedRows().stream().filter(LineRow::hasFocus).findFirst();
    }

    /** Marks the row with the focus and moves the summary below it. */
    void current(LineRow row) {
        realizedRows().forEach(other -> other.current(other == row));
        if (!summary.isBelow(row)) {
            summary.moveBelow(row);
            node.getChildren().remove(summary.node());
            node.getChildren().add(node.getChildren().indexOf(row.node()) + 1, summary.node());
        }
    }

    /** Returns the row marked last. */
    Optional<LineRow> current() {
        return Optional.ofNullable(summary.row());
    }

    /** Shows the summary below the marked row. */
    void showSummary(String figures, String more, @Nullable Severity severity, String sentence) {
        summary.show(figures, more, severity, sentence);
    }
}
