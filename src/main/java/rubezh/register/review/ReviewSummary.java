package rubezh.register.review;

import module java.base;

import rubezh.journal.Revision;
import rubezh.journal.RevisionId;

/**
 * What a list shows of the review of a record besides its status.
 *
 * @param changedAt second since 1970 at which the newest revision was written, by the clock of its
 *     station: a record in review waits since then
 * @param decidedAt second since 1970 of the last decision, by the clock of its station; 0 without
 *     one
 * @param returns how often it was returned
 * @param remarks number of remarks that nobody answered
 * @param alone whether it was approved by the officer who wrote it, being alone
 * @param recorder author of its first revision, a login at its station: {@code officer:asanov}
 */
public record ReviewSummary(
        long changedAt, long decidedAt, int returns, int remarks, boolean alone, String recorder) {
    /** Facts of a record that nobody reviewed. */
    public static final ReviewSummary NONE = new ReviewSummary(0, 0, 0, 0, false, "");

    /**
     * @param revisions all revisions of the record
     * @param heads the newest ones
     * @param recorder author of the first one
     */
    public static ReviewSummary of(
            ReviewState review,
            Collection<Revision> revisions,
            List<RevisionId> heads,
            String recorder) {
        long changedAt =
                revisions.stream()
                        .filter(revision -> heads.contains(revision.id()))
                        .mapToLong(revision -> revision.act().at().toEpochSecond())
                        .max()
                        .orElse(0);
        return new ReviewSummary(
                changedAt,
                decidedAt(review.log()),
                review.returns(),
                review.log().openRemarks().size(),
                review.approvedAlone(),
                recorder);
    }

    private static long decidedAt(ReviewLog log) {
        return log.decisions().stream()
                .mapToLong(decision -> decision.at().toEpochSecond())
                .max()
                .orElse(0);
    }
}
