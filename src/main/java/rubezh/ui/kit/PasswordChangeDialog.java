package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import rubezh.security.PasswordPolicy;
import rubezh.text.Fault;
import rubezh.ui.kit.look.UiText;

/**
 * Dialog that asks for a new password twice. It says while typing how long the password is; what is
 * refused is told in the dialog, which stays open.
 */
public final class PasswordChangeDialog {
    /** Change of the password; runs on a background thread and throws what is refused. */
    public interface Change {
        void run(String old, String password);
    }

    private final UiContext ui;
    private final UiText texts;
    private final OverlayDialog dialog;
    private final PasswordField old;
    private final PasswordField password;
    private final PasswordField repeated;
    private final Label length = styled(wrapping(new Label()), "fs-11", "muted");
    private final VBox refusal = new VBox();
    private boolean asksForOld;
    private boolean running;

    /**
     * @param titleKey title; message {@code titleKey.text} says why
     */
    public PasswordChangeDialog(UiContext ui, String titleKey) {
        this.ui = ui;
        this.texts = ui.texts();
        this.old = field("kit.password.old");
        this.password = field("kit.password.new");
        this.repeated = field("kit.password.again");
        setShown(old, false);
        this.dialog =
                new OverlayDialog(ui, titleKey)
                        .message(titleKey + ".text")
                        .body(styled(new VBox(old, password, length, repeated), "gap-8"))
                        .body(refusal);
        texts.paint(length, _ -> paintLength());
        password.textProperty().addListener((_, _, _) -> paintLength());
    }

    private PasswordField field(String key) {
        PasswordField field = texts.prompt(new PasswordField(), key);
        return texts.accessibleName(field, key);
    }

    private void paintLength() {
        int typed = password.getText().codePointCount(0, password.getText().length());
        length.setText(
                typed < PasswordPolicy.SHORTEST
                        ? texts.text("kit.password.short", typed, PasswordPolicy.SHORTEST)
                        : texts.text("kit.password.long", typed));
    }

    /** Asks for the password of before too. */
    public PasswordChangeDialog askForOld() {
        setShown(old, true);
        asksForOld = true;
        return this;
    }

    /**
     * Shows the dialog.
     *
     * @param onChanged runs after the change
     * @param onCancelled runs if the dialog was cancelled
     */
    public void show(Change change, Runnable onChanged, Runnable onCancelled) {
        dialog.primaryIf("kit.password.change", () -> start(change, onChanged))
                .cancel("kit.dialog.cancel", onCancelled)
                .show();
        (asksForOld ? old : password).requestFocus();
    }

    /** Starts the change; the dialog closes when it is done. */
    private boolean start(Change change, Runnable onChanged) {
        if (running) {
            return false;
        }
        if (!password.getText().equals(repeated.getText())) {
            refuse(new Fault(Fault.Exit.USAGE, "SEC-035"));
            return false;
        }
        running = true;
        String before = old.getText();
        String chosen = password.getText();
        ui.worker()
                .action(() -> change.run(before, chosen))
                .unlisted()
                .onDone(_ -> {
                    dialog.close();
                    onChanged.run();
                })
                .onFault(this::refuse)
                .start();
        return false;
    }

    private void refuse(Fault fault) {
        running = false;
        refusal.getChildren().setAll(new FaultBox(texts, fault));
    }
}
