package rubezh.ui.seizure.scale;

import javafx.scene.control.Label;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.command.Keymap;

/** The key that takes a weight, named where it works; nothing while no scale is set. */
public final class ScaleHint {
    private ScaleHint() {}

    /** Returns a label that is empty while there is no scale. */
    public static Label of(Kit kit, ScaleChoice scale) {
        var hint = new Label();
        hint.getStyleClass().add("hint");
        kit.words()
                .paint(
                        hint,
                        m ->
                                hint.setText(
                                        scale.get().isEmpty()
                                                ? ""
                                                : m.text(
                                                        "editor.lines.weigh",
                                                        Keymap.entry("weigh").hint())));
        scale.setting().addListener((_, _, _) -> kit.words().repaint(hint));
        return hint;
    }
}
