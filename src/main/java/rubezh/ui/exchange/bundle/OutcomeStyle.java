package rubezh.ui.exchange.bundle;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.text.Messages;
import rubezh.ui.kit.look.Icons;

/** Icon, colour and words of an outcome; an outcome is never shown by colour alone. */
enum OutcomeStyle {
    NEW(Feather.PLUS_CIRCLE, "ok-text"),
    UPDATES(Feather.ARROW_UP_CIRCLE, "accent-text"),
    CONFLICT(Feather.GIT_MERGE, "conflict-text"),
    INVALID(Feather.ALERT_TRIANGLE, "warn-text"),
    OLDER(Feather.CLOCK, "muted"),
    OFFERED(Feather.GIFT, "warn-text"),
    KNOWN(Feather.CHECK, "muted"),
    OPAQUE(Feather.PACKAGE, "warn-text"),
    REFUSED(Feather.X_CIRCLE, "stop-text");

    private final Feather icon;
    private final String colour;

    OutcomeStyle(Feather icon, String colour) {
        this.icon = icon;
        this.colour = colour;
    }

    static OutcomeStyle of(ImportOutcome outcome) {
        return valueOf(outcome.name());
    }

    Feather icon() {
        return icon;
    }

    String colour() {
        return colour;
    }

    /** Returns the word for one record. */
    String word(Messages messages) {
        return messages.text("exchange.outcome." + name().toLowerCase(Locale.ROOT));
    }

    /** Returns the word for the tile of all such records. */
    String tile(Messages messages) {
        return messages.text("exchange.tile." + name().toLowerCase(Locale.ROOT));
    }

    HBox cell(Messages messages) {
        var word = styled(new Label(word(messages)), "fs-12", "semibold", colour);
        return styled(new HBox(Icons.of(icon, 14, colour), word), "outcome-cell");
    }
}
