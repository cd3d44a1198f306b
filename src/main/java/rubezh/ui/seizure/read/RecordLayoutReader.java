package rubezh.ui.seizure.read;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.SubmissionRules;
import rubezh.domain.seizure.rules.Violation;
import rubezh.format.DomainFormat;
import rubezh.journal.Draft;
import rubezh.register.EvidenceNumbers;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.access.RecordAccessLog;
import rubezh.review.RecordTimeline;
import rubezh.review.ReviewService;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * Reader of the layout of records. Reads the register: call it off the JavaFX application thread.
 *
 * @see RecordRowComposer
 */
public record RecordLayoutReader(SeizureContext context, ReviewService reviews) {
    /** Reads a record as {@link #read} does, and tells the audit log that it is opened. */
    public Optional<RecordLayout> open(UUID recordId, DomainFormat format) {
        Optional<RecordLayout> found = read(recordId, format);
        found.ifPresent(_ ->
                context.register().accessLog().noteOpening(recordId, RecordAccessLog.Purpose.READ));
        return found;
    }

    /**
     * Reads a record and composes its rows.
     *
     * @param format format of the current language
     * @return empty if there is no such record
     */
    public Optional<RecordLayout> read(UUID recordId, DomainFormat format) {
        return context.register().open(recordId).map(record -> compose(content(record), format));
    }

    /** Composes the rows again, in another language. */
    public RecordLayout compose(RecordContent content, DomainFormat format) {
        return new RecordLayout(
                content,
                new RecordRowComposer(context.shape(), content, format).rows(),
                format.messages().language());
    }

    /** Reads what is shown of an open record besides its fields. */
    public RecordContent content(OpenRecord record) {
        Register register = context.register();
        List<Violation> invalidating = register.invalidating(record);
        List<HistoryEntry> history = register.history(record.recordId());
        return new RecordContent(
                record,
                record.exclusions(invalidating),
                invalidating,
                violations(record),
                history.reversed(),
                RecordTimeline.of(history, record, reviews).reversed(),
                register.station().code(),
                unsavedSince(record.recordId()));
    }

    /** Returns what hinders a decision; of a record that was decided, what says something of it. */
    private List<Violation> violations(OpenRecord record) {
        Register register = context.register();
        List<Violation> shared = new EvidenceNumbers(register.catalogue()).usedElsewhere(record);
        List<Violation> own = register.check(record.seizure(), SaveIntent.SUBMIT);
        boolean waiting =
                Set.of(Status.SUBMITTED, Status.AMENDING).contains(record.review().status());
        return Stream.concat(
                        shared.stream(),
                        (waiting ? own : SubmissionRules.applying(record.seizure(), own)).stream())
                .toList();
    }

    private @Nullable Instant unsavedSince(UUID recordId) {
        return context.register().drafts().stream()
                .filter(draft -> draft.recordId().equals(recordId))
                .map(Draft::at)
                .findFirst()
                .orElse(null);
    }
}
