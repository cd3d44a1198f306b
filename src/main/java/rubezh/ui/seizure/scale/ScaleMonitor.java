package rubezh.ui.seizure.scale;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.device.scale.Scale;
import rubezh.device.scale.ScaleLine;
import rubezh.device.scale.ScaleReading;
import rubezh.device.scale.ScaleSetting;
import rubezh.device.scale.WeightReader;
import rubezh.format.ScaleFormat;
import rubezh.progress.Progress;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.work.Job;

/**
 * Monitor of the last lines a scale sent and their meaning.
 *
 * @see ScaleDialog
 */
public final class ScaleMonitor {
    private static final int VISIBLE_LINES = 4;

    private final UiContext ui;
    private final VBox root = styled(new VBox(), "scale-monitor");
    private final Deque<ScaleLine> lines = new ArrayDeque<>();
    private @Nullable Job<Boolean> job;

    public ScaleMonitor(UiContext ui) {
        this.ui = ui;
        ui.texts().accessibleName(root, "scale.monitor");
        showMessage("scale.monitor.idle");
    }

    public Node root() {
        return root;
    }

    /** Starts to listen to a scale; stops listening to the previous one. */
    public void listen(ScaleSetting setting) {
        stop();
        lines.clear();
        showMessage("scale.monitor.listening", setting.port());
        job =
                ui.worker()
                        .of(progress -> listen(setting, progress))
                        .detached()
                        .onFault(this::showFault)
                        .start();
    }

    private boolean listen(ScaleSetting setting, Progress progress) throws InterruptedException {
        try (Scale scale = Scale.open(setting)) {
            long lastReceived = System.nanoTime();
            while (!progress.cancelled()) {
                List<ScaleLine> received = scale.readLines();
                if (!received.isEmpty()) {
                    lastReceived = System.nanoTime();
                    onUi(progress, () -> show(received));
                } else if (System.nanoTime() - lastReceived > WeightReader.TIMEOUT.toNanos()) {
                    lastReceived = System.nanoTime();
                    onUi(progress, () -> showFault(noResponse(setting)));
                }
            }
        }
        return true;
    }

    private static Fault noResponse(ScaleSetting setting) {
        return WeightReader.noResponse(setting.port(), WeightReader.TIMEOUT.toSeconds());
    }

    private void onUi(Progress progress, Runnable action) {
        ui.worker()
                .onUi(() -> {
                    if (!progress.cancelled()) {
                        action.run();
                    }
                });
    }

    /** Stops listening. */
    public void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    /** Stops listening and shows that no setting is complete. */
    void showIdle() {
        stop();
        showMessage("scale.monitor.idle");
    }

    private void show(List<ScaleLine> received) {
        received.forEach(lines::addLast);
        while (lines.size() > VISIBLE_LINES) {
            lines.removeFirst();
        }
        root.getChildren().setAll(lines.stream().map(this::line).toList());
    }

    private Node line(ScaleLine scaleLine) {
        var raw = styled(new Label(scaleLine.raw()), "mono", "scale-raw");
        Label label = keepWidth(ui.texts().label(m -> ScaleFormat.of(scaleLine, m)));
        boolean stable =
                scaleLine.reading() instanceof ScaleReading.Weight weight && weight.stable();
        label.getStyleClass().add(stable ? "ok-text" : "muted");
        return styled(new HBox(raw, new Spacer(), label), "gap-8");
    }

    private void showMessage(String key, Object... arguments) {
        Label label = wrapping(styled(ui.texts().label(key, arguments), "muted"));
        root.getChildren().setAll(label);
    }

    private void showFault(Fault fault) {
        root.getChildren().setAll(new FaultBox(ui.texts(), fault));
    }
}
