package rubezh.ui.kit.key;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.security.Fingerprint;
import rubezh.security.KeyWords;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.look.UiText;

/** Field for the words heard or the code scanned; says whether they are those of the key. */
public final class KeyCheckField {
    private final UiText texts;
    private final Fingerprint key;
    private final String answerPrefix;
    private final Consumer<Answer> onAnswer;
    private final TextField field = new TextField();
    private final Label result = new Label();
    private final VBox node;

    /** What was typed, compared with the key. */
    public enum Answer {
        NOTHING,
        MATCHES,
        DIFFERS,
        UNREADABLE;

        public static Answer of(String typed, Fingerprint key) {
            if (BlankCharacters.isBlank(typed)) {
                return NOTHING;
            }
            return Fingerprint.parse(typed)
                    .map(key::equals)
                    .or(() -> KeyWords.parse(typed).map(key.words()::equals))
                    .map(same -> same ? MATCHES : DIFFERS)
                    .orElse(UNREADABLE);
        }
    }

    /**
     * Creates a field that may stay empty.
     *
     * @param typed what was typed; kept while the screen is painted in another language
     * @param onAnswer told of every answer
     */
    public KeyCheckField(
            UiText texts, Fingerprint key, StringProperty typed, Consumer<Answer> onAnswer) {
        this(texts, key, typed, "exchange.key.check", onAnswer);
    }

    /** Creates a field with another caption. */
    public KeyCheckField(
            UiText texts,
            Fingerprint key,
            StringProperty typed,
            String captionKey,
            Consumer<Answer> onAnswer) {
        this(texts, key, typed, new Keys(captionKey, "exchange.key.answer."), onAnswer);
    }

    /**
     * Creates a field for the words of a file instead of those of a key.
     *
     * @param hash fingerprint of its hash
     */
    public static KeyCheckField ofFile(
            UiText texts, Fingerprint hash, StringProperty typed, Consumer<Answer> onAnswer) {
        var keys = new Keys("exchange.file.check", "exchange.file.answer.");
        return new KeyCheckField(texts, hash, typed, keys, onAnswer);
    }

    /** Message keys of the caption, and the beginning of those of the answers. */
    private record Keys(String caption, String answers) {}

    private KeyCheckField(
            UiText texts,
            Fingerprint key,
            StringProperty typed,
            Keys keys,
            Consumer<Answer> onAnswer) {
        this.texts = texts;
        this.key = key;
        this.answerPrefix = keys.answers();
        this.onAnswer = onAnswer;
        Label caption = wrapping(styled(texts.label(keys.caption()), "muted"));
        caption.setLabelFor(field);
        texts.prompt(field, "exchange.key.check.hint");
        field.textProperty().bindBidirectional(typed);
        field.textProperty().addListener((_, _, _) -> compare(false));
        field.setOnAction(_ -> compare(true));
        field.focusedProperty().addListener((_, _, focused) -> compare(!focused));
        setShown(result, false);
        this.node = styled(new VBox(caption, field, result), "gap-4", "key-check");
        compare(true);
    }

    public Node node() {
        return node;
    }

    /**
     * Compares what is typed.
     *
     * @param left whether typing has ended, so that what is unreadable may be called so
     */
    private void compare(boolean left) {
        Answer answer = Answer.of(field.getText(), key);
        boolean told = answer != Answer.NOTHING && (answer != Answer.UNREADABLE || left);
        setShown(result, told);
        result.setText(told ? texts.text(answerPrefix + answer) : "");
        result.getStyleClass().removeAll("ok-text", "stop-text");
        result.getStyleClass().add(answer == Answer.MATCHES ? "ok-text" : "stop-text");
        onAnswer.accept(answer);
    }
}
