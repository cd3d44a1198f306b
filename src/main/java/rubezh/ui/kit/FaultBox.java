package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Fault;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Box that shows a fault: three sentences, its code and a button that copies the text. */
public final class FaultBox extends HBox {
    public FaultBox(UiText texts, Fault fault) {
        getStyleClass().addAll("note", "stop");
        var what = line("semibold");
        var means = line("fg");
        var todo = line("fg");
        texts.paint(
                what,
                m -> {
                    Fault.FaultText sentences = fault.sentences(m);
                    what.setText(sentences.what());
                    means.setText(sentences.means());
                    todo.setText(sentences.todo());
                });
        var lines = styled(new VBox(what, means, todo, foot(texts, fault)), "gap-4");
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.ALERT_OCTAGON, 16, "stop-text"), lines);
    }

    /** Returns the box of a fault; empty where nothing failed. */
    public static List<FaultBox> of(UiText texts, @Nullable Fault fault) {
        return fault == null ? List.of() : List.of(new FaultBox(texts, fault));
    }

    private static HBox foot(UiText texts, Fault fault) {
        var code = styled(new Label(fault.code()), "mono", "muted");
        Button copy = Buttons.small(texts, "kit.fault.copy", () -> copy(texts, fault));
        return styled(new HBox(code, new Spacer(), copy), "note-foot");
    }

    private static Label line(String style) {
        var line = styled(wrapping(new Label()), style);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private static void copy(UiText texts, Fault fault) {
        Fault.FaultText text = fault.sentences(texts.messages());
        var content = new ClipboardContent();
        content.putString(String.join("\n", text.code(), text.what(), text.means(), text.todo()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
