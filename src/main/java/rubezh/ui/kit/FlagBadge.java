package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.summary.RecordFlag;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Mark of a record as icon and words, beside its {@link StatusBadge}. The words are those of an
 * import, message {@code exchange.mark.<name>}.
 */
public enum FlagBadge {
    NUMBER_TAKEN(Feather.COPY),
    FOREIGN_WORD(Feather.USER_X),
    OTHER_KIND(Feather.SLASH),
    UNCONFIRMED(Feather.CHECK_SQUARE),
    OFFERED(Feather.GIFT),
    APPROVED_ALONE(Feather.USER_CHECK);

    private final Feather icon;

    FlagBadge(Feather icon) {
        this.icon = icon;
    }

    /** Returns the badges of flags; a draft of another station has a {@link StatusBadge}. */
    public static List<FlagBadge> of(Set<RecordFlag> flags) {
        return flags.stream()
                .filter(mark -> mark != RecordFlag.FOREIGN_DRAFT)
                .sorted()
                .map(mark -> valueOf(mark.name()))
                .toList();
    }

    /** Returns the message key of the words. */
    public String key() {
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
