package rubezh.review;

import module java.base;

import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.NarrativeRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.journal.Revision;
import rubezh.register.OpenRecord;
import rubezh.register.review.ReviewEntry;
import rubezh.text.BlankCharacters;

/** When a step of a review is possible; each refusal has a code. */
final class ReviewRules {
    /** Shortest reason of a return. */
    static final int MIN_REASON = 10;

    private static final String NEWER = "REC-001";
    private static final String NOT_IN_REVIEW = "RVW-001";
    private static final String OWN_WORK = "RVW-002";
    private static final String NOT_SOUND = "RVW-003";
    private static final String SHORT_REASON = "RVW-004";
    private static final String TEXT_LENGTH = "RVW-005";
    private static final String NOTHING_TO_TAKE_BACK = "RVW-006";
    private static final String NO_OWN_SUBMISSION = "RVW-009";
    private static final String REVIEW_HAS_BEGUN = "RVW-010";

    /** Code for a record of another station, which may be remarked on. */
    private static final String OTHER_STATION = "RVW-012";

    /** Code of the refusal for circumstances in fewer than 100 characters. */
    private static final String THIN_CIRCUMSTANCES = "RVW-008";

    private static final Set<ExclusionReason> UNSOUND =
            Set.of(ExclusionReason.INVALID, ExclusionReason.INCOMPLETE, ExclusionReason.CONFLICT);

    private ReviewRules() {}

    /**
     * @param owned whether the record belongs to this station, or it is headquarters
     */
    static Optional<ReviewResult> beforeDecision(OpenRecord record, boolean owned) {
        if (!record.editable()) {
            return refused(record, NEWER);
        }
        if (!owned) {
            return refused(record, OTHER_STATION);
        }
        return isInReview(record) ? Optional.empty() : refused(record, NOT_IN_REVIEW);
    }

    static boolean isInReview(OpenRecord record) {
        Status status = record.review().status();
        return !record.view().voided() && (status == Status.SUBMITTED || status == Status.AMENDING);
    }

    /**
     * @param violations what a submission would find
     */
    static Optional<ReviewResult> beforeApproval(
            OpenRecord record, Set<ExclusionReason> exclusions, List<Violation> violations) {
        boolean thin = violations.stream().anyMatch(v -> v.code().equals(NarrativeRules.TOO_SHORT));
        if (thin && record.seizure().header().isSeizure()) {
            return refused(record, THIN_CIRCUMSTANCES);
        }
        boolean stopped = violations.stream().anyMatch(v -> v.severity() == Severity.STOP);
        return stopped || exclusions.stream().anyMatch(UNSOUND::contains)
                ? refused(record, NOT_SOUND)
                : Optional.empty();
    }

    static ReviewResult ownWork(OpenRecord record) {
        return new ReviewResult.Refused(record.recordId(), OWN_WORK, List.of());
    }

    /** Checks the reason of a return. */
    static Optional<ReviewResult> reason(OpenRecord record, String text) {
        return BlankCharacters.strip(text).length() < MIN_REASON
                ? refused(record, SHORT_REASON, MIN_REASON)
                : text(record, text);
    }

    /** Checks a remark or an answer. */
    static Optional<ReviewResult> text(OpenRecord record, String text) {
        int length = BlankCharacters.strip(text).length();
        return length == 0 || length > ReviewStep.MAX_TEXT
                ? refused(record, TEXT_LENGTH, ReviewStep.MAX_TEXT, length)
                : Optional.empty();
    }

    /** Checks several remarks. */
    static Optional<ReviewResult> texts(OpenRecord record, List<NewRemark> remarks) {
        return remarks.stream().flatMap(remark -> text(record, remark.text()).stream()).findFirst();
    }

    /**
     * Finds the step that an officer may take back: his own, a decision only while the record is as
     * he saw it and nobody has decided since.
     */
    static Optional<ReviewEntry> withdrawable(OpenRecord record, UUID step, Revision.Act act) {
        return record.review().log().entries().stream()
                .filter(entry -> entry.step().id().equals(step))
                .filter(entry -> entry.author().equals(act.author()))
                .filter(entry -> entry.station().equals(act.station()))
                .filter(entry -> !record.review().log().isWithdrawn(entry))
                .filter(entry ->
                        entry.act() == ReviewAct.REMARK
                                || entry.act().isDecision()
                                        && entry.concerns(record.view().heads())
                                        && record.review().log().decisions().getLast() == entry)
                .findFirst();
    }

    /**
     * Checks whether a submission can be taken back.
     *
     * @param own whether it is of this station and the officer wrote something of it
     */
    static Optional<ReviewResult> beforeTakingBack(OpenRecord record, boolean own) {
        if (!record.editable()) {
            return refused(record, NEWER);
        }
        if (!own || record.view().voided() || record.review().status() != Status.SUBMITTED) {
            return refused(record, NO_OWN_SUBMISSION);
        }
        boolean begun =
                record.review().log().entries().stream()
                        .filter(entry ->
                                entry.act() == ReviewAct.REMARK || entry.act().isDecision())
                        .filter(entry -> !record.review().log().isWithdrawn(entry))
                        .anyMatch(entry -> entry.concerns(record.view().heads()));
        return begun ? refused(record, REVIEW_HAS_BEGUN) : Optional.empty();
    }

    static ReviewResult nothingToTakeBack(OpenRecord record) {
        return new ReviewResult.Refused(record.recordId(), NOTHING_TO_TAKE_BACK, List.of());
    }

    private static Optional<ReviewResult> refused(
            OpenRecord record, String code, Object... arguments) {
        return Optional.of(new ReviewResult.Refused(record.recordId(), code, List.of(arguments)));
    }
}
