package rubezh.ui.kit.form;

import static rubezh.ui.kit.form.LabeledField.labelText;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Field;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.look.UiText;

/**
 * Grid for the lines of a record, edited by keyboard: Enter moves along the row and to the next,
 * Ins adds, F9 copies, Del removes (while nothing is typed in the cell), Ctrl+Up and Ctrl+Down move
 * the line, arrows change the row; Enter in an empty last line leaves the grid. A summary below the
 * row with the focus shows its figures and its most severe problem.
 *
 * @see FormSection#lines
 * @see LineColumn
 */
public final class LineGrid implements FormRegion {
    private final Form form;
    private final String path;
    private final LineListModel lines;
    private final List<LineColumn> columns;
    private final VBox node = styled(new VBox(), "line-grid");
    private final LineGridRows rows;
    private final Button addButton;
    private final LineGridHeader head;
    private final LineActions actions;
    private final OtherLines others;
    private final Label reason = styled(new Label(), "muted", "fs-12");
    private final Label asterisk = styled(new Label("*"), "stop-text", "semibold");
    private BooleanSupplier required = () -> false;
    private Runnable onUnrealized = () -> {};
    private boolean secondary;
    private Function<UUID, String> summaryOf = _ -> "";
    private final DetailFields details = new DetailFields(this);

    /**
     * @param path dotted path of the list, such as {@code items}
     */
    public LineGrid(Form form, String path, LineListModel lines, List<LineColumn> columns) {
        this.form = form;
        this.path = path;
        this.lines = lines;
        this.columns = List.copyOf(columns);
        Command add = Command.of("add-line", this::add);
        addButton = styled(Buttons.of(form.ui().texts(), add), "flat-button", "grid-add-button");
        head = new LineGridHeader(form.ui(), this.columns);
        rows = new LineGridRows(form, lines, id -> new LineRow(this, id));
        actions = new LineActions(this, lines, rows, addButton);
        others = new OtherLines(form.ui().texts(), rows, actions::turn);
        node.getChildren().addAll(head.node(), others.before());
        node.getChildren()
                .addAll(rows.node(), others.after(), new HBox(addButton, asterisk, reason));
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        addButton.addEventHandler(KeyEvent.KEY_TYPED, actions::beginLine);
        addButton.addEventHandler(KeyEvent.KEY_PRESSED, this::takeReasonBack);
        form.ui().texts().paint(rows.node(), _ -> refreshSummary());
        updateHeader();
    }

    public Node node() {
        return node;
    }

    /** Sets the text of the summary besides the figures, such as the mean per package. */
    public LineGrid summary(Function<UUID, String> text) {
        summaryOf = text;
        return this;
    }

    /**
     * Sets the fields of a line without a column, which F2 opens below its row.
     *
     * @param editor creates the editor of a field
     * @param wide whether a field takes two columns
     */
    public LineGrid details(
            List<Field> fields, Function<Field, FieldEditor> editor, Predicate<Field> wide) {
        details.set(fields, editor, wide);
        return this;
    }

    /**
     * Marks what the record cannot be submitted without: at least one line, and fields of a line
     * that have no column.
     */
    public LineGrid requiredIf(BooleanSupplier line, Predicate<Field> detail) {
        required = line;
        details.setRequired(detail);
        updateHeader();
        return this;
    }

    /**
     * Sets the region that shows a detail field instead of a row.
     *
     * @param field dotted path of the field
     * @param maker creates the region for a line
     */
    public LineGrid detail(String field, Function<UUID, DetailRegion> maker) {
        details.part(field, maker);
        return this;
    }

    DetailFields details() {
        return details;
    }

    /**
     * Marks a list that most records leave empty: while it is empty, it is one row with its title
     * and the button that adds a line, which Tab and Enter skip.
     *
     * @param key message with the name of the list
     */
    public LineGrid secondary(String key) {
        secondary = true;
        addButton.setFocusTraversable(false);
        Label title = styled(ui().texts().label(key), "fs-11", "semibold", "grid-title");
        node.getChildren().addFirst(styled(new HBox(title, asterisk, addButton), "grid-title-row"));
        node.getStyleClass().add("secondary");
        updateHeader();
        return this;
    }

    /** Adds a line and sets the focus on it. */
    public void add() {
        actions.addBelow(null);
    }

    /** Sets the row of totals. */
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

    /** Returns the pointer to a field of a line, also in a section of the line. */
    String pointer(UUID id, Field field) {
        String pathInLine = field.path().substring(path.length() + 1);
        return "/" + path.replace('.', '/') + "/" + id + "/" + pathInLine.replace('.', '/');
    }

    @Override
    public void refresh() {
        head.refresh();
        rows.refresh();
        updateHeader();
        refreshSummary();
    }

    /** Realizes the next row; returns whether rows are left. */
    boolean realizeRow() {
        return rows.realizeNext();
    }

    /** Sets what runs when rows are left again, because a far line was reached. */
    void onUnrealized(Runnable action) {
        onUnrealized = action;
    }

    /** Returns the row of a line, with rows around it; null if there is no such line. */
    @Nullable LineRow reach(UUID id) {
        boolean before = rows.isRealized();
        LineRow row = rows.reach(id);
        others.refresh();
        if (before && !rows.isRealized()) {
            onUnrealized.run();
        }
        return row;
    }

    /** Shows or hides header and add button by whether there are lines. */
    private void updateHeader() {
        boolean empty = lines.ids().isEmpty();
        others.refresh();
        setShown(addButton, empty);
        setShown(asterisk, empty && required.getAsBoolean());
        String none = empty ? model().absenceText(listPointer()) : "";
        setShown(reason, !none.isEmpty());
        reason.setText(none.isEmpty() ? "" : ui().texts().text("kit.lines.none", none));
        setShown(head.node(), !(secondary && empty));
    }

    String listPointer() {
        return "/" + path.replace('.', '/');
    }

    @Override
    public boolean covers(String pointer) {
        String list = listPointer();
        return pointer.equals(list) || pointer.startsWith(list + "/");
    }

    private void takeReasonBack(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            event.consume();
            model().takeReasonBack(listPointer());
            refresh();
        }
    }

    @Override
    public void mark(List<Violation> found) {
        rows.mark(found);
        refreshSummary();
    }

    @Override
    public void focus(String pointer) {
        LineRow row = lineOf(pointer).map(this::reach).orElse(null);
        if (row == null || !row.focus(pointer)) {
            focusFirst();
        }
    }

    /** Returns the line a pointer leads to or into. */
    private Optional<UUID> lineOf(String pointer) {
        return lines.ids().stream().filter(id -> pointer.contains(id.toString())).findFirst();
    }

    @Override
    public List<String> unreadablePointers() {
        return lines.ids().stream().flatMap(id -> unreadablePointers(id).stream()).toList();
    }

    /** Returns the pointers of the invalid texts of a line, which the model keeps without a row. */
    private List<String> unreadablePointers(UUID id) {
        LineRow row = rows.of(id);
        return row != null
                ? row.unreadablePointers()
                : columns.stream()
                        .map(column -> pointer(id, column))
                        .filter(pointer -> model().unreadableText(pointer) != null)
                        .toList();
    }

    /** Sets the focus on the first cell, or on the button that adds a line. */
    public void focusFirst() {
        actions.focusFirst();
    }

    LineActions actions() {
        return actions;
    }

    void entered(LineRow row) {
        actions.onEntered(row);
        rows.current(row);
        refreshSummary();
        form.reveal(row.node());
    }

    void refreshSummary() {
        rows.refreshSummary(summaryOf);
    }

    private void onKeyPressed(KeyEvent event) {
        LineRow row = rows.focused().orElse(null);
        if (row == null || row.isChoosing()) {
            if (row == null && event.getCode() == KeyCode.INSERT) {
                event.consume();
                add();
            }
            return;
        }
        if (event.getCode() == KeyCode.F2 && !details.isEmpty()) {
            event.consume();
            toggle(row);
        } else if (row.isInDetail()) {
            return;
        } else if (actions.handleKey(event, row)) {
            event.consume();
        }
    }

    /** Opens or closes the details of a line. */
    void toggle(LineRow row) {
        boolean open = row.toggle();
        refresh();
        if (open) {
            row.openDetail().ifPresent(LineDetails::focusFirst);
        } else {
            row.focus(0);
        }
    }

    /** Buttons above and below the rows of a long list, which say how many lines have no row. */
    private static final class OtherLines {
        private final UiText texts;
        private final LineGridRows rows;
        private final Button before;
        private final Button after;

        /**
         * @param turn shows the lines before (-1) or after (1) and sets the focus on one of them
         */
        OtherLines(UiText texts, LineGridRows rows, IntConsumer turn) {
            this.texts = texts;
            this.rows = rows;
            before = button("kit.lines.before", rows::before);
            before.setOnAction(_ -> turn.accept(-1));
            after = button("kit.lines.after", rows::after);
            after.setOnAction(_ -> turn.accept(1));
        }

        private Button button(String key, IntSupplier count) {
            var button = styled(new Button(), "flat-button", "grid-other-lines");
            texts.paint(button, m -> button.setText(m.text(key, count.getAsInt())));
            setShown(button, false);
            return button;
        }

        Node before() {
            return before;
        }

        Node after() {
            return after;
        }

        void refresh() {
            show(before, rows.before());
            show(after, rows.after());
        }

        private void show(Button button, int count) {
            setShown(button, count > 0);
            if (count > 0) {
                texts.repaint(button);
            }
        }
    }

    /** Header of a grid of lines; sets the widths of its columns. */
    static final class LineGridHeader {
        /** Columns above this width do not shrink. */
        private static final double FIXED_FROM = 200;

        private final UiContext ui;
        private final List<Label> headings = new ArrayList<>();
        private final Node node;

        LineGridHeader(UiContext ui, List<LineColumn> columns) {
            this.ui = ui;
            this.node = labels(columns);
        }

        Node node() {
            return node;
        }

        private Node labels(List<LineColumn> columns) {
            var number = styled(new Label("\u2116"), "grid-number");
            var head = styled(new HBox(number), "grid-head");
            for (LineColumn column : columns) {
                var label = new Label();
                ui.texts().paint(label, m -> label.setText(text(column, m)));
                headings.add(label);
                head.getChildren().add(cell(wrapping(label), column));
            }
            head.getChildren().add(styled(new Region(), "grid-details-column"));
            return head;
        }

        private static String text(LineColumn column, Messages messages) {
            String name = labelText(column.field(), messages);
            return column.required().getAsBoolean() ? name + " *" : name;
        }

        /** Shows or hides the asterisks. */
        void refresh() {
            headings.forEach(ui.texts()::repaint);
        }

        /** Styles a cell or heading and binds its width to its column. */
        <R extends Region> R cell(R region, LineColumn column) {
            if (column.width() == 0) {
                region.setMaxWidth(Double.MAX_VALUE);
                region.setPrefWidth(10);
                region.minWidthProperty().bind(ui.display().px(80));
                HBox.setHgrow(region, Priority.ALWAYS);
            } else {
                var width = ui.display().px(column.width());
                region.prefWidthProperty().bind(width);
                region.minWidthProperty()
                        .bind(ui.display().px(column.width() > FIXED_FROM ? column.width() : 40));
                region.maxWidthProperty().bind(width);
            }
            return styled(region, "grid-cell", column.right() ? "at-right" : "at-left");
        }
    }
}
