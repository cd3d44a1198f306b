package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.Collection;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import rubezh.text.Fault;
import rubezh.ui.kit.look.UiText;

/**
 * Dialog that asks for a new password twice. It says while typing whether the password is strong
 * enough; what is refused is told in the dialog, which stays open.
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
    private final VBox refusal = new VBox();
    private boolean asksForOld;
    private boolean running;

    /**
     * @param titleKey title; message {@code titleKey.text} says why
     * @param names login and names of the station, which a password is not to consist of
     */
    public PasswordChangeDialog(UiContext ui, String titleKey, Collection<String> names) {
        this.ui = ui;
        this.texts = ui.texts();
        this.old = field("kit.password.old");
        this.password = field("kit.password.new");
        this.repeated = field("kit.password.again");
        setShown(old, false);
        var strength = new PasswordStrengthLabel(texts, password, () -> names);
        this.dialog =
                new OverlayDialog(ui, titleKey)
                        .message(titleKey + ".text")
                        .body(styled(new VBox(old, password, strength, repeated), "gap-8"))
                        .body(refusal);
    }

    private PasswordField field(String key) {
        PasswordField field = texts.prompt(new PasswordField(), key);
        return texts.accessibleName(field, key);
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
