package rubezh.ui.seizure.editor;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.SaveResult;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * The revisions of the record in an editor, and the notice that others came since it was opened.
 */
final class EditorHistory {
    private final SeizureContext context;
    private final EditorRecord record;
    private final EditorNotices notices;
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> entriesView =
            FXCollections.unmodifiableObservableList(entries);

    EditorHistory(SeizureContext context, EditorRecord record, EditorNotices notices) {
        this.context = context;
        this.record = record;
        this.notices = notices;
    }

    /** Returns the revisions, newest first. */
    ObservableList<HistoryEntry> entries() {
        return entriesView;
    }

    void load() {
        if (record.basis() == null) {
            return;
        }
        context.worker()
                .of(_ -> context.register().history(record.recordId()))
                .unlisted()
                .onDone(found -> entries.setAll(found.reversed()))
                .onFault(notices::onFailed)
                .start();
    }

    /** Loads the revisions and looks whether the record was changed elsewhere, say by an import. */
    void refresh() {
        OpenRecord before = record.basis();
        if (before == null) {
            return;
        }
        context.worker()
                .of(_ -> context.register().history(record.recordId()))
                .unlisted()
                .onDone(found -> showRefreshed(before, found))
                .onFault(notices::onFailed)
                .start();
    }

    private void showRefreshed(OpenRecord before, List<HistoryEntry> found) {
        entries.setAll(found.reversed());
        if (found.isEmpty() || before != record.basis()) {
            return;
        }
        HistoryEntry last = found.getLast();
        if (!before.view().heads().contains(last.id())) {
            notices.showOvertaken(
                    new SaveResult.Overtaken(
                            record.recordId(), last.author(), last.station(), last.at()));
        }
    }
}
