package rubezh.ui.seizure.scale;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import rubezh.device.scale.ScaleSetting;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Keymap;

/** Hint with the key that takes a weight. */
public final class ScaleHint {
    private ScaleHint() {}

    /** Returns a label that is empty without a scale. */
    public static Label of(UiContext ui, ScaleSettingModel scale) {
        String key = Keymap.entry("weigh").hint();
        Label hint =
                ui.texts()
                        .label(m -> scale.get().isEmpty() ? "" : m.text("editor.lines.weigh", key));
        hint.getStyleClass().add("hint");
        // A binding is weak: the scale outlives the editor and must not keep it alive.
        var bound = new SimpleObjectProperty<@Nullable ScaleSetting>();
        bound.bind(scale.setting());
        bound.addListener((_, _, _) -> ui.texts().repaint(hint));
        hint.getProperties().put(ScaleHint.class, bound);
        return hint;
    }
}
