package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import rubezh.security.PasswordPolicy;
import rubezh.ui.kit.look.UiText;

/** Says in words, while a new password is typed, whether {@link PasswordPolicy} accepts it. */
public final class PasswordStrengthLabel extends Label {
    private final PasswordPolicy policy = new PasswordPolicy();
    private final UiText texts;

    /**
     * @param names login and names of the station, which do not count
     */
    public PasswordStrengthLabel(
            UiText texts, PasswordField field, Supplier<? extends Collection<String>> names) {
        this.texts = texts;
        styled(wrapping(this), "fs-11", "muted", "password-strength");
        texts.paint(this, _ -> setText(text(field.getText(), names.get())));
        field.textProperty().addListener((_, _, _) -> texts.repaint(this));
    }

    private String text(String password, Collection<String> names) {
        int typed = password.codePointCount(0, password.length());
        String key =
                policy.check(password, names)
                        .map(reason ->
                                switch (reason) {
                                    case TOO_SHORT -> "kit.password.short";
                                    case TOO_LONG -> "kit.password.too-long";
                                    case GUESSABLE -> "kit.password.guessable";
                                })
                        .orElse("kit.password.good");
        return texts.text(key, typed, PasswordPolicy.SHORTEST, PasswordPolicy.LONGEST);
    }
}
