package rubezh.store.projection;

import java.time.Instant;

/**
 * Row ids of the projection: minutes since the year 2000 times 16, and a number within the minute.
 * Greater is later; a stretch of time is a range of ids. Close ids keep the full-text index small,
 * which stores differences; where a minute has more than 16 seizures they spill into the next.
 */
public final class RowIds {
    private static final long EPOCH_MINUTE =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond() / 60;
    private static final long PER_MINUTE = 16;

    /** A quarter of a year. */
    private static final long PARTITION = 91L * 24 * 60 * PER_MINUTE;

    /** Keeps the names of tables free of signs. */
    private static final long OFFSET = 1_000_000;

    private RowIds() {}

    /** Returns the first id of the minute of a second. */
    public static long firstOfMinute(long epochSecond) {
        return (Math.floorDiv(epochSecond, 60) - EPOCH_MINUTE) * PER_MINUTE;
    }

    /** Returns the last id of the minute that begins with an id. */
    public static long lastOfMinute(long firstOfMinute) {
        return firstOfMinute + PER_MINUTE - 1;
    }

    static long minuteOf(long rowId) {
        return Math.floorDiv(rowId, PER_MINUTE) * PER_MINUTE;
    }

    static long partitionOf(long rowId) {
        return Math.floorDiv(rowId, PARTITION) + OFFSET;
    }

    public static long firstOfPartition(long stretch) {
        return (stretch - OFFSET) * PARTITION;
    }
}
