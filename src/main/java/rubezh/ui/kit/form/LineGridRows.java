package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;

/**
 * Rows of a grid, one for each line of a {@link LineRange}, with the details of open lines and the
 * summary below the row with the focus between them. Rows are realized one by one; reaching a line
 * realizes those before it in the range.
 */
final class LineGridRows {
    private final Form form;
    private final LineListModel lines;
    private final Function<UUID, LineRow> maker;
    private final VBox node = new VBox();
    private final Map<UUID, LineRow> rowById = new LinkedHashMap<>();
    private final LineRange range = new LineRange();
    private final RowSummary summary = new RowSummary();
    private List<Violation> problems = List.of();
    private boolean allRealized;

    /**
     * @param maker creates the row of a line
     */
    LineGridRows(Form form, LineListModel lines, Function<UUID, LineRow> maker) {
        this.form = form;
        this.lines = lines;
        this.maker = maker;
    }

    Node node() {
        return node;
    }

    /** Realizes the row of the next line of the range; returns whether rows are left. */
    boolean realizeNext() {
        List<UUID> shown = range.of(lines.ids());
        shown.stream().filter(id -> !rowById.containsKey(id)).findFirst().ifPresent(this::realize);
        allRealized |= rowById.keySet().containsAll(shown);
        arrange();
        return !allRealized;
    }

    private LineRow realize(UUID id) {
        LineRow row = maker.apply(id);
        rowById.put(id, row);
        row.refresh();
        row.mark(problemsOf(id));
        return row;
    }

    /** Returns the problems of one line. */
    List<Violation> problemsOf(UUID id) {
        String step = "/" + id;
        return problems.stream().filter(v -> v.pointer().contains(step)).toList();
    }

    /** Shows the problems of the list at its rows, also at those realized later. */
    void mark(List<Violation> found) {
        problems = found;
        rowById.forEach((id, row) -> row.mark(problemsOf(id)));
    }

    /**
     * Returns the row of a line, null if there is no such line. The range moves to a line outside
     * of it; the rows after the line are then realized later.
     */
    @Nullable LineRow reach(UUID id) {
        List<UUID> ids = lines.ids();
        int index = ids.indexOf(id);
        if (index < 0) {
            return null;
        }
        range.include(ids, index);
        List<UUID> shown = range.of(ids);
        shown.subList(0, shown.indexOf(id) + 1).stream()
                .filter(each -> !rowById.containsKey(each))
                .forEach(this::realize);
        rowById.keySet().retainAll(shown);
        allRealized = rowById.keySet().containsAll(shown);
        arrange();
        return rowById.get(id);
    }

    /** Moves the range by its length; returns the first of the new lines, or the one before it. */
    UUID turn(int direction) {
        List<UUID> ids = lines.ids();
        return ids.get(range.turn(ids, direction));
    }

    boolean isRealized() {
        return allRealized;
    }

    /**
     * Shows the values of the model again; adds rows of new lines and removes those of old ones.
     */
    void refresh() {
        List<UUID> shown = range.of(lines.ids());
        rowById.keySet().retainAll(shown);
        rowById.values().forEach(LineRow::refresh);
        if (allRealized) {
            shown.stream().filter(id -> !rowById.containsKey(id)).forEach(this::realize);
        }
        arrange();
    }

    private void arrange() {
        var wanted = new ArrayList<Node>();
        List<UUID> ids = lines.ids();
        int number = range.before(ids) + 1;
        for (UUID id : range.of(ids)) {
            LineRow row = rowById.get(id);
            if (row != null) {
                row.number(number);
                add(wanted, row);
            }
            number++;
        }
        if (!node.getChildren().equals(wanted)) {
            Node focused = form.ui().overlay().focusOwner(node);
            replace(node.getChildren(), wanted);
            if (focused != node && focused.getScene() != null) {
                focused.requestFocus();
            }
        }
    }

    /** Changes a list of nodes into another; a node that stays keeps its style and its layout. */
    private static void replace(List<Node> present, List<Node> wanted) {
        present.retainAll(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            Node next = wanted.get(i);
            if (i >= present.size() || present.get(i) != next) {
                present.remove(next);
                present.add(i, next);
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

    /** Returns the number of lines before those with rows. */
    int before() {
        return range.before(lines.ids());
    }

    /** Returns the number of lines after those with rows. */
    int after() {
        return range.after(lines.ids());
    }

    /** Returns the realized row of a line, null if it has none. */
    @Nullable LineRow of(UUID id) {
        return rowById.get(id);
    }

    Optional<LineRow> focused() {
        return rowById.values().stream().filter(LineRow::hasFocus).findFirst();
    }

    /** Marks the row with the focus and moves the summary below it. */
    void current(LineRow row) {
        rowById.values().forEach(other -> other.current(other == row));
        if (!summary.isBelow(row)) {
            summary.moveBelow(row);
            node.getChildren().remove(summary.node());
            node.getChildren().add(node.getChildren().indexOf(row.node()) + 1, summary.node());
        }
    }

    /**
     * Shows figures and the most severe problem of the marked row below it.
     *
     * @param text returns the text of a line besides its figures
     */
    void refreshSummary(Function<UUID, String> text) {
        LineRow row = summary.row();
        if (row == null) {
            return;
        }
        String unreadable = row.unreadableText();
        if (!unreadable.isEmpty()) {
            summary.show(row.summary(), text.apply(row.id()), Severity.STOP, unreadable);
            return;
        }
        @Nullable Violation gravest =
                problemsOf(row.id()).stream()
                        .min(Comparator.comparing(Violation::severity))
                        .orElse(null);
        summary.show(
                row.summary(),
                text.apply(row.id()),
                gravest == null ? null : gravest.severity(),
                gravest == null ? "" : form.sentence(gravest));
    }

    /**
     * Summary below the row with the focus: its problem at the left, its figures at the right. Both
     * wrap rather than widen the grid.
     */
    private static final class RowSummary {
        private final FieldMessage problem = new FieldMessage();
        private final Label figures = styled(new Label(), "semibold", "fs-12");
        private final Label addition = styled(new Label(), "muted", "fs-12");
        private final HBox node;
        private @Nullable LineRow row;

        RowSummary() {
            figures.setMinWidth(Region.USE_PREF_SIZE);
            addition.setWrapText(true);
            node = styled(new HBox(problem, new Spacer(), figures, addition), "grid-row-summary");
        }

        Node node() {
            return node;
        }

        void moveBelow(LineRow current) {
            row = current;
        }

        @Nullable LineRow row() {
            return row;
        }

        boolean isBelow(LineRow other) {
            return row == other;
        }

        void show(
                String figureText,
                String additionText,
                @Nullable Severity severity,
                String sentence) {
            figures.setText(figureText);
            addition.setText(additionText);
            problem.show(severity, sentence);
            boolean empty = figureText.isEmpty() && additionText.isEmpty() && sentence.isEmpty();
            setShown(node, !empty);
        }
    }
}
