package rubezh.ui.seizure.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Tab of the panel beside the form.
 *
 * @param title title in the language of the interface
 * @param content node shown while the tab is selected
 * @param onShown runs whenever the tab is selected
 */
public record SideTab(ObservableValue<String> title, Node content, Runnable onShown) {
    public SideTab(ObservableValue<String> title, Node content) {
        this(title, content, () -> {});
    }
}
