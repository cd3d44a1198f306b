package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.value.FieldEntry;

/** Form of an operation: its fields, what stations report of each day, and its goals. */
final class OperationForm {
    /** Fields in the order of the form. */
    private static final List<String> FIELDS =
            List.of(
                    "/title/ru",
                    "/title/en",
                    "/title/stage",
                    "/first",
                    "/last",
                    "/area/ru",
                    "/area/en",
                    "/mandate/participants",
                    "/mandate/observers",
                    "/mandate/coordination",
                    "/mandate/legalBasis",
                    "/mandate/handling",
                    "/mandate/reportsDue");

    private final UiContext ui;
    private final UiText texts;
    private final FieldEditorFactory factory;
    private final Operation before;
    private final TextField code = new TextField();
    private final Map<String, FieldEditor> fields = new LinkedHashMap<>();
    private final Map<OperationIndicator, CheckBox> indicators =
            new EnumMap<>(OperationIndicator.class);
    private final List<GoalRow> goals = new ArrayList<>();
    private final VBox goalRows = styled(new VBox(), "gap-8");
    private final Label unread = wrapping(styled(new Label(), "stop-text", "fs-12"));
    private final GridPane grid = styled(new GridPane(), "step-fields");
    private final VBox root;

    OperationForm(
            UiContext ui, FieldEditorFactory factory, Operation before, Supplier<UUID> lineIds) {
        this.ui = ui;
        this.texts = ui.texts();
        this.factory = factory;
        this.before = before;
        var growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), growing);
        code.setText(before.code() == null ? "" : before.code().code());
        code.setOnAction(_ -> code.requestFocusTraversal(TraversalDirection.NEXT));
        add("code", code);
        FIELDS.forEach(this::addField);
        before.goals().forEach(this::addGoal);
        this.root = styled(new VBox(grid), "gap-12");
        addGoals(() -> addGoal(GoalRow.blank(lineIds.get())));
    }

    private void addGoals(Runnable onMore) {
        root.getChildren()
                .addAll(
                        heading("operation.form.indicators"),
                        indicatorBoxes(),
                        heading("operation.form.goals"),
                        goalRows,
                        new FlowPane(Buttons.action(texts, "operation.goal.add", onMore)),
                        unread);
    }

    private Label heading(String key) {
        return styled(texts.label(key), "semibold");
    }

    private void add(String name, Node field) {
        String key = "operation.field." + name;
        Label label = styled(texts.label(key), "muted", "step-label");
        label.setLabelFor(field);
        texts.accessibleName(field, key);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private void addField(String pointer) {
        FieldEditor editor = factory.of(OperationDialog.SHAPE.field(path(pointer)).orElseThrow());
        editor.setHost(new StandaloneHost(_ -> {}));
        editor.show(OperationDialog.SHAPE.get(before, pointer));
        String name = path(pointer);
        texts.paint(
                editor.node(), m -> editor.setAccessibleName(m.text("operation.field." + name)));
        fields.put(pointer, editor);
        add(name, editor.node());
    }

    private static String path(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }

    private Node indicatorBoxes() {
        var boxes = styled(new FlowPane(), "flow-8");
        for (OperationIndicator indicator : OperationIndicator.values()) {
            CheckBox box = texts.bind(new CheckBox(), indicator.key());
            box.setSelected(before.code() == null || before.indicators().contains(indicator));
            indicators.put(indicator, box);
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private void addGoal(OperationGoal goal) {
        var row = new GoalRow(ui, factory, goal, this::remove);
        goals.add(row);
        goalRows.getChildren().add(row.node());
    }

    private void remove(GoalRow row) {
        goals.remove(row);
        goalRows.getChildren().remove(row.node());
    }

    Node node() {
        return root;
    }

    /** Keeps the code as it is: cases name the operation by it. */
    void fixCode() {
        code.setDisable(true);
    }

    /** Sets the focus in the first field that is not fixed. */
    void focus() {
        if (!code.isDisabled()) {
            code.requestFocus();
        } else {
            fields.values().iterator().next().focus();
        }
    }

    /** Returns what was entered; empty, and told, if something cannot be read. */
    Optional<Operation> read() {
        Optional<OperationCode> entered = enteredCode();
        List<FieldEditor> unreadable =
                fields.values().stream().filter(e -> !(isReadable(e))).toList();
        fields.values().forEach(editor -> editor.mark(null));
        unreadable.forEach(editor -> editor.mark(Severity.STOP));
        boolean goalsRead = goals.stream().allMatch(GoalRow::isReadable);
        boolean readable = entered.isPresent() && unreadable.isEmpty() && goalsRead;
        unread.setText(
                readable
                        ? ""
                        : texts.text(
                                entered.isEmpty()
                                        ? "operation.dialog.code"
                                        : "operation.dialog.unread"));
        return readable ? Optional.of(entered(entered.get())) : Optional.empty();
    }

    private Optional<OperationCode> enteredCode() {
        String text = code.getText().strip().toUpperCase(Locale.ROOT);
        return Code.SHAPE.matcher(text).matches()
                ? Optional.of(new OperationCode(text))
                : Optional.empty();
    }

    private static boolean isReadable(FieldEditor editor) {
        return editor.entry() instanceof FieldEntry.Valid;
    }

    private Operation entered(OperationCode named) {
        Operation operation = OperationDialog.SHAPE.with(before, "/code", named);
        for (var field : fields.entrySet()) {
            if (field.getValue().entry() instanceof FieldEntry.Valid(Object value)) {
                operation = OperationDialog.SHAPE.with(operation, field.getKey(), value);
            }
        }
        var all = new ArrayList<OperationGoal>();
        goals.forEach(row -> all.add(row.goal(all.size() + 1)));
        return new Operation(
                operation.code(),
                operation.title(),
                operation.first(),
                operation.last(),
                operation.area(),
                operation.mandate(),
                indicators.entrySet().stream()
                        .filter(box -> box.getValue().isSelected())
                        .map(Map.Entry::getKey)
                        .toList(),
                all,
                operation.steps(),
                operation.template());
    }
}
