package rubezh.ui.kit.form;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Field;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditor;

/**
 * Lines of a record edited wholly by keyboard: Enter right along the row and to the next, Ins adds,
 * F9 copies, Del removes (while nothing is typed in the cell), Ctrl+Up and Ctrl+Down move, arrows
 * go up and down; Enter in an empty last line leaves. Below the row with the focus one line says
 * its figures again, or what is wrong.
 */
public final class LineGrid implements FormRegion {
    private final Form form;
    private final String path;
    private final LineListModel lines;
    private final List<LineColumn> columns;
    private final VBox node = new VBox();
    private final LineGridRows rows;
    private final Button adder;
    private final LineGridHeader head;
    private final LineActions actions;
    private boolean secondary;
    private Function<UUID, String> more = _ -> "";
    private final DetailFields details = new DetailFields(this);
    private List<Violation> problems = List.of();

    /**
     * @param path dotted path of the list, say {@code items}
     */
    public LineGrid(Form form, String path, LineListModel lines, List<LineColumn> columns) {
        this.form = form;
        this.path = path;
        this.lines = lines;
        this.columns = List.copyOf(columns);
        Command add = Command.of("add-line", this::add);
        adder =
                Buttons.styled(
                        Buttons.of(form.ui().texts(), add), "flat-button", "grid-add-button");
        node.getStyleClass().add("line-grid");
        head = new LineGridHeader(form.ui(), this.columns);
        rows = new LineGridRows(form.ui().overlay(), lines, id -> new LineRow(this, id));
        actions = new LineActions(this, lines, rows, adder);
        node.getChildren().addAll(head.node(), rows.node(), adder);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        updateHeader();
    }

    public Node node() {
        return node;
    }

    /** Sets what the line below a row says besides the figures: mean per package and the like. */
    public LineGrid summary(Function<UUID, String> words) {
        more = words;
        return this;
    }

    /**
     * Sets the fields of a line that have no column: they open below its row with F2.
     *
     * @param editor makes the editor of one
     * @param wide whether one takes two places
     */
    public LineGrid details(
            List<Field> fields, Function<Field, FieldEditor> editor, Predicate<Field> wide) {
        details.use(fields, editor, wide);
        return this;
    }

    /**
     * Sets what shows one of the further fields, in the place of a row of its own.
     *
     * @param field dotted path of the field
     * @param maker makes it for a line
     */
    public LineGrid detail(String field, Function<UUID, DetailRegion> maker) {
        details.part(field, maker);
        return this;
    }

    /** Returns the further fields of a line, or null where there are none. */
    @Nullable LineDetails detail(UUID id) {
        return details.detail(id);
    }

    boolean hasDetails() {
        return !details.isEmpty();
    }

    /** Returns how many further fields of a line hold something. */
    int filled(UUID id) {
        return details.filled(id);
    }

    /**
     * Makes a list that most records leave empty: as long as it is, one line that adds, out of the
     * way of Tab and Enter.
     *
     * @param key message that names the list
     */
    public LineGrid secondary(String key) {
        secondary = true;
        adder.setFocusTraversable(false);
        Label title = ui().texts().bind(new Label(), key);
        title.getStyleClass().addAll("fs-11", "semibold", "grid-title");
        node.getChildren().addFirst(title);
        node.getStyleClass().add("secondary");
        updateHeader();
        return this;
    }

    /** Adds a line and goes to it. */
    public void add() {
        actions.addBelow(null);
    }

    /** Sets what stands in the row of totals. */
    public LineGrid totals(Node totals) {
        totals.getStyleClass().add("grid-totals");
        node.getChildren().add(totals);
        return this;
    }

    LineGridHeader head() {
        return head;
    }

    UiContext ui() {
        return form.ui();
    }

    FormModel model() {
        return form.model();
    }

    Form form() {
        return form;
    }

    List<LineColumn> columns() {
        return columns;
    }

    String pointer(UUID id, LineColumn column) {
        return pointer(id, column.field());
    }

    /** Returns where a field of a line stands; it may lie in a section of the line. */
    String pointer(UUID id, Field field) {
        String inLine = field.path().substring(path.length() + 1);
        return "/" + path.replace('.', '/') + "/" + id + "/" + inLine.replace('.', '/');
    }

    @Override
    public void refresh() {
        rows.refresh();
        updateHeader();
        mark(problems);
    }

    /** Makes the row of the next line that has none; says whether more are to come. */
    boolean realizeRow() {
        return rows.realizeNext(problems);
    }

    /** Shows the head and the button that adds by whether there are lines. */
    private void updateHeader() {
        boolean none = lines.ids().isEmpty();
        adder.setVisible(none);
        adder.setManaged(none);
        head.node().setVisible(!(secondary && none));
        head.node().setManaged(head.node().isVisible());
    }

    @Override
    public boolean covers(String pointer) {
        String list = "/" + path.replace('.', '/');
        return pointer.equals(list) || pointer.startsWith(list + "/");
    }

    @Override
    public void mark(List<Violation> found) {
        problems = found;
        rows.realizedRows().forEach(row -> row.mark(found));
        refreshSummary();
    }

    @Override
    public void focus(String pointer) {
        for (LineRow row : inOrder()) {
            if (row.focus(pointer)) {
                return;
            }
        }
        focusFirst();
    }

    @Override
    public List<String> unreadablePointers() {
        return inOrder().stream().flatMap(row -> row.unreadablePointers().stream()).toList();
    }

    /** Returns the rows of all lines in order, and realizes them first. */
    List<LineRow> inOrder() {
        rows.realize(problems);
        return rows.inOrder();
    }

    /** Sets the focus on the first cell, or on the button that adds a line. */
    public void focusFirst() {
        actions.focusFirst();
    }

    LineActions actions() {
        return actions;
    }

    /** Removes the empty last line if it has the focus, and moves on as Enter does. */
    void leaveEmptyLine() {
        actions.leaveEmptyLine();
    }

    void entered(LineRow row) {
        rows.current(row);
        refreshSummary();
        form.reveal(row.node());
    }

    void refreshSummary() {
        rows.current().ifPresent(this::summary);
    }

    private void summary(LineRow row) {
        @Nullable Violation gravest =
                problems.stream()
                        .filter(v -> v.pointer().contains(row.id().toString()))
                        .min(Comparator.comparing(Violation::severity))
                        .orElse(null);
        String unread = row.unreadText();
        if (!unread.isEmpty()) {
            rows.showSummary(row.summary(), more.apply(row.id()), Severity.STOP, unread);
        } else if (gravest != null) {
            rows.showSummary(
                    row.summary(),
                    more.apply(row.id()),
                    gravest.severity(),
                    form.sentence(gravest));
        } else {
            rows.showSummary(row.summary(), more.apply(row.id()), null, "");
        }
    }

    private void pressed(KeyEvent event) {
        LineRow row = rows.focused().orElse(null);
        if (row == null || row.isChoosing()) {
            if (row == null && event.getCode() == KeyCode.INSERT) {
                event.consume();
                add();
            }
            return;
        }
        if (event.getCode() == KeyCode.F2 && hasDetails()) {
            event.consume();
            toggle(row);
        } else if (row.isInDetail()) {
            return;
        } else if (LineKeyHandler.handle(event, row, actions)) {
            event.consume();
        }
    }

    /** Opens or closes the further fields of a line. */
    void toggle(LineRow row) {
        boolean open = row.toggle();
        refresh();
        if (open) {
            row.openDetail().ifPresent(LineDetails::focusFirst);
        } else {
            row.focus(0);
        }
    }
}
