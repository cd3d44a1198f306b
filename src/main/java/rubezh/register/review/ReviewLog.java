package rubezh.register.review;

import module java.base;

import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.journal.Revision;
import rubezh.json.AddedLines;
import rubezh.json.RecordKind;

/** All steps of the review of one record. Only adding a line takes a step. */
public final class ReviewLog {
    private static final AddedLines<ReviewRecord, ReviewStep> STEPS =
            new AddedLines<>(
                    RecordKind.REVIEW, "steps", ReviewRecord::steps, step -> step.act() != null);

    /** Log of a record that nobody reviewed. */
    public static final ReviewLog EMPTY = new ReviewLog(List.of());

    private final List<ReviewEntry> entries;
    private final List<ReviewEntry> decisions;
    private final Set<ReviewEntry> withdrawn = Collections.newSetFromMap(new IdentityHashMap<>());

    private ReviewLog(List<ReviewEntry> found) {
        this.entries = List.copyOf(found);
        findWithdrawn();
        this.decisions =
                found.stream()
                        .filter(e -> e.step().isDecision() && !withdrawn.contains(e))
                        .toList();
    }

    /**
     * Reads the revisions of a review record.
     *
     * @param revisions all known ones, in any order; those of other kinds and schemas are skipped
     */
    public static ReviewLog of(Collection<Revision> revisions) {
        List<ReviewEntry> found = STEPS.in(revisions, ReviewEntry::new);
        return found.isEmpty() ? EMPTY : new ReviewLog(found);
    }

    /** Finds what its own author took back; nobody takes back a step of somebody else. */
    private void findWithdrawn() {
        Map<UUID, List<ReviewEntry>> byId =
                entries.stream().collect(Collectors.groupingBy(entry -> entry.step().id()));
        for (ReviewEntry entry : entries) {
            if (entry.act() == ReviewAct.WITHDRAW) {
                entry.referredStep().map(byId::get).stream()
                        .flatMap(List::stream)
                        .filter(entry::isOfAuthorOf)
                        .forEach(withdrawn::add);
            }
        }
    }

    /** Returns all steps, each after those its author knew; withdrawn ones too. */
    public List<ReviewEntry> entries() {
        return entries;
    }

    /** Returns whether its author took the step back. */
    public boolean isWithdrawn(ReviewEntry entry) {
        return withdrawn.contains(entry);
    }

    /**
     * Returns the decisions of supervisors that were not taken back, each after those its author
     * knew.
     */
    public List<ReviewEntry> decisions() {
        return decisions;
    }

    /** Returns the remarks that nobody answered and their authors did not take back. */
    public List<ReviewEntry> openRemarks() {
        Set<UUID> answered = new HashSet<>();
        entries.stream()
                .filter(e -> e.act() == ReviewAct.ANSWER && !isWithdrawn(e))
                .forEach(e -> e.referredStep().ifPresent(answered::add));
        return entries.stream()
                .filter(e -> e.act() == ReviewAct.REMARK && !isWithdrawn(e))
                .filter(e -> !answered.contains(e.step().id()))
                .toList();
    }
}
