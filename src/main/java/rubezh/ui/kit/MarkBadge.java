package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.summary.RecordMark;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Mark of a record as icon and words, beside its {@link StatusBadge}. The words are those of an
 * import, message {@code exchange.mark.<name>}.
 */
public enum MarkBadge {
    NUMBER_TAKEN(Feather.COPY),
    FOREIGN_WORD(Feather.USER_X);

    private final Feather icon;

    MarkBadge(Feather icon) {
        this.icon = icon;
    }

    public static MarkBadge of(RecordMark mark) {
        return valueOf(mark.name());
    }

    private String key() {
        return "exchange.mark." + name();
    }

    /** Returns a chip, 20 px high, for headers and panels. */
    public HBox chip(UiText texts) {
        var chip = new HBox(Icons.of(icon, 12, "warn-text"), texts.label(key()));
        return styled(chip, "status-chip", "returned");
    }

    /** Returns the icon alone, for table cells; a tooltip says the words. */
    public HBox cell(UiText texts) {
        var cell = styled(new HBox(Icons.of(icon, 14, "warn-text")), "status-cell");
        texts.tooltip(cell, key(), "");
        return texts.accessibleName(cell, key());
    }
}
