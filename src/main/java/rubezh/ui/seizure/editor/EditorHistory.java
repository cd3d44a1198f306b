package rubezh.ui.seizure.editor;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.SaveResult;
import rubezh.ui.seizure.model.SeizureContext;

/** Revisions of the edited record, and detection of newer ones. */
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
        read((_, revisions) -> entries.setAll(revisions.reversed()));
    }

    /** Loads the revisions; shows a notice if the record changed since it was opened. */
    void refresh() {
        read(this::showRefreshed);
    }

    private void read(BiConsumer<OpenRecord, List<HistoryEntry>> onRead) {
        OpenRecord opened = record.basis();
        if (opened == null) {
            return;
        }
        context.worker()
                .of(_ -> context.register().history(record.recordId()))
                .unlisted()
                .onDone(revisions -> onRead.accept(opened, revisions))
                .onFault(notices::onFailed)
                .start();
    }

    private void showRefreshed(OpenRecord opened, List<HistoryEntry> revisions) {
        entries.setAll(revisions.reversed());
        if (revisions.isEmpty() || opened != record.basis()) {
            return;
        }
        HistoryEntry last = revisions.getLast();
        if (!opened.view().heads().contains(last.id())) {
            notices.showOvertaken(
                    new SaveResult.Overtaken(
                            record.recordId(), last.author(), last.station(), last.at()));
        }
    }
}
