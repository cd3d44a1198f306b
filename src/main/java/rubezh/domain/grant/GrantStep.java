package rubezh.domain.grant;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;

/**
 * Step of a grant record; never changed, only followed by a later one.
 *
 * @param id id of the line
 * @param pos position in the list; equal positions are ordered by id
 * @param act what it does; null for an act of a newer program
 * @param right right that is asked or given
 * @param station code of the other station: who is asked, to whom it is given
 * @param cases code of the station whose cases are meant, or {@link #ALL}
 * @param step id of the step that is answered or ended; of another station's record where that asks
 * @param before what the other station signed before it got the right: installation and number,
 *     separated by a space, sorted; what has such a number or a lower one does not count
 * @param kept ids of the revisions that count although the right has ended, sorted
 * @param text reason, up to {@value #MAX_TEXT} characters
 * @param by who took the step, as his installation knew him
 */
public record GrantStep(
        UUID id,
        int pos,
        @Nullable GrantAct act,
        @Nullable StationRight right,
        @Nullable String station,
        @Nullable String cases,
        @Nullable UUID step,
        List<String> before,
        List<String> kept,
        @Nullable String text,
        StepAuthor by) {
    /** In the place of a station: the cases of all. */
    public static final String ALL = "*";

    /** Longest reason. */
    public static final int MAX_TEXT = 1000;

    public GrantStep {
        before = List.copyOf(before);
        kept = List.copyOf(kept);
    }

    /** Returns whether it says all that a request or a grant needs. */
    public boolean isComplete() {
        return right != null && station != null && cases != null;
    }

    /** Returns the same step at another position. */
    public GrantStep at(int position) {
        return new GrantStep(
                id, position, act, right, station, cases, step, before, kept, text, by);
    }

    /** Returns the same step, after which some revisions go on to count. */
    public GrantStep keeping(List<String> ids) {
        return new GrantStep(id, pos, act, right, station, cases, step, before, ids, text, by);
    }

    /** Returns the number up to which the station had signed before it got the right. */
    public long before(UUID replica) {
        String prefix = replica + " ";
        return before.stream()
                .filter(one -> one.startsWith(prefix))
                .map(one -> one.substring(prefix.length()))
                .filter(one -> one.matches("[0-9]{1,15}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }
}
