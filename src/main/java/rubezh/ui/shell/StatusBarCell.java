package rubezh.ui.shell;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Messages;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** A cell of the status bar: a button of icon and words. */
public final class StatusBarCell extends Button {
    private final UiText texts;

    /**
     * @param text words of the moment, empty hides the cell; read again at {@link #refresh}
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
                    String shown = text.apply(m);
                    setText(shown);
                    setVisible(!shown.isEmpty());
                    setManaged(!shown.isEmpty());
                });
    }

    /** Reads the words again. */
    public void refresh() {
        texts.repaint(this);
    }

    /** Colours the cell: strong, mono, ok, warn, stop; none for plain. */
    public StatusBarCell styled(String... classes) {
        getStyleClass().setAll("status-button");
        getStyleClass().addAll(List.of(classes));
        return this;
    }
}
