package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Status;

/**
 * Reasons why a record does not count, the strongest first: a record that nobody meant, one whose
 * content cannot be trusted, one that is not finished, one that is no seizure. The only rule of
 * what counts in totals, sums of lists, reports and tables (decision 0079).
 */
public enum ExclusionReason {
    /** Cancelled, or marked as entered in error. */
    CANCELLED,
    /** Written by a newer major version of the program, in which it may mean something else. */
    NEWER,
    /** Nobody who may write it has: what is here was signed in another station's name. */
    UNENTITLED,
    /** Not valid by the rules: an unreadable or impossible value. */
    INVALID,
    /** An earlier revision has not arrived. */
    INCOMPLETE,
    /** A conflict in any field is not resolved. */
    CONFLICT,
    DRAFT,
    /** Returned for correction. */
    RETURNED,
    /** A check that found nothing. */
    NEGATIVE,
    /** A warning, or the answer to one. */
    MESSAGE,
    /**
     * Marked with an operation whose dates it lies outside of; found by a summary of the operation
     * only, because the record counts everywhere else.
     */
    OUTSIDE_OPERATION,
    /**
     * Without any time: found by a summary of the day, week, month and year it was entered in
     * (decision 0351). What is known to the month or the year is no part of a shorter period, see
     * {@link ImpreciseCases}.
     */
    DAY_UNKNOWN;

    /**
     * Returns all reasons that apply to a record, the strongest first; empty if it counts.
     *
     * @param marks reasons found in its history and content: cancelled, newer, not valid,
     *     incomplete, conflict
     */
    public static Set<ExclusionReason> of(CaseHeader header, Set<ExclusionReason> marks) {
        var reasons = EnumSet.noneOf(ExclusionReason.class);
        reasons.addAll(marks);
        ofStatus(header.status()).ifPresent(reasons::add);
        if (!header.isSeizure()) {
            reasons.add(header.isNegative() ? NEGATIVE : MESSAGE);
        }
        return Collections.unmodifiableSet(reasons);
    }

    private static Optional<ExclusionReason> ofStatus(@Nullable Status status) {
        return switch (status) {
            case null -> Optional.of(DRAFT);
            case DRAFT -> Optional.of(DRAFT);
            case RETURNED -> Optional.of(RETURNED);
            case CANCELLED -> Optional.of(CANCELLED);
            case SUBMITTED, APPROVED, AMENDING, ARCHIVED -> Optional.empty();
        };
    }
}
