package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.summary.GoalFact;
import rubezh.format.OperationFormat;
import rubezh.security.Permission;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/** Goals with plan and fact, each in its own unit, and how many of the days are gone. */
final class GoalsPane implements OperationTab {
    private final UiContext ui;
    private final LiveLabels labels;
    private final OperationCardViewModel model;
    private final Runnable onAdd;
    private final Label days = styled(new Label(), "muted", "fs-12");
    private final GridPane grid = styled(new GridPane(), "goal-grid");
    private final VBox content;
    private final ScrollPane root;

    /**
     * @param onAdd asks for a new goal
     */
    GoalsPane(UiContext ui, LiveLabels labels, OperationCardViewModel model, Runnable onAdd) {
        this.ui = ui;
        this.onAdd = onAdd;
        this.labels = labels;
        this.model = model;
        var name = new ColumnConstraints();
        name.setHalignment(HPos.RIGHT);
        name.setMinWidth(60);
        var bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        var percent = new ColumnConstraints();
        percent.setHalignment(HPos.RIGHT);
        percent.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
        grid.getColumnConstraints().setAll(name, bar, new ColumnConstraints(), percent);
        var title = styled(ui.texts().label("operation.goals.title"), "semibold", "fs-15");
        var each = styled(ui.texts().label("operation.goals.units"), "muted");
        var head = styled(new HBox(title, each, days), "gap-8");
        this.content = styled(new VBox(head, grid), "operation-goals");
        Button add = Buttons.action(ui.texts(), "operation.goals.add", onAdd);
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !isChangeable(), model.card()));
        this.root = scrolling(styled(new VBox(content, new FlowPane(add)), "operation-body"));
        ui.texts().paint(grid, _ -> fill());
        model.card().addListener((_, _, _) -> fill());
    }

    private void fill() {
        grid.getChildren().clear();
        OperationCard card = model.card().get();
        if (card == null) {
            return;
        }
        var span = OperationSpan.of(card.open().operation(), model.today());
        days.setText(
                ui.texts()
                        .text(
                                "operation.goals.days",
                                Math.round(span.part() * 100),
                                span.gone(),
                                span.total()));
        if (card.open().operation().goals().isEmpty() || card.facts() == null) {
            Label none = wrapping(styled(none(card.facts()), "muted"));
            GridPane.setHalignment(none, HPos.LEFT);
            grid.add(none, 0, 0, 4, 1);
        } else {
            card.facts().goals().forEach(fact -> addRow(fact, span));
        }
    }

    private boolean isChangeable() {
        OperationCard card = model.card().get();
        return card != null
                && !card.open().state().isEnded()
                && Permission.MANAGE_OPERATIONS.isGrantedTo(ui.officer());
    }

    @Override
    public boolean hasLines() {
        return true;
    }

    @Override
    public boolean add() {
        if (isChangeable()) {
            onAdd.run();
        }
        return true;
    }

    private Label none(@Nullable Object facts) {
        String key = facts == null ? "operation.goals.no-dates" : "operation.goals.none";
        return new Label(ui.texts().text(key));
    }

    private void addRow(GoalFact fact, OperationSpan span) {
        var format = new OperationFormat(labels.format());
        Label name = wrapping(new Label(format.name(fact.goal())));
        name.setTextAlignment(TextAlignment.RIGHT);
        String reached = format.figure(fact.fact(), fact.dimension());
        String plan = format.figure(fact.plan(), fact.dimension());
        var done = styled(new Label(reached), "semibold");
        var wanted =
                new Label(
                        fact.plan() == 0
                                ? ui.texts().text("operation.goals.no-plan")
                                : ui.texts().text("operation.goals.of", plan));
        var figures = styled(new HBox(done, styled(wanted, "muted")), "goal-figures");
        done.setMinWidth(HBox.USE_PREF_SIZE);
        wanted.setMinWidth(HBox.USE_PREF_SIZE);
        var bar = new GoalBar(ui, group(fact.goal()), GoalBar.part(fact), span.part());
        OptionalLong part = fact.percent();
        String percent = part.isEmpty() ? "" : part.getAsLong() + " %";
        bar.setAccessibleText(name.getText() + ": " + reached + " " + wanted.getText());
        grid.addRow(grid.getRowCount(), name, bar, figures, new Label(percent));
    }

    private String group(OperationGoal goal) {
        return goal.substances().isEmpty() ? "cases" : labels.group(goal.substances().getFirst());
    }

    /** Returns the goals without their tab, for the overview. */
    Node content() {
        return content;
    }

    @Override
    public String titleKey() {
        return "operation.tab.goals";
    }

    @Override
    public int count(OperationCard card) {
        return card.open().operation().goals().size();
    }

    @Override
    public Node node() {
        return root;
    }

    /**
     * Bar of what was reached of a goal. The track is the plan and ends with a tick; a dashed line
     * marks the part of the days that is gone. What exceeds the plan goes past the tick, up to a
     * fifth.
     */
    private static final class GoalBar extends Region {
        /** Part of the width that is kept for what exceeds the plan. */
        private static final double OVER = 0.2;

        private static final double HEIGHT = 12;

        private final UiContext ui;
        private final double reached;
        private final double days;
        private final Region track = styled(new Region(), "goal-track");
        private final Region fill;
        private final Region tick = styled(new Region(), "goal-tick");
        private final Region gone = styled(new Region(), "goal-days");

        /**
         * @param group group of substances whose colour it has
         * @param reached part of the plan that was reached, 1 for all
         * @param days part of the days that is gone, 0 to 1
         */
        GoalBar(UiContext ui, String group, double reached, double days) {
            this.ui = ui;
            this.reached = reached;
            this.days = days;
            this.fill = styled(new Region(), "goal-fill", "g-" + group);
            getChildren().addAll(track, fill, tick, gone);
            setAccessibleRole(AccessibleRole.TEXT);
            minWidthProperty().bind(ui.display().px(80));
            prefWidthProperty().bind(ui.display().px(260));
            minHeightProperty().bind(ui.display().px(22));
        }

        /** Returns the part of the plan that was reached; 0 without a plan. */
        static double part(GoalFact fact) {
            return fact.plan() == 0 ? 0 : (double) fact.fact() / fact.plan();
        }

        @Override
        protected void layoutChildren() {
            double zoom = ui.display().zoom().get();
            double plan = getWidth() / (1 + OVER);
            double high = HEIGHT * zoom;
            double top = (getHeight() - high) / 2;
            track.resizeRelocate(0, top, plan, high);
            fill.resizeRelocate(0, top, plan * Math.min(reached, 1 + OVER), high);
            tick.resizeRelocate(plan - zoom, top - 3 * zoom, 2 * zoom, high + 6 * zoom);
            gone.resizeRelocate(plan * days, 0, 1, getHeight());
            gone.setVisible(days > 0 && days < 1);
        }
    }
}
