package rubezh.register.review;

import module java.base;

import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewStep;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;

/**
 * Step of a review with who took it, as the revision that added it says.
 *
 * @param step the step
 * @param revision revision of the review record that added it
 */
public record ReviewEntry(ReviewStep step, Revision revision) {
    /** Returns what the step does. */
    public ReviewAct act() {
        return Objects.requireNonNull(step.act());
    }

    /** Returns the author, a login at a station: {@code officer:asanov}. */
    public String author() {
        return revision.act().author();
    }

    /** Returns the code of the station of the author. */
    public String station() {
        return revision.act().station();
    }

    /** Returns the time by that station's clock; never used for ordering. */
    public OffsetDateTime at() {
        return revision.act().at();
    }

    /** Returns whether it was decided on exactly these newest revisions of the record. */
    public boolean concerns(List<RevisionId> heads) {
        return !heads.isEmpty()
                && step.revisions().equals(heads.stream().map(RevisionId::hex).sorted().toList());
    }

    /** Returns whether the same officer of the same station took another step. */
    boolean isOfAuthorOf(ReviewEntry other) {
        return author().equals(other.author()) && station().equals(other.station());
    }

    Optional<UUID> referredStep() {
        return act().refersToStep() ? Optional.ofNullable(step.step()) : Optional.empty();
    }
}
