package rubezh.ui.seizure.scale;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import rubezh.device.scale.ScaleSetting;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Keymap;

/** The key that takes a weight, named where it works; nothing while no scale is set. */
public final class ScaleHint {
    private ScaleHint() {}

    /** Returns a label that is empty while there is no scale. */
    public static Label of(UiContext ui, ScaleSettingModel scale) {
        var hint = new Label();
        hint.getStyleClass().add("hint");
        ui.texts()
                .paint(
                        hint,
                        m ->
                                hint.setText(
                                        scale.get().isEmpty()
                                                ? ""
                                                : m.text(
                                                        "editor.lines.weigh",
                                                        Keymap.entry("weigh").hint())));
        // Bound, not listened to: the scale outlives the editor and must not keep it alive.
        var seen = new SimpleObjectProperty<@Nullable ScaleSetting>();
        seen.bind(scale.setting());
        seen.addListener((_, _, _) -> ui.texts().repaint(hint));
        hint.getProperties().put(ScaleHint.class, seen);
        return hint;
    }
}
