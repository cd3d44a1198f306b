package rubezh.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Fault;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Tells in place what went wrong: three lines, the code and a button that copies all of it. */
public final class FaultBox extends HBox {
    public FaultBox(UiText texts, Fault fault) {
        getStyleClass().addAll("note", "stop");
        var what = line("semibold");
        var means = line("fg");
        var todo = line("fg");
        texts.paint(
                what,
                m -> {
                    Fault.Sentences told = fault.sentences(m);
                    what.setText(told.what());
                    means.setText(told.means());
                    todo.setText(told.todo());
                });
        var lines = new VBox(what, means, todo, foot(texts, fault));
        lines.getStyleClass().add("gap-4");
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.ALERT_OCTAGON, 16, "stop-text"), lines);
    }

    private static HBox foot(UiText texts, Fault fault) {
        var code = new Label(fault.code());
        code.getStyleClass().addAll("mono", "muted");
        Button copy = Buttons.action(texts, "kit.fault.copy", () -> copy(texts, fault));
        Buttons.styled(copy, "small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(code, space, copy);
        foot.getStyleClass().add("note-foot");
        return foot;
    }

    private static Label line(String style) {
        var label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static void copy(UiText texts, Fault fault) {
        Fault.Sentences told = fault.sentences(texts.messages());
        var content = new ClipboardContent();
        content.putString(String.join("\n", told.code(), told.what(), told.means(), told.todo()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
