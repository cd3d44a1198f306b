package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.StationDayState;

/**
 * A station that figures may be of.
 *
 * @param code its code
 * @param own whether it is this station
 * @param expected whether what it seizes is to be known here
 * @param known time up to which something is known of it, by its clock, whichever station carried
 *     it; the epoch if nothing is
 * @param missing number of its revisions that are not here
 * @param withheld number of its revisions that it states to keep back
 * @param day what came of it for the day of the figures; null where no day is looked at
 */
public record FigureSource(
        String code,
        boolean own,
        boolean expected,
        Instant known,
        long missing,
        long withheld,
        @Nullable StationDayState day) {
    /** Returns whether something that it made at a moment or later is known; of this one it is. */
    boolean isKnownSince(OffsetDateTime moment) {
        return own || !known.isBefore(moment.toInstant());
    }

    /** Returns whether it sent neither a case nor a nil report of the whole day. */
    boolean isUnreported(boolean over) {
        return day == StationDayState.MISSING || over && day == StationDayState.NIL_SO_FAR;
    }
}
