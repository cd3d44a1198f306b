package rubezh.ui.seizure.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * A tab of the panel beside the form.
 *
 * @param title its title in the language of the interface
 * @param content what stands under it
 * @param onShown called whenever the tab is chosen
 */
public record SideTab(ObservableValue<String> title, Node content, Runnable onShown) {
    public SideTab(ObservableValue<String> title, Node content) {
        this(title, content, () -> {});
    }
}
