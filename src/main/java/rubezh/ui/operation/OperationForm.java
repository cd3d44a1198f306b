package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.KeyCombinations;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.value.FieldEntry;

/** Form of an operation: its fields, what stations report of each day, and its goals. */
final class OperationForm {
    /** Fields in the order of the form, in groups under headings. */
    private enum Group {
        NAMES("title/ru", "title/en", "title/stage", "first", "last", "area/ru", "area/en"),
        PARTIES(
                "mandate/participants",
                "mandate/observers",
                "mandate/coordination",
                "mandate/workingGroup",
                "mandate/contacts"),
        TERMS(
                "mandate/legalBasis",
                "mandate/sessions",
                "mandate/reportsDue",
                "mandate/caseHandling",
                "mandate/handling",
                "mandate/signatories");

        private final List<String> fields;

        Group(String... fields) {
            this.fields = List.of(fields);
        }
    }

    private static final Set<String> PARTIES =
            Set.of("/mandate/participants", "/mandate/observers");

    private static final KeyCodeCombination INSERT = KeyCombinations.key(KeyCode.INSERT);

    private final UiContext ui;
    private final LiveLabels labels;
    private final Supplier<UUID> lineIds;
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
    private Consumer<Node> onAdded = _ -> {};

    OperationForm(
            UiContext ui,
            LiveLabels labels,
            FieldEditorFactory factory,
            Operation before,
            Supplier<UUID> lineIds) {
        this.ui = ui;
        this.labels = labels;
        this.lineIds = lineIds;
        this.texts = ui.texts();
        this.factory = factory;
        this.before = before;
        var growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), growing);
        code.setText(before.code() == null ? "" : before.code().code());
        code.setOnAction(_ -> code.requestFocusTraversal(TraversalDirection.NEXT));
        for (Group group : Group.values()) {
            addHeading(group);
            if (group == Group.NAMES) {
                add("code", code);
            }
            group.fields.forEach(field -> addField("/" + field));
        }
        before.goals().forEach(this::addGoal);
        this.root = styled(new VBox(grid), "gap-12");
        addGoals(this::addBlankGoal);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
    }

    /** Adds a goal by {@code Ins} from wherever in the form: it has no other lines. */
    private void onKeyPressed(KeyEvent event) {
        if (INSERT.match(event)) {
            event.consume();
            addBlankGoal();
        }
    }

    private void addGoals(Runnable onMore) {
        root.getChildren()
                .addAll(
                        heading("operation.form.indicators"),
                        hint("operation.hint.indicators"),
                        indicatorBoxes(),
                        heading("operation.form.goals"),
                        hint("operation.hint.goals"),
                        goalRows,
                        new FlowPane(Buttons.action(texts, "operation.goal.add", "Ins", onMore)),
                        unread);
    }

    private Label heading(String key) {
        return styled(texts.label(key), "semibold", "fs-15");
    }

    private Label hint(String key) {
        return wrapping(styled(texts.label(key), "muted", "fs-12"));
    }

    private void addHeading(Group group) {
        grid.add(heading("operation.form.group." + group), 0, grid.getRowCount(), 2, 1);
    }

    private void add(String name, Node field) {
        String key = "operation.field." + name;
        Label label = styled(texts.label(key), "muted", "step-label");
        label.setLabelFor(field);
        texts.accessibleName(field, key);
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(
                grid.getRowCount(),
                label,
                styled(new VBox(field, hint("operation.hint." + name)), "gap-4"));
    }

    private void addField(String pointer) {
        FieldEditor editor =
                PARTIES.contains(pointer)
                        ? new PartyField(ui, labels)
                        : factory.of(OperationDialog.SHAPE.field(path(pointer)).orElseThrow());
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

    /** Adds an empty goal, sets the focus in it and shows it. */
    void addBlankGoal() {
        addGoal(GoalRow.blank(lineIds.get()));
        goals.getLast().focus();
        ui.worker().onUi(() -> onAdded.accept(goals.getLast().node()));
    }

    /** Sets what shows a goal that was added. */
    void onAdded(Consumer<Node> shower) {
        onAdded = shower;
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
