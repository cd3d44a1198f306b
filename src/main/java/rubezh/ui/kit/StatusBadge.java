package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.Set;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Status of a record as icon and word, never by colour alone. The word is message {@code
 * kit.status.<name>}.
 */
public enum StatusBadge {
    DRAFT("draft", Feather.EDIT_2, "muted"),
    /** Draft of another station, which is not changed here. */
    FOREIGN_DRAFT("draft", Feather.EDIT, "muted"),
    SUBMITTED("in-review", Feather.CLOCK, "accent-text"),
    RETURNED("returned", Feather.CORNER_UP_LEFT, "warn-text"),
    APPROVED("approved", Feather.CHECK_CIRCLE, "ok-text"),
    AMENDING("draft", Feather.GIT_COMMIT, "muted"),
    CANCELLED("draft", Feather.TRASH_2, "muted"),
    ARCHIVED("draft", Feather.ARCHIVE, "muted"),
    SENT("sent", Feather.UPLOAD_CLOUD, "ok-text"),
    CONFLICT("conflict", Feather.GIT_MERGE, "conflict-text"),
    NEWER("conflict", Feather.FAST_FORWARD, "conflict-text"),
    INVALID("conflict", Feather.ALERT_OCTAGON, "conflict-text"),
    UNENTITLED("conflict", Feather.USER_X, "conflict-text"),
    INCOMPLETE("conflict", Feather.HELP_CIRCLE, "conflict-text"),
    VOIDED("draft", Feather.TRASH_2, "muted");

    private static final Set<ExclusionReason> MARKS =
            Set.of(
                    ExclusionReason.CANCELLED,
                    ExclusionReason.NEWER,
                    ExclusionReason.UNENTITLED,
                    ExclusionReason.INVALID,
                    ExclusionReason.INCOMPLETE,
                    ExclusionReason.CONFLICT);

    private final String style;
    private final Feather icon;
    private final String colour;

    StatusBadge(String style, Feather icon, String colour) {
        this.style = style;
        this.icon = icon;
        this.colour = colour;
    }

    /**
     * Returns the badge of a record: what keeps it from counting comes before the status.
     *
     * @param exclusions reasons not to count, the strongest first
     */
    public static StatusBadge of(
            boolean voided, Set<ExclusionReason> exclusions, @Nullable Status status) {
        if (voided) {
            return VOIDED;
        }
        return exclusions.stream()
                .filter(MARKS::contains)
                .findFirst()
                .map(reason -> valueOf(reason.name()))
                .orElse(status == null ? DRAFT : valueOf(status.name()));
    }

    /**
     * Returns the badge as a station shows it: a draft of another one is told apart.
     *
     * @param station code of the station of the record; null if it names none
     * @param own code of the station that shows it
     */
    public StatusBadge at(@Nullable String station, String own) {
        return this == DRAFT && station != null && !station.equals(own) ? FOREIGN_DRAFT : this;
    }

    /** Returns the badge of a record with flags: a draft of another station is told apart. */
    public StatusBadge with(Set<RecordFlag> flags) {
        return flags.contains(RecordFlag.FOREIGN_DRAFT) ? FOREIGN_DRAFT : this;
    }

    /** Returns the message key of the word. */
    public String key() {
        return "kit.status." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns a chip, 20 px high, for headers and panels. */
    public HBox chip(UiText texts) {
        return styled(
                new HBox(Icons.of(icon, 12, colour), texts.label(key())), "status-chip", style);
    }

    /** Returns the badge without background, for table cells. */
    public HBox cell(UiText texts) {
        return styled(
                new HBox(Icons.of(icon, 14, colour), texts.label(key())), "status-cell", style);
    }
}
