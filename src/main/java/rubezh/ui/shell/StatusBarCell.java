package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.setShown;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Messages;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Cell of the status bar: a button with icon and text. */
public final class StatusBarCell extends Button {
    private final UiText texts;

    /**
     * @param text current text, empty to hide the cell; read again by {@link #refresh}
     */
    public StatusBarCell(
            UiText texts,
            @Nullable Feather icon,
            Function<Messages, String> text,
            Runnable action) {
        this.texts = texts;
        getStyleClass().setAll("status-button");
        if (icon != null) {
            setGraphic(Icons.of(icon, 12));
        }
        setFocusTraversable(false);
        setOnAction(_ -> action.run());
        texts.paint(
                this,
                m -> {
                    String content = text.apply(m);
                    setText(content);
                    setShown(this, !content.isEmpty());
                });
    }

    /** Reads the text again. */
    public void refresh() {
        texts.repaint(this);
    }

    /** Sets the style classes: strong, mono, ok, warn, stop; none for a plain cell. */
    public StatusBarCell styled(String... classes) {
        getStyleClass().setAll("status-button");
        getStyleClass().addAll(List.of(classes));
        return this;
    }
}
