package rubezh.ui.seizure.scale;

import static rubezh.ui.kit.look.Nodes.styled;

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
 * Dialog with the setting of the scale; it shows the data received with it at once, so that nobody
 * has to guess the speed.
 *
 * @see ScaleMonitor
 */
public final class ScaleDialog {
    private static final Duration QUIET = Duration.millis(400);

    private final UiContext ui;
    private final ScaleSettingModel model;
    private final SettingDialog dialog;
    private final ScaleFields fields;
    private final ScaleMonitor monitor;
    private final Label error = styled(new Label(), "fs-12", "stop-text");
    private final BackgroundWorker.DelayedAction listenDebounce;
    private @Nullable String errorKey;
    private @Nullable String monitoredConnection;

    public ScaleDialog(UiContext ui, FieldEditorFactory factory, ScaleSettingModel model) {
        this.ui = ui;
        this.model = model;
        this.monitor = new ScaleMonitor(ui);
        this.listenDebounce = ui.worker().debounce(QUIET, this::listen);
        this.fields = new ScaleFields(ui, factory, () -> listenDebounce.schedule());
        Label monitored = styled(ui.texts().label("scale.monitor"), "muted", "fs-12");
        layoutError();
        dialog =
                new SettingDialog(
                        ui, "scale.title", fields.root(), monitored, monitor.root(), error);
        dialog.buttons(
                        Buttons.action(ui.texts(), "scale.save", this::save),
                        forget(model.get().isPresent()))
                .onClosed(this::onClosed);
    }

    private Button forget(boolean set) {
        Button forget = Buttons.action(ui.texts(), "scale.clear", () -> close(null));
        forget.setVisible(set);
        return forget;
    }

    private void layoutError() {
        error.setGraphic(Icons.of(Feather.ALERT_OCTAGON, 12, "stop-text"));
        ui.texts().paint(error, m -> error.setText(errorKey == null ? "" : m.text(errorKey)));
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
    }

    /** Shows the dialog with the current setting. */
    public void show() {
        fields.show(model.get());
        dialog.show();
        fields.focus();
        fields.findPorts();
        listenDebounce.flush();
    }

    private void listen() {
        Optional<ScaleSetting> setting = fields.setting();
        String connection = setting.map(ScaleDialog::connectionOf).orElse("");
        if (setting.isEmpty()) {
            monitor.showIdle();
        } else if (!connection.equals(monitoredConnection)) {
            monitor.listen(setting.get());
        }
        monitoredConnection = connection;
    }

    /** Returns the parts of a setting that the port needs, without number and check date. */
    private static String connectionOf(ScaleSetting s) {
        return s.port() + " " + s.baud() + " " + s.framing() + " " + s.request();
    }

    private void save() {
        errorKey = fields.showError();
        error.setVisible(errorKey != null);
        ui.texts().repaint(error);
        if (errorKey == null) {
            close(fields.setting().orElseThrow());
        }
    }

    private void close(@Nullable ScaleSetting setting) {
        dialog.close();
        model.set(setting);
    }

    private void onClosed() {
        listenDebounce.cancel();
        monitor.stop();
    }
}
