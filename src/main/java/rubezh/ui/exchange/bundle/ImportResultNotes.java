package rubezh.ui.exchange.bundle;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import rubezh.bundle.transfer.ImportResult;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.look.UiText;

/** What became of an import: what was written, whether both registers agree, and conflicts. */
record ImportResultNotes(UiText texts, ImportViewModel model) {
    List<Node> of(ImportResult result) {
        String station = result.header().from().station();
        var notes = new ArrayList<Node>();
        notes.add(
                InfoBox.info(
                        texts,
                        "exchange.applied",
                        station,
                        result.added(),
                        result.known(),
                        result.refused(),
                        result.attachments()));
        notes.add(InfoBox.info(texts, "exchange.applied." + comparison(result), station));
        if (model.conflicts() > 0) {
            notes.add(InfoBox.info(texts, "exchange.applied.conflicts", model.conflicts()));
        }
        return notes;
    }

    /** Returns the end of the message key on whether both registers agree. */
    private String comparison(ImportResult result) {
        if (result.isInSync()) {
            return "agree";
        }
        if (result.wasKnown() && !model.reported()) {
            return "earlier";
        }
        if (result.isComplete()) {
            return "ahead";
        }
        return result.isCompleteButForKept() ? "kept" : "differ";
    }
}
