package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.KeystrokeFilter;

/**
 * Modal question over the window. Buttons are named by a verb, in the order of Windows: the action
 * first, Cancel last.
 *
 * <pre>{@code
 * new OverlayDialog(ui, "list.discard.title")
 *         .message("list.discard.text", number)
 *         .danger("list.discard.do", this::discard)
 *         .cancel()
 *         .show();
 * }</pre>
 *
 * @see SettingDialog
 */
public final class OverlayDialog {
    private final UiContext ui;
    private final VBox panel = styled(new VBox(), "panel", "dialog");
    private final VBox body = styled(new VBox(), "dialog-body");
    private final HBox buttons = styled(new HBox(), "dialog-buttons");
    private Runnable onEscape = () -> {};
    private boolean dangerous;
    private boolean working;
    private @Nullable Button cancelButton;

    public OverlayDialog(UiContext ui, String titleKey, Object... arguments) {
        this.ui = ui;
        Label title = wrapping(styled(ui.texts().label(titleKey, arguments), "semibold", "fs-15"));
        panel.getChildren().addAll(title, body, buttons);
        // Where the window is too low, what scrolls in the body gets smaller, not the buttons.
        VBox.setVgrow(body, Priority.ALWAYS);
        ui.texts().accessibleName(panel, titleKey, arguments);
    }

    /** Makes the dialog wide, for a form of labels and fields. */
    public OverlayDialog wide() {
        panel.getStyleClass().add("wide-dialog");
        return this;
    }

    /** Adds a sentence. */
    public OverlayDialog message(String key, Object... arguments) {
        Label sentence = wrapping(ui.texts().label(key, arguments));
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return body(sentence);
    }

    public OverlayDialog body(Node node) {
        body.getChildren().add(node);
        return this;
    }

    /** Adds the default action, which {@code Enter} runs. */
    public OverlayDialog primary(String verbKey, Runnable action) {
        return primaryIf(verbKey, closing(action));
    }

    /** Returns an action that runs when the dialog is closed. */
    private BooleanSupplier closing(Runnable action) {
        return () -> {
            close();
            action.run();
            return false;
        };
    }

    /**
     * Adds the default action, which {@code Enter} runs.
     *
     * @param action returns whether the dialog closes; while an input is not accepted it stays
     */
    public OverlayDialog primaryIf(String verbKey, BooleanSupplier action) {
        Button button = button(verbKey, action);
        buttons.getChildren().add(styled(button, "primary"));
        panel.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && !e.isConsumed()) {
                        e.consume();
                        button.fire();
                    }
                });
        // A box and a choice would take Enter for Space.
        panel.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && isChoice(e.getTarget())) {
                        KeystrokeFilter.take(e);
                        button.fire();
                    }
                });
        return this;
    }

    private static boolean isChoice(EventTarget target) {
        return target instanceof CheckBox || target instanceof ToggleButton;
    }

    /** Work that the default action starts in the background. */
    @FunctionalInterface
    public interface WorkAction {
        /**
         * Starts it.
         *
         * @param onDone closes the dialog
         * @param onFault shows a refusal in the dialog
         * @return whether it was started; while an input is not accepted it is not
         */
        boolean start(Runnable onDone, Consumer<Fault> onFault);
    }

    /**
     * Adds the default action, which {@code Enter} runs. The dialog keeps what was typed until the
     * work is done, and takes the action once at a time.
     */
    public OverlayDialog primaryWork(String verbKey, WorkAction work) {
        var faults = new VBox();
        setShown(faults, false);
        body(faults);
        return primaryIf(
                verbKey,
                () -> {
                    if (!working) {
                        setShown(faults, false);
                        working = work.start(this::close, fault -> show(faults, fault));
                    }
                    return false;
                });
    }

    private void show(VBox faults, Fault fault) {
        working = false;
        faults.getChildren().setAll(new FaultBox(ui.texts(), fault));
        setShown(faults, true);
    }

    private Button button(String verbKey, BooleanSupplier action) {
        return Buttons.action(
                ui.texts(),
                verbKey,
                () -> {
                    if (action.getAsBoolean()) {
                        close();
                    }
                });
    }

    /** Adds keys that work wherever the focus is in the dialog. */
    public OverlayDialog keys(Predicate<KeyCode> handler) {
        panel.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (handler.test(e.getCode())) {
                        KeystrokeFilter.take(e);
                    }
                });
        return this;
    }

    /** Adds an action that cannot be undone; it is never the default. */
    public OverlayDialog danger(String verbKey, Runnable action) {
        return dangerIf(verbKey, closing(action));
    }

    /**
     * Adds an action that cannot be undone; it is never the default.
     *
     * @param action returns whether the dialog closes; while an input is not accepted it stays
     */
    public OverlayDialog dangerIf(String verbKey, BooleanSupplier action) {
        buttons.getChildren().add(styled(button(verbKey, action), "danger"));
        dangerous = true;
        return this;
    }

    public OverlayDialog secondary(String verbKey, Runnable action) {
        actionButton(verbKey, action);
        return this;
    }

    /** Adds the Cancel button, which {@code Esc} runs too. */
    public OverlayDialog cancel() {
        return cancel("kit.dialog.cancel", () -> {});
    }

    public OverlayDialog cancel(String verbKey, Runnable action) {
        onEscape = action;
        cancelButton = actionButton(verbKey, action);
        return this;
    }

    private Button actionButton(String key, Runnable action) {
        Button button = button(key, closing(action));
        buttons.getChildren().add(button);
        return button;
    }

    public OverlayDialog show() {
        ui.overlay().show(panel, Pos.CENTER, onEscape);
        if (dangerous && cancelButton != null) {
            cancelButton.requestFocus(); // typing on must not run the dangerous action
        }
        return this;
    }

    public void close() {
        ui.overlay().close(panel);
    }
}
