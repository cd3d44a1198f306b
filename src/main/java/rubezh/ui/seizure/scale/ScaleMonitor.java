package rubezh.ui.seizure.scale;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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

/** Shows line by line what a scale sends and what was understood of it, while it is looked at. */
final class ScaleMonitor {
    private static final int SHOWN = 4;

    private final UiContext ui;
    private final VBox root = new VBox();
    private final Deque<ScaleLine> lines = new ArrayDeque<>();
    private @Nullable Job<Boolean> job;

    ScaleMonitor(UiContext ui) {
        this.ui = ui;
        root.getStyleClass().add("scale-monitor");
        ui.texts().accessibleName(root, "scale.monitor");
        showMessage("scale.monitor.idle");
    }

    Node root() {
        return root;
    }

    /** Listens to a scale from now on, and to no other. */
    void listen(ScaleSetting setting) {
        stop();
        lines.clear();
        showMessage("scale.monitor.listening", setting.port());
        job =
                ui.worker()
                        .of(progress -> listen(setting, progress))
                        .detached()
                        .onFault(this::failed)
                        .start();
    }

    private boolean listen(ScaleSetting setting, Progress progress) throws InterruptedException {
        try (Scale scale = Scale.open(setting)) {
            long heardAt = System.nanoTime();
            while (!progress.cancelled()) {
                List<ScaleLine> heard = scale.readLines();
                if (!heard.isEmpty()) {
                    heardAt = System.nanoTime();
                    onUi(progress, () -> show(heard));
                } else if (System.nanoTime() - heardAt > WeightReader.TIMEOUT.toNanos()) {
                    heardAt = System.nanoTime();
                    onUi(progress, () -> failed(silence(setting)));
                }
            }
        }
        return true;
    }

    private static Fault silence(ScaleSetting setting) {
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

    /** Listens no more. */
    void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    /** Tells that there is nothing to listen to. */
    void showIdle() {
        stop();
        showMessage("scale.monitor.idle");
    }

    private void show(List<ScaleLine> heard) {
        heard.forEach(lines::addLast);
        while (lines.size() > SHOWN) {
            lines.removeFirst();
        }
        root.getChildren().setAll(lines.stream().map(this::line).toList());
    }

    private Node line(ScaleLine scaleLine) {
        var raw = new Label(scaleLine.raw());
        raw.getStyleClass().addAll("mono", "scale-raw");
        var words = new Label();
        words.setMinWidth(Region.USE_PREF_SIZE);
        ui.texts().paint(words, m -> words.setText(ScaleFormat.of(scaleLine, m)));
        boolean good = scaleLine.reading() instanceof ScaleReading.Weight weight && weight.stable();
        words.getStyleClass().add(good ? "ok-text" : "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(raw, space, words);
        line.getStyleClass().add("gap-8");
        return line;
    }

    private void showMessage(String key, Object... arguments) {
        Label words = ui.texts().bind(new Label(), key, arguments);
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        root.getChildren().setAll(words);
    }

    private void failed(Fault fault) {
        root.getChildren().setAll(new FaultBox(ui.texts(), fault));
    }
}
