package rubezh.register.review;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.json.AddedLines;
import rubezh.json.RecordKind;

/** All steps of the review of one record. Only adding a line takes a step. */
public final class ReviewLog {
    private static final AddedLines<ReviewRecord, ReviewStep> STEPS =
            new AddedLines<>(
                    RecordKind.REVIEW, "steps", ReviewRecord::steps, step -> step.act() != null);

    /** Log of a record that nobody reviewed. */
    public static final ReviewLog EMPTY = new ReviewLog(List.of(), _ -> true);

    private final List<ReviewEntry> entries;
    private final Predicate<Revision> mayDecide;
    private final List<ReviewEntry> decisions;
    private final Set<ReviewEntry> withdrawn = Collections.newSetFromMap(new IdentityHashMap<>());

    private ReviewLog(List<ReviewEntry> found, Predicate<Revision> mayDecide) {
        this.entries = List.copyOf(found);
        this.mayDecide = mayDecide;
        findWithdrawn();
        this.decisions =
                found.stream()
                        .filter(e -> e.step().isDecision() && !withdrawn.contains(e) && counts(e))
                        .toList();
    }

    /**
     * Returns whether a step means what it says; a decision that another station signed than that
     * of the record or headquarters means nothing.
     */
    public boolean counts(ReviewEntry entry) {
        return !entry.act().isDecision() || mayDecide.test(entry.revision());
    }

    /**
     * Returns whether an officer wrote anything of what was approved, or would be: a revision that
     * no earlier approval covers.
     *
     * @param decision the approval; null for the next one
     * @param revisions those of the record that count, in any order
     */
    public boolean isOwnWork(
            @Nullable ReviewEntry decision, Revision.Act by, Collection<Revision> revisions) {
        List<ReviewEntry> earlier = decisions.stream().takeWhile(one -> one != decision).toList();
        Collection<Revision> approved =
                decision == null
                        ? revisions
                        : RevisionMerger.upTo(revisions, ids(List.of(decision)));
        Set<Revision> before = Set.copyOf(RevisionMerger.upTo(revisions, ids(earlier)));
        return approved.stream()
                .filter(one -> !before.contains(one))
                .map(Revision::act)
                .anyMatch(act ->
                        act.author().equals(by.author()) && act.station().equals(by.station()));
    }

    /** Returns the revisions that approvals concern. */
    private static List<RevisionId> ids(List<ReviewEntry> decisions) {
        return decisions.stream()
                .filter(one -> one.act() == ReviewAct.APPROVE)
                .flatMap(one -> one.step().revisions().stream())
                .flatMap(id -> RevisionId.parse(id).stream())
                .toList();
    }

    /**
     * Reads the revisions of a review record.
     *
     * @param revisions those that count, in any order; those of other kinds and schemas are skipped
     * @param mayDecide whether the signer of a revision may decide on the record reviewed
     */
    public static ReviewLog of(Collection<Revision> revisions, Predicate<Revision> mayDecide) {
        List<ReviewEntry> found = STEPS.in(revisions, ReviewEntry::new);
        return found.isEmpty() ? EMPTY : new ReviewLog(found, mayDecide);
    }

    /**
     * Finds what its own author took back; nobody takes back a step of somebody else, nor a
     * decision who may not decide any more.
     */
    private void findWithdrawn() {
        Map<UUID, List<ReviewEntry>> byId =
                entries.stream().collect(Collectors.groupingBy(entry -> entry.step().id()));
        for (ReviewEntry entry : entries) {
            if (entry.act() == ReviewAct.WITHDRAW) {
                entry.referredStep().map(byId::get).stream()
                        .flatMap(List::stream)
                        .filter(entry::isOfAuthorOf)
                        .filter(step ->
                                !step.act().isDecision() || mayDecide.test(entry.revision()))
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
