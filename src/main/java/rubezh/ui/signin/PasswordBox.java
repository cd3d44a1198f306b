package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.text.Language;
import rubezh.ui.kit.TypedLayout;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Password field that detects the two usual causes of failure: Caps Lock and the wrong keyboard
 * layout, which is known from the letters typed in the window so far.
 */
final class PasswordBox extends StackPane {
    private static final Keymap.Entry SHOW = Keymap.entry("show-password");

    private final PasswordField hidden = new PasswordField();
    private final TextField plain = new TextField();
    private final Label layoutChip = styled(new Label(), "keyboard-layout-chip");
    private final ReadOnlyBooleanWrapper capsLock = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Language> layout = new ReadOnlyObjectWrapper<>();

    private Subscription layoutListener = Subscription.EMPTY;

    PasswordBox(UiText texts) {
        for (TextField field : new TextField[] {plain, hidden}) {
            field.getStyleClass().addAll("tall", "password-box");
            field.addEventFilter(KeyEvent.ANY, _ -> updateCapsLock());
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::showByKey);
            texts.accessibleName(field, "signin.password");
        }
        plain.textProperty().bindBidirectional(hidden.textProperty());
        setShown(plain, false);
        layoutChip.setVisible(false);
        sceneProperty().addListener((_, _, scene) -> listen(scene));
        FontIcon eye = Icons.of(Feather.EYE, 16);
        eye.setMouseTransparent(false);
        eye.setPickOnBounds(true);
        eye.setOnMouseClicked(_ -> toggleVisible());
        texts.accessibleName(eye, SHOW.labelKey());
        texts.tooltip(eye, SHOW.labelKey(), SHOW.hint());
        var trail = styled(new HBox(layoutChip, eye), "password-trailing");
        trail.setMaxWidth(USE_PREF_SIZE);
        trail.setPickOnBounds(false);
        StackPane.setAlignment(trail, Pos.CENTER_RIGHT);
        getChildren().addAll(hidden, plain, trail);
    }

    /** Listens while the field is in a window, which outlasts it. */
    private void listen(@Nullable Scene scene) {
        layoutListener.unsubscribe();
        if (scene != null) {
            layoutListener = TypedLayout.of(scene).language().subscribe(this::onLayout);
        }
    }

    private void onLayout(@Nullable Language typed) {
        layout.set(typed);
        layoutChip.setText(typed == null ? "" : typed.name());
        layoutChip.setVisible(typed != null);
    }

    /** Asks the computer for Caps Lock; it may change without a key in this window. */
    void updateCapsLock() {
        capsLock.set(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    private void showByKey(KeyEvent event) {
        if (SHOW.keys().stream().anyMatch(key -> key.match(event))) {
            event.consume();
            toggleVisible();
        }
    }

    private void toggleVisible() {
        boolean show = !plain.isVisible();
        setShown(plain, show);
        setShown(hidden, !show);
        focus();
    }

    void focus() {
        updateCapsLock();
        TextField field = plain.isVisible() ? plain : hidden;
        field.requestFocus();
        field.end();
    }

    boolean hasFocus() {
        return hidden.isFocused() || plain.isFocused();
    }

    void clear() {
        hidden.clear();
    }

    char[] password() {
        return hidden.getText().toCharArray();
    }

    ReadOnlyBooleanProperty capsLock() {
        return capsLock.getReadOnlyProperty();
    }

    /** Returns the keyboard layout of the last letter typed in the window, or null. */
    ReadOnlyObjectProperty<@Nullable Language> typedLayout() {
        return layout.getReadOnlyProperty();
    }
}
