package rubezh.ui.shell;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Messages;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Cell of the status bar: a button with icon and text, never cut. */
public final class StatusBarCell extends Button {
    private final UiText texts;
    private String content = "";

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
        setMinWidth(Region.USE_PREF_SIZE);
        if (icon != null) {
            setGraphic(Icons.of(icon, 12));
        }
        setFocusTraversable(false);
        setOnAction(_ -> action.run());
        texts.paint(
                this,
                m -> {
                    content = text.apply(m);
                    setText(content);
                    OverflowRow.setWanted(this, !content.isEmpty());
                });
    }

    /** Reads the text again. */
    public void refresh() {
        texts.repaint(this);
    }

    /** Returns the text as last read. */
    String content() {
        return content;
    }

    /**
     * Lets the cell go where the bar is too narrow.
     *
     * @param rank the higher, the earlier it goes
     */
    public StatusBarCell droppedFrom(int rank) {
        return OverflowRow.rank(this, rank);
    }

    /** Sets the style classes: strong, mono, ok, warn, stop; none for a plain cell. */
    public StatusBarCell styled(String... classes) {
        getStyleClass().setAll("status-button");
        getStyleClass().addAll(List.of(classes));
        return this;
    }
}
