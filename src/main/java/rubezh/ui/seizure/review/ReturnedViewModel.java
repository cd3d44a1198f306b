package rubezh.ui.seizure.review;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rubezh.domain.seizure.Status;
import rubezh.format.DomainFormat;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.review.RecordTimeline;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;
import rubezh.review.TimelineEntry;
import rubezh.security.Permission;
import rubezh.ui.kit.work.ScreenModel;
import rubezh.ui.seizure.review.ReviewDocument.RemarkLine;

/**
 * View model of what a recorder is told of a returned record: the reason, and remarks to answer.
 * Whoever records and opens it has seen the return. Call it on the JavaFX application thread.
 */
public final class ReturnedViewModel extends ScreenModel {
    private final ReviewContext context;
    private final Supplier<DomainFormat> format;
    private final UUID recordId;
    private final ReadOnlyObjectWrapper<List<RemarkLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param format returns the format of the current language
     */
    public ReturnedViewModel(ReviewContext context, Supplier<DomainFormat> format, UUID recordId) {
        super(context.seizures().worker());
        this.context = context;
        this.format = format;
        this.recordId = recordId;
    }

    /** Returns remarks and reason, the oldest first; empty for a record that is not returned. */
    ReadOnlyObjectProperty<List<RemarkLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** Returns the pointers of the fields with remarks that wait for an answer. */
    List<String> openPointers() {
        return lines.get().stream()
                .filter(RemarkLine::open)
                .map(RemarkLine::pointer)
                .filter(pointer -> !pointer.isEmpty())
                .toList();
    }

    /** Returns the pointer of the first field with a remark that waits; empty without one. */
    public String firstRemark() {
        return openPointers().stream().findFirst().orElse("");
    }

    /**
     * Returns the revisions with the steps of the review among them. Reads the register: call it
     * off the JavaFX application thread.
     *
     * @param revisions all revisions, oldest first
     */
    List<TimelineEntry> timeline(List<HistoryEntry> revisions) {
        return context.seizures()
                .register()
                .open(recordId)
                .map(record -> RecordTimeline.of(revisions, record, context.reviews()))
                .orElse(List.of());
    }

    /** Returns whether the signed-in officer may answer. */
    boolean mayAnswer() {
        return Permission.RECORD.isGrantedTo(context.seizures().register().officer());
    }

    /** Reads the remarks again, say after a save. */
    public void load() {
        DomainFormat current = format.get();
        read(() -> read(current), lines::set);
    }

    private List<RemarkLine> read(DomainFormat current) {
        return context.seizures()
                .register()
                .open(recordId)
                .filter(record -> record.review().status() == Status.RETURNED)
                .map(record -> read(record, current))
                .orElse(List.of());
    }

    private List<RemarkLine> read(OpenRecord record, DomainFormat current) {
        if (mayAnswer()) {
            context.reviews().markSeen(recordId);
        }
        return new RemarkLines(context, current).of(record);
    }

    /** Answers a remark. */
    void answer(UUID step, String text) {
        read(() -> write(step, text), this::onAnswered);
    }

    private ReviewResult write(UUID step, String text) {
        OpenRecord record = context.seizures().register().open(recordId).orElseThrow();
        return context.reviews().answer(SeenRecord.of(record), step, text);
    }

    private void onAnswered(ReviewResult result) {
        onFault(result.fault().orElse(null));
        load();
    }
}
