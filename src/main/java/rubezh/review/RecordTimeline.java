package rubezh.review;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import rubezh.domain.review.ReviewAct;
import rubezh.domain.seizure.Status;
import rubezh.journal.RevisionKind;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.review.ReviewEntry;
import rubezh.register.review.ReviewLog;
import rubezh.review.TimelineEntry.OtherKindEntry;
import rubezh.review.TimelineEntry.RevisionEntry;
import rubezh.review.TimelineEntry.StepEntry;

/**
 * Revisions of a record with the steps of its review among them, oldest first. A step stands after
 * the revisions that its author saw, whatever the clocks of the stations say. Revisions of another
 * kind under the id of the record stand at the end, where they are seen first.
 */
public final class RecordTimeline {
    private final ReviewLog log;
    private final ReviewService reviews;
    private final List<TimelineEntry> entries = new ArrayList<>();
    private boolean submitted;
    private boolean returned;

    private RecordTimeline(ReviewLog log, ReviewService reviews) {
        this.log = log;
        this.reviews = reviews;
    }

    /**
     * Returns the timeline. What was taken back is marked; the taking back is no entry of its own.
     *
     * @param history all revisions, oldest first
     * @param reviews finds the accounts of the authors
     */
    public static List<TimelineEntry> of(
            List<HistoryEntry> history, OpenRecord record, ReviewService reviews) {
        var timeline = new RecordTimeline(record.review().log(), reviews);
        timeline.fill(history);
        record.others().forEach(other -> timeline.entries.add(new OtherKindEntry(other)));
        return List.copyOf(timeline.entries);
    }

    private void fill(List<HistoryEntry> history) {
        List<ReviewEntry> steps =
                log.entries().stream().filter(e -> e.act() != ReviewAct.WITHDRAW).toList();
        int next = 0;
        for (int i = 0; i < history.size(); i++) {
            add(history.get(i));
            List<HistoryEntry> later = history.subList(i + 1, history.size());
            while (next < steps.size() && later.stream().noneMatch(isSeenBy(steps.get(next)))) {
                add(steps.get(next++));
            }
        }
        steps.subList(next, steps.size()).forEach(this::add);
    }

    private static Predicate<HistoryEntry> isSeenBy(ReviewEntry step) {
        return entry -> step.step().revisions().contains(entry.id().hex());
    }

    private void add(HistoryEntry revision) {
        if (!revision.holds()) {
            entries.add(new RevisionEntry(revision, false, false));
            return;
        }
        boolean changed = false;
        boolean before = submitted;
        for (FieldChange change : revision.changes()) {
            if (change.pointer().equals(HEADER_STATUS.pointer())) {
                submitted = Status.SUBMITTED.name().equals(change.newValue());
                changed = true;
            }
        }
        boolean submission =
                revision.op() == RevisionKind.PUT && submitted && (changed || returned);
        returned = returned && !submission;
        entries.add(
                new RevisionEntry(
                        revision,
                        submission,
                        before
                                && changed
                                && !submitted
                                && !returned
                                && revision.changes().size() == 1));
    }

    private void add(ReviewEntry step) {
        boolean withdrawn = log.isWithdrawn(step);
        returned = returned || step.act() == ReviewAct.RETURN && !withdrawn;
        entries.add(
                new StepEntry(
                        step,
                        withdrawn,
                        reviews.officer(step.author(), step.station()).orElse(null),
                        step.step().isDecision() ? reviews.roleOf(step) : null));
    }
}
