package rubezh.ui.kit;

import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.command.Commands;

/**
 * A document in a tab: made by its own package, shown by the shell.
 *
 * @param id what makes two screens the same document, say {@code list} or {@code seizure/<id>}; the
 *     shell shows one tab for it
 * @param title title in the language of the moment; for a record its number
 * @param mono whether the title is a number
 * @param icon icon for the palette
 * @param content the view
 * @param commands what can be done here
 * @param unsaved whether a draft exists, shown as a dot
 * @param focus sets the focus where work begins; asked when the tab is shown for the first time
 * @param closing asked before the tab goes; false keeps it
 * @param closed run when the tab is gone
 */
public record ScreenDescriptor(
        String id,
        ObservableValue<String> title,
        boolean mono,
        Feather icon,
        Node content,
        Commands commands,
        ObservableBooleanValue unsaved,
        Runnable focus,
        BooleanSupplier closing,
        Runnable closed) {
    /** Returns a screen that holds no draft and closes without a question. */
    public static ScreenDescriptor of(
            String id,
            ObservableValue<String> title,
            Feather icon,
            ScreenView view,
            Runnable closed) {
        return new ScreenDescriptor(
                id,
                title,
                false,
                icon,
                view.root(),
                view.commands(),
                new SimpleBooleanProperty(false),
                view::focus,
                () -> true,
                closed);
    }
}
