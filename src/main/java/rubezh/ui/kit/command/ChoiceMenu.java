package rubezh.ui.kit.command;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import rubezh.text.Messages;
import rubezh.ui.kit.look.UiText;

/**
 * Button that says what is chosen and opens a menu of the choices; the first choice is none.
 *
 * <pre>{@code
 * var roles = new ChoiceMenu<Role>(
 *         ui.texts(), "admin.officers.role", (role, m) -> m.text(role.key()), model.role()::set);
 * roles.show(List.of(Role.values()));
 * }</pre>
 *
 * @param <T> type of the choices
 * @see Buttons
 */
public final class ChoiceMenu<T> {
    private final UiText texts;
    private final String key;
    private final BiFunction<T, Messages, String> words;
    private final Consumer<@Nullable T> onChosen;
    private final MenuButton button = styled(keepWidth(new MenuButton()), "choice-menu");
    private List<T> choices = List.of();
    private @Nullable T chosen;

    /**
     * @param key message of the button, with the choice as its argument; {@code key.any} is the
     *     word for none
     */
    public ChoiceMenu(
            UiText texts,
            String key,
            BiFunction<T, Messages, String> words,
            Consumer<@Nullable T> onChosen) {
        this.texts = texts;
        this.key = key;
        this.words = words;
        this.onChosen = onChosen;
        texts.paint(button, this::paint);
    }

    public MenuButton node() {
        return button;
    }

    public void show(List<T> all) {
        choices = List.copyOf(all);
        texts.repaint(button);
    }

    private void paint(Messages messages) {
        button.setText(messages.text(key, word(chosen, messages)));
        var items = new ArrayList<MenuItem>();
        items.add(item(null, messages));
        choices.forEach(choice -> items.add(item(choice, messages)));
        button.getItems().setAll(items);
    }

    private String word(@Nullable T choice, Messages messages) {
        return choice == null ? messages.text(key + ".any") : words.apply(choice, messages);
    }

    private MenuItem item(@Nullable T choice, Messages messages) {
        var item = new MenuItem(word(choice, messages));
        item.setOnAction(_ -> choose(choice));
        return item;
    }

    /** Chooses as a click on the item does. */
    public void choose(@Nullable T choice) {
        if (!Objects.equals(choice, chosen)) {
            chosen = choice;
            texts.repaint(button);
            onChosen.accept(choice);
        }
    }
}
