package rubezh.ui.kit;

import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.command.Commands;

/**
 * Screen in a tab. The package of the screen creates it, the shell shows it.
 *
 * @param id identity of the document, such as {@code list} or {@code seizure/<id>}; the shell shows
 *     one tab for it
 * @param title title in the current language; for a record its number
 * @param mono whether the title is a number
 * @param icon icon for the palette
 * @param view content, commands and initial focus
 * @param unsaved whether a draft exists, shown as a dot
 * @param closing returns whether the tab may be closed
 * @param closed runs after the tab was closed
 */
public record ScreenDescriptor(
        String id,
        ObservableValue<String> title,
        boolean mono,
        Feather icon,
        ScreenView view,
        ObservableBooleanValue unsaved,
        BooleanSupplier closing,
        Runnable closed) {
    /** Returns a screen without drafts that may always be closed. */
    public static ScreenDescriptor of(
            String id,
            ObservableValue<String> title,
            Feather icon,
            ScreenView view,
            Runnable closed) {
        return new ScreenDescriptor(
                id, title, false, icon, view, new SimpleBooleanProperty(false), () -> true, closed);
    }

    public Node content() {
        return view.root();
    }

    public Commands commands() {
        return view.commands();
    }

    /** Sets the initial focus, when the tab is shown for the first time. */
    public void focus() {
        view.focus().run();
    }
}
