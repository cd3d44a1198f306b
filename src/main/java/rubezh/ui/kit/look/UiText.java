package rubezh.ui.kit.look;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;

/**
 * Texts of the interface in the current language. {@link #paint} runs a painter at once and after
 * each change of the language. A node outside any scene (a hidden tab) is painted when it returns
 * to a scene. Bindings hold their nodes weakly.
 *
 * <pre>{@code
 * Label title = texts.label("signin.title");
 * texts.paint(box, messages -> box.setText(messages.text("list.count", rows)));
 * }</pre>
 *
 * @see Messages
 */
public final class UiText {
    private final ObjectProperty<Language> language;
    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);
    private final Set<TextBinding> bindings = Collections.newSetFromMap(new WeakHashMap<>());

    public UiText(Language initial) {
        language = new SimpleObjectProperty<>(initial);
        language.addListener((_, _, _) -> List.copyOf(bindings).forEach(TextBinding::refresh));
    }

    /** Returns the language; setting it repaints what is visible. */
    public ObjectProperty<Language> language() {
        return language;
    }

    public Messages messages() {
        return messages.computeIfAbsent(language.get(), Messages::in);
    }

    /** Returns the messages of both languages, the current one first, for search. */
    public List<Messages> allMessages() {
        Language other = language.get().other();
        return List.of(messages(), messages.computeIfAbsent(other, Messages::in));
    }

    /** Returns the format of dates and times in the current language. */
    public DateFormatter dates() {
        return DateFormatter.in(language.get());
    }

    /** Returns the format of numbers in the current language. */
    public NumberFormatter numbers() {
        return NumberFormatter.in(language.get());
    }

    public String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    /** Returns a text that follows the language. */
    public ObservableValue<String> observe(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> text(key, arguments), language);
    }

    /** Runs a painter of a node now and at every change of the language. */
    public void paint(Node owner, Consumer<Messages> painter) {
        var binding =
                (TextBinding)
                        owner.getProperties()
                                .computeIfAbsent(TextBinding.class, _ -> new TextBinding(owner));
        binding.painters.add(painter);
        painter.accept(messages());
    }

    /** Runs the painters of a node again after their data changed. */
    public void repaint(Node owner) {
        if (owner.getProperties().get(TextBinding.class) instanceof TextBinding binding) {
            binding.paint();
        }
    }

    /** Returns a label bound to a message. */
    public Label label(String key, Object... arguments) {
        return bind(new Label(), key, arguments);
    }

    /** Returns a label bound to a function of the messages. */
    public Label label(Function<Messages, String> text) {
        return bind(new Label(), text);
    }

    /** Binds the text of a label or button to a message. */
    public <N extends Labeled> N bind(N labeled, String key, Object... arguments) {
        return bind(labeled, m -> m.text(key, arguments));
    }

    /** Binds the text of a label or button to a function of the messages. */
    public <N extends Labeled> N bind(N labeled, Function<Messages, String> text) {
        paint(labeled, m -> labeled.setText(text.apply(m)));
        return labeled;
    }

    /** Binds the prompt of an empty field, and its accessible name, to a message. */
    public <F extends TextInputControl> F prompt(F field, String key) {
        paint(field, m -> field.setPromptText(m.text(key)));
        return accessibleName(field, key);
    }

    /** Binds the accessible name of a node to a message. */
    public <N extends Node> N accessibleName(N node, String key, Object... arguments) {
        paint(node, m -> Nodes.setAccessibleName(node, m.text(key, arguments)));
        return node;
    }

    /** Installs a tooltip after 400 ms; {@code hint} is a key such as Ctrl+S, or empty. */
    public <N extends Node> N tooltip(N node, String key, String hint) {
        var tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(400));
        Tooltip.install(node, tooltip);
        paint(node, m -> tooltip.setText(m.text(key) + (hint.isEmpty() ? "" : "   " + hint)));
        return node;
    }

    private final class TextBinding {
        private final Node owner;
        private final List<Consumer<Messages>> painters = new ArrayList<>();
        private Language painted = language.get();

        TextBinding(Node owner) {
            this.owner = owner;
            bindings.add(this);
            owner.sceneProperty().addListener((_, _, _) -> refresh());
        }

        void refresh() {
            if (owner.getScene() != null && painted != language.get()) {
                paint();
            }
        }

        void paint() {
            painted = language.get();
            painters.forEach(p -> p.accept(messages()));
        }
    }
}
