package rubezh.ui.seizure.scale;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.device.scale.ScaleSetting;
import rubezh.ui.kit.SettingDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Sets which scale this machine has, and shows what comes from it while that is done: nobody has to
 * guess a speed.
 */
public final class ScaleDialog {
    private static final Duration QUIET = Duration.millis(400);

    private final UiContext ui;
    private final ScaleSettingModel choice;
    private final SettingDialog dialog;
    private final ScaleFields fields;
    private final ScaleMonitor monitor;
    private final Label flaw = new Label();
    private final BackgroundWorker.DelayedAction again;
    private @Nullable String flawKey;
    private @Nullable String heardOf;

    public ScaleDialog(UiContext ui, FieldEditorFactory factory, ScaleSettingModel choice) {
        this.ui = ui;
        this.choice = choice;
        this.monitor = new ScaleMonitor(ui);
        this.again = ui.worker().debounce(QUIET, this::listen);
        this.fields = new ScaleFields(ui, factory, () -> again.schedule());
        Label monitored = ui.texts().bind(new Label(), "scale.monitor");
        monitored.getStyleClass().addAll("muted", "fs-12");
        paintFlaw();
        dialog =
                new SettingDialog(
                        ui, "scale.title", fields.root(), monitored, monitor.root(), flaw);
        dialog.buttons(
                        Buttons.action(ui.texts(), "scale.save", this::save),
                        forget(choice.get().isPresent()))
                .onClosed(this::onClosed);
    }

    private Button forget(boolean set) {
        Button forget = Buttons.action(ui.texts(), "scale.clear", () -> close(null));
        forget.setVisible(set);
        return forget;
    }

    private void paintFlaw() {
        flaw.setGraphic(Icons.of(Feather.ALERT_OCTAGON, 12, "stop-text"));
        flaw.getStyleClass().addAll("fs-12", "stop-text");
        ui.texts().paint(flaw, m -> flaw.setText(flawKey == null ? "" : m.text(flawKey)));
        flaw.managedProperty().bind(flaw.visibleProperty());
        flaw.setVisible(false);
    }

    /** Shows it, with the scale that is set. */
    public void show() {
        fields.show(choice.get());
        dialog.show();
        fields.focus();
        fields.findPorts();
        again.flush();
    }

    private void listen() {
        Optional<ScaleSetting> setting = fields.setting();
        String reached = setting.map(ScaleDialog::connectionOf).orElse("");
        if (setting.isEmpty()) {
            monitor.showIdle();
        } else if (!reached.equals(heardOf)) {
            monitor.listen(setting.get());
        }
        heardOf = reached;
    }

    /** Number and check of the scale are nothing the port needs. */
    private static String connectionOf(ScaleSetting s) {
        return s.port() + " " + s.baud() + " " + s.framing() + " " + s.request();
    }

    private void save() {
        flawKey = fields.flaw();
        flaw.setVisible(flawKey != null);
        ui.texts().repaint(flaw);
        if (flawKey == null) {
            close(fields.setting().orElseThrow());
        }
    }

    private void close(@Nullable ScaleSetting setting) {
        dialog.close();
        choice.set(setting);
    }

    private void onClosed() {
        again.cancel();
        monitor.stop();
    }
}
