package rubezh.ui.kit.table;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Tooltip with the whole text of a label, there only while the label is cut. */
public final class CutTooltip {
    private CutTooltip() {}

    /** Installs the tooltip and returns the label. */
    public static Label install(Label label) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(label.textProperty());
        label.textTruncatedProperty()
                .addListener((_, _, cut) -> label.setTooltip(cut ? tooltip : null));
        return label;
    }
}
