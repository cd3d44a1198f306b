package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import rubezh.operation.GoalFact;
import rubezh.ui.kit.UiContext;

/**
 * Bar of what was reached of a goal. The track is the plan and ends with a tick; a dashed line
 * marks the part of the days that is gone. What exceeds the plan goes past the tick, up to a fifth.
 */
final class GoalBar extends Region {
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
