package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import rubezh.ui.kit.command.Buttons;

/**
 * Dialog for a setting of this machine: save, forget, cancel. Unlike an {@link OverlayDialog} it
 * stays open when the input is invalid.
 */
public final class SettingDialog {
    private final UiContext ui;
    private final VBox panel = styled(new VBox(), "panel", "dialog", "setting-dialog");

    public SettingDialog(UiContext ui, String titleKey, Node... content) {
        this.ui = ui;
        Label title = styled(ui.texts().label(titleKey), "semibold", "fs-15");
        panel.getChildren().add(title);
        panel.getChildren().addAll(content);
        ui.texts().accessibleName(panel, titleKey);
    }

    /**
     * Adds the buttons below the content, Cancel last.
     *
     * @param forget removes the setting; hide it if there is none
     */
    public SettingDialog buttons(Button save, Button forget) {
        Button cancel = Buttons.action(ui.texts(), "kit.dialog.cancel", "Esc", this::close);
        styled(forget, "flat-button");
        styled(save, "primary");
        var box = styled(new HBox(forget, new Spacer(), save, cancel), "dialog-buttons");
        panel.getChildren().add(box);
        return this;
    }

    /** Sets an action that runs when the dialog is closed in any way, also by a lock. */
    public SettingDialog onClosed(Runnable action) {
        panel.sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene == null) {
                        action.run();
                    }
                });
        return this;
    }

    public void show() {
        ui.overlay().show(panel, Pos.CENTER, () -> {});
    }

    public void close() {
        ui.overlay().close(panel);
    }

    /** Returns the owner window for a system dialog. */
    public Window window() {
        return panel.getScene().getWindow();
    }
}
