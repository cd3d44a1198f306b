package rubezh.ui.signin;

import javafx.scene.control.Label;
import rubezh.ui.kit.UiContext;

/** Names the open shift below the sign-in; empty if none is open. */
final class OpenShiftLabel extends Label {
    OpenShiftLabel(UiContext ui, SignInViewModel model) {
        getStyleClass().addAll("muted", "open-shift");
        model.readOpenShift(shift ->
                ui.texts()
                        .paint(
                                this,
                                m -> setText(new AccountText(m, ui.today()).openShift(shift))));
    }
}
