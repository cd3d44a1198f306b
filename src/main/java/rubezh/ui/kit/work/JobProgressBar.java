package rubezh.ui.kit.work;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.look.UiText;

/** Progress bar at the top of a pane; shows the newest job of that pane when it is slow. */
public final class JobProgressBar extends VBox {
    private final UiText texts;
    private final ProgressBar bar = new ProgressBar();
    private final Label count = new Label();
    private final HBox line = styled(new HBox(), "work-bar-row");
    private final InvalidationListener refresh = _ -> refresh();
    private @Nullable Job<?> job;
    private @Nullable Node focusedBefore;

    public JobProgressBar(UiText texts) {
        this.texts = texts;
        getStyleClass().add("work-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        var cancel = styled(texts.bind(new Button(), "kit.work.cancel"), "small");
        cancel.setOnAction(_ -> cancel());
        cancel.addEventFilter(
                MouseEvent.MOUSE_PRESSED, _ -> focusedBefore = cancel.getScene().getFocusOwner());
        line.getChildren().addAll(count, new Spacer(), cancel);
        getChildren().addAll(bar, line);
        texts.paint(this, _ -> refresh());
        refresh();
    }

    void show(Job<?> next) {
        if (job != null) {
            job.phase().removeListener(refresh);
            job.done().removeListener(refresh);
        }
        job = next;
        next.phase().addListener(refresh);
        next.done().addListener(refresh);
        refresh();
    }

    /** Cancels the job. The button disappears with it, so a mouse click restores the focus. */
    private void cancel() {
        if (job != null) {
            job.cancel();
        }
        if (focusedBefore != null && focusedBefore.getScene() == getScene()) {
            focusedBefore.requestFocus();
        }
        focusedBefore = null;
    }

    private void refresh() {
        Job.Phase phase = job == null ? Job.Phase.ENDED : job.phase().get();
        boolean visible = phase != Job.Phase.QUIET && phase != Job.Phase.ENDED;
        boolean counted = phase == Job.Phase.COUNTED || phase == Job.Phase.LONG;
        setShown(this, visible);
        setShown(line, counted);
        if (job != null && visible) {
            long total = job.total().get();
            bar.setProgress(total == 0 ? -1 : (double) job.done().get() / total);
            count.setText(texts.text(job.nameKey(), job.nameArguments()) + counts(job));
        }
    }

    private String counts(Job<?> shown) {
        if (shown.total().get() == 0) {
            return "";
        }
        return " · " + texts.text("kit.work.count", shown.done().get(), shown.total().get());
    }
}
