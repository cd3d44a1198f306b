package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.rules.Severity;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.value.FieldEntry;

/** Row of a goal in the form of an operation: what is measured, of what, and how much. */
final class GoalRow {
    private final UiContext ui;
    private final OperationGoal before;
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final FieldEditor substances;
    private final FieldEditor amount;
    private final HBox substanceLine;
    private final TextField number = new TextField();
    private final GoalDetails details;
    private final VBox root;

    /** What a goal measures. */
    enum Kind {
        QUANTITY(null),
        CASES(null),
        VEHICLES(OperationIndicator.VEHICLES),
        OPENED(OperationIndicator.CASES),
        CHECKS(OperationIndicator.NEGATIVE_CHECKS);

        private final @Nullable OperationIndicator indicator;

        Kind(@Nullable OperationIndicator indicator) {
            this.indicator = indicator;
        }

        static Kind of(OperationGoal goal) {
            return switch (goal.measure()) {
                case QUANTITY -> QUANTITY;
                case CASES -> CASES;
                case INDICATOR ->
                        List.of(values()).stream()
                                .filter(one -> one.indicator == goal.indicator())
                                .findFirst()
                                .orElse(VEHICLES);
            };
        }
    }

    GoalRow(
            UiContext ui,
            FieldEditorFactory factory,
            OperationGoal goal,
            Consumer<GoalRow> onRemove) {
        this.ui = ui;
        this.before = goal;
        this.substances = editor(ui, factory, "goals.substances", goal.substances());
        this.amount = editor(ui, factory, "goals.amount", goal.amount());
        this.details = new GoalDetails(ui, factory, goal);
        number.setText(goal.number() == null ? "" : goal.number().toString());
        number.setPrefColumnCount(8);
        number.setOnAction(_ -> number.requestFocusTraversal(TraversalDirection.NEXT));
        ui.texts().accessibleName(number, "operation.goal.number");
        kind.getItems().setAll(Kind.values());
        kind.setValue(Kind.of(goal));
        ui.texts().accessibleName(kind, "operation.goal.kind");
        ui.texts().paint(kind, _ -> renew());
        Button remove =
                Buttons.small(ui.texts(), "operation.goal.remove", () -> onRemove.accept(this));
        var figure = new StackPane(amount.node(), number);
        figure.prefWidthProperty().bind(ui.display().px(140));
        HBox.setHgrow(figure, Priority.ALWAYS);
        String label = "operation.field.goals.substances";
        this.substanceLine =
                styled(
                        new HBox(
                                keepWidth(styled(ui.texts().label(label), "muted", "fs-12")),
                                substances.node()),
                        "gap-8");
        substanceLine.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(substances.node(), Priority.ALWAYS);
        var line = styled(new HBox(kind, figure, remove), "gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        kind.valueProperty().subscribe(this::show);
        this.root = styled(new VBox(line, substanceLine, details.node()), "operation-goal-row");
    }

    /** Returns an editor of a field of goals. */
    static FieldEditor editor(
            UiContext ui, FieldEditorFactory factory, String path, @Nullable Object value) {
        FieldEditor made = factory.of(OperationDialog.SHAPE.field(path).orElseThrow());
        made.setHost(new StandaloneHost(_ -> {}));
        made.show(value);
        ui.texts()
                .paint(made.node(), m -> made.setAccessibleName(m.text("operation.field." + path)));
        return made;
    }

    /** Sets the focus on what is measured, when the row is on the screen. */
    void focus() {
        ui.worker().onUi(kind::requestFocus);
    }

    /** Returns a goal without anything entered. */
    static OperationGoal blank(UUID id) {
        return new OperationGoal(
                id,
                1,
                null,
                null,
                List.of(),
                new Amount("0", Unit.KGM),
                null,
                null,
                null,
                null,
                null);
    }

    private void show(Kind chosen) {
        setShown(substanceLine, chosen.indicator == null);
        setShown(amount.node(), chosen == Kind.QUANTITY);
        setShown(number, chosen != Kind.QUANTITY);
        details.showRoute(chosen.indicator == null);
    }

    private void renew() {
        kind.setButtonCell(new KindCell());
        kind.setCellFactory(_ -> new KindCell());
    }

    Node node() {
        return root;
    }

    /** Returns whether all that is shown can be read; marks what cannot. */
    boolean isReadable() {
        boolean quantity = kind.getValue() == Kind.QUANTITY;
        boolean amountRead = !quantity || amount.entry() instanceof FieldEntry.Valid;
        amount.mark(amountRead ? null : Severity.STOP);
        return amountRead
                && (quantity
                        || BlankCharacters.isBlank(number.getText())
                        || typedNumber().isPresent())
                && substances.entry() instanceof FieldEntry.Valid
                && details.isReadable();
    }

    private Optional<Long> typedNumber() {
        return IndicatorCell.number(number.getText());
    }

    /**
     * Returns the goal.
     *
     * @param pos position in the list
     */
    OperationGoal goal(int pos) {
        Kind chosen = kind.getValue();
        boolean ofCases = chosen.indicator == null;
        return new OperationGoal(
                before.id(),
                pos,
                details.name("nameEn"),
                details.name("nameRu"),
                ofCases ? chosenSubstances() : List.of(),
                chosen == Kind.QUANTITY ? typedAmount() : null,
                ofCases ? details.value("direction", Direction.class) : null,
                ofCases ? details.value("departure", Country.class) : null,
                ofCases ? details.value("destination", Country.class) : null,
                chosen.indicator,
                chosen == Kind.QUANTITY ? null : typedNumber().orElse(null));
    }

    private List<Substance> chosenSubstances() {
        return substances.entry() instanceof FieldEntry.Valid(List<?> codes)
                ? codes.stream().map(Substance.class::cast).toList()
                : List.of();
    }

    /** Returns the amount; an empty field is a plan that is not made yet. */
    private Amount typedAmount() {
        return amount.entry() instanceof FieldEntry.Valid(Amount typed)
                ? typed
                : new Amount(
                        "0",
                        Optional.ofNullable(before.amount()).map(Amount::unit).orElse(Unit.KGM));
    }

    /** Cell with the name of a kind of goal in the current language. */
    private final class KindCell extends ListCell<Kind> {
        @Override
        protected void updateItem(@Nullable Kind item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null ? "" : ui.texts().text("operation.goal.kind." + item));
        }
    }
}
