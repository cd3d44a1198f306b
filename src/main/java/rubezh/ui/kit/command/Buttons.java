package rubezh.ui.kit.command;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Factory of buttons: icon, label and the key in small monospaced letters.
 *
 * <pre>{@code
 * Button save = Buttons.primary(ui.texts(), commands.get("save"));
 * }</pre>
 *
 * @see Command
 */
public final class Buttons {
    private Buttons() {}

    /** Returns the primary button of a screen, which is filled. */
    public static Button primary(UiText texts, Command command) {
        return styled(of(texts, command), "primary");
    }

    public static Button of(UiText texts, Command command) {
        Button button = create(texts, command.labelKey(), command.hint(), command::run);
        command.icon().ifPresent(icon -> withIcon(button, icon));
        return run(button, command);
    }

    /** Returns the command that a button runs; empty for a button without one. */
    public static Optional<Command> command(Node button) {
        return Optional.ofNullable((Command) button.getProperties().get(Command.class));
    }

    /** Returns the keys beside the label of a button; empty for a button without them. */
    public static Optional<Node> hint(Node button) {
        return button instanceof Button b && b.getGraphic() instanceof HBox box
                ? box.getChildren().stream()
                        .filter(node -> node.getStyleClass().contains("button-hint"))
                        .findFirst()
                : Optional.empty();
    }

    private static Button run(Button button, Command command) {
        button.getProperties().put(Command.class, command);
        button.setOnAction(_ -> command.run());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        return button;
    }

    /** Returns a button for each of several commands, say those permitted to an officer. */
    public static List<Button> of(UiText texts, List<Command> commands) {
        return commands.stream().map(command -> of(texts, command)).toList();
    }

    /** Returns a button with an icon alone; label and key are its tooltip. */
    public static Button icon(UiText texts, Command command) {
        var button = new Button();
        button.setGraphic(Icons.of(command.icon().orElse(Feather.CIRCLE), 16));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        texts.accessibleName(button, command.labelKey());
        texts.tooltip(button, command.labelKey(), command.hint());
        return styled(run(button, command), "icon-only");
    }

    /** Returns the button with three dots, which opens a menu. */
    public static Button more(UiText texts, Consumer<Button> open) {
        var button = styled(new Button(), "icon-only");
        button.setGraphic(Icons.of(Feather.MORE_HORIZONTAL, 16));
        button.setOnAction(_ -> open.accept(button));
        texts.accessibleName(button, "command.more");
        texts.tooltip(button, "command.more", "");
        return keepWidth(button);
    }

    /** Returns a button without a command, for a dialog or a card. */
    public static Button action(UiText texts, String key, Runnable action) {
        return create(texts, key, "", action);
    }

    /** Returns a small button without a command, for a line of text. */
    public static Button small(UiText texts, String key, Runnable action) {
        return styled(action(texts, key, action), "small");
    }

    /**
     * Returns a button without a command, with a key beside its label.
     *
     * @param hint key such as {@code Enter}, or empty
     * @param arguments arguments of the label
     */
    public static Button action(
            UiText texts, String key, String hint, Runnable action, Object... arguments) {
        return create(texts, key, hint, action, arguments);
    }

    /** Returns a button that looks like a link. */
    public static Button link(UiText texts, String key, Runnable action) {
        return styled(create(texts, key, "", action), "link");
    }

    /**
     * Returns toggle buttons for the constants of an enum, one selected.
     *
     * @param keyPrefix prefix of the message keys; the name of the constant follows in lower case
     *     with hyphens
     * @param selected constant of the selected button, bound in both directions
     * @param maker creates a button: toggle or radio
     */
    public static <E extends Enum<E>> List<ToggleButton> choice(
            UiText texts,
            String keyPrefix,
            ObjectProperty<E> selected,
            Supplier<? extends ToggleButton> maker) {
        List<E> all = List.of(selected.get().getDeclaringClass().getEnumConstants());
        return choice(texts, keyPrefix, selected, maker, all);
    }

    /** As {@link #choice(UiText, String, ObjectProperty, Supplier)}, for some of the constants. */
    public static <E extends Enum<E>> List<ToggleButton> choice(
            UiText texts,
            String keyPrefix,
            ObjectProperty<E> selected,
            Supplier<? extends ToggleButton> maker,
            List<E> offered) {
        var group = new ToggleGroup();
        var buttons = new ArrayList<ToggleButton>();
        for (E value : offered) {
            String key = keyPrefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            ToggleButton button = texts.bind(maker.get(), key);
            button.setToggleGroup(group);
            button.setOnAction(_ -> button.setSelected(true));
            // An arrow selects a radio button without its action.
            button.selectedProperty()
                    .subscribe(isSelected -> {
                        if (isSelected) {
                            selected.set(value);
                        }
                    });
            selected.subscribe(now -> {
                if (now == value) {
                    button.setSelected(true);
                }
            });
            buttons.add(button);
        }
        return buttons;
    }

    /** Adds an icon before the label. */
    public static Button withIcon(Button button, Feather icon) {
        if (button.getGraphic() instanceof HBox box) {
            box.getChildren().addFirst(Icons.of(icon, 14));
        }
        return button;
    }

    private static Button create(
            UiText texts, String key, String hint, Runnable action, Object... arguments) {
        var label = keepWidth(styled(texts.label(key, arguments), "button-label"));
        var box = styled(new HBox(label), "button-box");
        if (!hint.isEmpty()) {
            var keys = styled(new Label(hint), "button-hint");
            keys.setTextOverrun(OverrunStyle.CLIP);
            keys.setMinWidth(0);
            box.getChildren().add(keys);
        }
        var button = new Button();
        button.setGraphic(box);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setOnAction(_ -> action.run());
        texts.accessibleName(button, key, arguments);
        return button;
    }
}
