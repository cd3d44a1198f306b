package rubezh.ui.seizure.editor;

import module java.base;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.SaveResult;
import rubezh.review.TimelineEntry;
import rubezh.review.TimelineEntry.RevisionEntry;
import rubezh.ui.seizure.model.SeizureContext;

/** Revisions of the edited record with what is shown among them, and detection of newer ones. */
final class EditorHistory {
    private final SeizureContext context;
    private final EditorRecord record;
    private final EditorNotices notices;
    private final ObservableList<TimelineEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<TimelineEntry> entriesView =
            FXCollections.unmodifiableObservableList(entries);
    private Function<List<HistoryEntry>, List<TimelineEntry>> timeline = EditorHistory::alone;

    /**
     * @param revisions all revisions, oldest first
     * @param timeline what is shown of them, oldest first
     */
    private record Found(List<HistoryEntry> revisions, List<TimelineEntry> timeline) {}

    EditorHistory(SeizureContext context, EditorRecord record, EditorNotices notices) {
        this.context = context;
        this.record = record;
        this.notices = notices;
    }

    /**
     * Sets what is shown of the revisions; runs in the background.
     *
     * @param composer receives all revisions, oldest first, and returns what is shown in that order
     */
    void show(Function<List<HistoryEntry>, List<TimelineEntry>> composer) {
        timeline = composer;
    }

    private static List<TimelineEntry> alone(List<HistoryEntry> revisions) {
        return revisions.stream()
                .<TimelineEntry>map(e -> new RevisionEntry(e, false, false))
                .toList();
    }

    /** Returns the revisions and what is shown among them, newest first. */
    ObservableList<TimelineEntry> entries() {
        return entriesView;
    }

    void load() {
        read((_, found) -> entries.setAll(found.timeline.reversed()));
    }

    /** Loads the revisions; shows a notice if the record changed since it was opened. */
    void refresh() {
        read(this::showRefreshed);
    }

    private void read(BiConsumer<OpenRecord, Found> onRead) {
        OpenRecord opened = record.basis();
        if (opened == null) {
            return;
        }
        context.worker()
                .of(_ -> find())
                .unlisted()
                .onDone(found -> onRead.accept(opened, found))
                .onFault(notices::onFailed)
                .start();
    }

    private Found find() {
        List<HistoryEntry> revisions = context.register().history(record.recordId());
        return new Found(revisions, timeline.apply(revisions));
    }

    private void showRefreshed(OpenRecord opened, Found found) {
        entries.setAll(found.timeline.reversed());
        List<HistoryEntry> revisions =
                found.revisions.stream().filter(HistoryEntry::holds).toList();
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
