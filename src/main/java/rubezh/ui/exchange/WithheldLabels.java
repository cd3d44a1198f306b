package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.transfer.WithheldCount;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Sentences on what an export leaves here on purpose. */
record WithheldLabels(UiText texts) {
    /** Returns sentences on what stays, and on drafts that leave. */
    List<Node> of(WithheldCount withheld, int drafts) {
        var notes = new ArrayList<Node>();
        withheld.byHandling()
                .forEach((code, count) ->
                        notes.add(
                                note(
                                        texts.text("exchange.withheld.handling", code, count),
                                        Feather.CORNER_UP_LEFT,
                                        "warn-text")));
        if (withheld.drafts() > 0) {
            String stay = texts.text("exchange.withheld.drafts", withheld.drafts());
            notes.add(note(stay, Feather.CORNER_UP_LEFT, "muted"));
        }
        if (drafts > 0) {
            String leave = texts.text("exchange.exported.drafts", drafts);
            notes.add(note(leave, Feather.ALERT_TRIANGLE, "warn-text"));
        }
        return notes;
    }

    static Node note(String sentence, Feather icon, String style) {
        Label label = wrapping(new Label(sentence));
        label.setGraphic(Icons.of(icon, 14, style));
        return label;
    }
}
