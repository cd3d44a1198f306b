package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** Dialog that shows a one-time password, once. {@code Esc} does not close it. */
public final class OneTimePasswordDialog {
    private OneTimePasswordDialog() {}

    /**
     * Shows the dialog.
     *
     * @param key title, with the login as its argument; {@code key.text} says what to do with the
     *     password, {@code key.do} names the button
     * @param onRead runs when the dialog was closed
     */
    public static void show(
            UiContext ui, String key, String login, String password, Runnable onRead) {
        var field = styled(new TextField(password), "mono");
        field.setEditable(false);
        ui.texts().accessibleName(field, key, login);
        new OverlayDialog(ui, key, login)
                .message(key + ".text")
                .body(field)
                .primary(key + ".do", onRead)
                .keys(KeyCode.ESCAPE::equals)
                .show();
        field.requestFocus();
    }
}
