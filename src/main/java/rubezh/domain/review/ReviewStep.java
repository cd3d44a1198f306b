package rubezh.domain.review;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Step of a review; never changed, only followed by a later one. Who took it and when is told by
 * the revision that adds it.
 *
 * @param id id of the line
 * @param pos position in the list; equal positions are ordered by id
 * @param act what it does; null for an act of a newer program
 * @param revisions ids of the revisions of the record that the officer saw as its newest, sorted: a
 *     decision concerns these and no later ones
 * @param pointer field that a remark is pinned to; null for the whole record
 * @param text reason or remark, up to 1,000 characters
 * @param step id of the step that it answers, has seen or takes back
 * @param alone whether the officer approved what he wrote himself, because the post has nobody else
 *     who may approve
 * @param by who took it, as his installation knew him
 */
public record ReviewStep(
        UUID id,
        int pos,
        @Nullable ReviewAct act,
        List<String> revisions,
        @Nullable String pointer,
        @Nullable String text,
        @Nullable UUID step,
        @Nullable Boolean alone,
        StepAuthor by) {
    /** Longest text. */
    public static final int MAX_TEXT = 1000;

    public ReviewStep {
        revisions = List.copyOf(revisions);
    }

    /** Creates a step without text, of the record as a whole. */
    public static ReviewStep of(UUID id, ReviewAct act, List<String> revisions) {
        return new ReviewStep(id, 0, act, revisions, null, null, null, null, StepAuthor.UNKNOWN);
    }

    /** Returns the same step at another position. */
    public ReviewStep at(int position) {
        return new ReviewStep(id, position, act, revisions, pointer, text, step, alone, by);
    }

    /** Returns the same step with a text, pinned to a field unless the pointer is null. */
    public ReviewStep saying(@Nullable String field, String words) {
        return new ReviewStep(id, pos, act, revisions, field, words, step, alone, by);
    }

    /** Returns the same step, speaking of an earlier one. */
    public ReviewStep of(UUID earlier) {
        return new ReviewStep(id, pos, act, revisions, pointer, text, earlier, alone, by);
    }

    /** Returns the same step, taken by an officer who has nobody else to take it. */
    public ReviewStep takenAlone() {
        return new ReviewStep(id, pos, act, revisions, pointer, text, step, true, by);
    }

    /** Returns the same step with who took it. */
    public ReviewStep takenBy(StepAuthor author) {
        return new ReviewStep(id, pos, act, revisions, pointer, text, step, alone, author);
    }

    /** Returns whether it decides on the record, taken by somebody who might. */
    public boolean isDecision() {
        return act != null && act.isDecision() && by.isSupervisor();
    }
}
