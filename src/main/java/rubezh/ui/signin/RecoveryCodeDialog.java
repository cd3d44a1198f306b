package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.security.RecoveryCode;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OneTimePasswordDialog;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/**
 * Dialog that uses the recovery sheet: code and login of an administrator, then the one-time
 * password. It checks the groups of the code while they are typed.
 */
final class RecoveryCodeDialog {
    private final UiContext ui;
    private final UiText texts;
    private final SignInViewModel model;
    private final TextField code = new TextField();
    private final TextField login = new TextField();
    private final Label groups = styled(wrapping(new Label()), "fs-11", "code-groups");
    private final VBox refusal = new VBox();
    private final OverlayDialog dialog;
    private boolean running;

    RecoveryCodeDialog(UiContext ui, SignInViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        label(code, "signin.recover.code").getStyleClass().addAll("mono", "recovery-code");
        label(login, "signin.recover.login");
        this.dialog =
                new OverlayDialog(ui, "signin.recover.title")
                        .message("signin.recover.text")
                        .body(
                                styled(
                                        new VBox(
                                                name("signin.recover.code"),
                                                code,
                                                groups,
                                                name("signin.recover.login"),
                                                login),
                                        "gap-4"))
                        .body(refusal)
                        .primaryIf("signin.recover.do", this::start)
                        .cancel();
        texts.paint(groups, _ -> paintGroups());
        code.textProperty().addListener((_, _, _) -> paintGroups());
    }

    private TextField label(TextField field, String key) {
        return texts.accessibleName(field, key);
    }

    /** Returns a name over a field, where it stays while something is typed. */
    private Label name(String key) {
        return styled(texts.label(key), "muted");
    }

    /**
     * Shows the dialog.
     *
     * @param proposed login to begin with, or empty
     */
    void show(String proposed) {
        login.setText(proposed);
        dialog.show();
        code.requestFocus();
    }

    private void paintGroups() {
        RecoveryCode.TypedGroups typed = RecoveryCode.check(code.getText());
        groups.getStyleClass().removeAll("stop-text", "muted");
        groups.getStyleClass().add(typed.slip() > 0 ? "stop-text" : "muted");
        groups.setText(
                typed.slip() > 0
                        ? texts.text("signin.recover.slip", typed.slip())
                        : texts.text(
                                "signin.recover.groups", typed.complete(), RecoveryCode.GROUPS));
    }

    /** Asks for the login if there is none yet; the dialog closes when the code was used. */
    private boolean start() {
        String of = login.getText().strip();
        if (of.isEmpty()) {
            login.requestFocus();
        } else if (!running) {
            running = true;
            model.recover(code.getText(), of, password -> show(of, password), this::refuse);
        }
        return false;
    }

    private void show(String of, String password) {
        dialog.close();
        OneTimePasswordDialog.show(
                ui, "signin.recovered", of, password, () -> model.signInRecovered(of, password));
    }

    private void refuse(Fault fault) {
        running = false;
        refusal.getChildren().setAll(new FaultBox(texts, fault));
        code.requestFocus();
    }
}
