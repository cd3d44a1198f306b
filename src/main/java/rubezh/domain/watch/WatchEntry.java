package rubezh.domain.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.review.StepAuthor;

/**
 * Entry of the watch list. One that is shared is a record of the journal of its own kind; one of
 * the station is kept as a note of it. Closed, never deleted.
 *
 * @param kind what it is compared with; null for a kind of a newer program
 * @param text name with the surname first, number, or words of a mark
 * @param born date of birth {@code 1975-03-02}, or year {@code 1975}; of a person
 * @param reason why it is watched for
 * @param action what to do when it is met
 * @param source who asked for it, and under which reference
 * @param until last day on which it is told of; null for no limit
 * @param handling limit on its distribution
 * @param closed day on which it was closed; null while it is open
 * @param closing why it was closed
 * @param by who entered it, changed it last, or closed it, as his installation knew him
 */
public record WatchEntry(
        @Nullable WatchKind kind,
        @Nullable String text,
        @Nullable String born,
        @Nullable String reason,
        @Nullable String action,
        @Nullable String source,
        @Nullable LocalDate until,
        @Nullable Handling handling,
        @Nullable LocalDate closed,
        @Nullable String closing,
        StepAuthor by) {
    /** Returns an open entry without further details; who made it is not known yet. */
    public static WatchEntry of(WatchKind kind, @Nullable String text, @Nullable String reason) {
        return new WatchEntry(
                kind, text, null, reason, null, null, null, null, null, null, StepAuthor.UNKNOWN);
    }

    /**
     * Returns whether records are compared with it on a day: somebody made it who might, it says
     * what it watches for, and is neither closed nor over.
     */
    public boolean isInForceOn(LocalDate day) {
        return by.isSupervisor()
                && kind != null
                && text != null
                && closed == null
                && !isOverOn(day);
    }

    /** Returns whether its last day is over. */
    public boolean isOverOn(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    /** Returns the same entry made by an officer. */
    public WatchEntry as(StepAuthor author) {
        return new WatchEntry(
                kind, text, born, reason, action, source, until, handling, closed, closing, author);
    }

    /** Returns the same entry closed on a day, or open again where both are null. */
    public WatchEntry closedOn(@Nullable LocalDate day, @Nullable String why) {
        return new WatchEntry(
                kind, text, born, reason, action, source, until, handling, day, why, by);
    }
}
