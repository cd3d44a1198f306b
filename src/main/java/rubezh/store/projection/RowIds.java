package rubezh.store.projection;

import java.time.Instant;

/**
 * Row ids of the projection: minutes since the year 2000 times 16, plus a number within the minute.
 * Ids ascend with time; a period is a range of ids. Close ids keep the full-text index small,
 * because it stores differences; more than 16 seizures of a minute spill into the next.
 */
public final class RowIds {
    private static final long EPOCH_MINUTE =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond() / 60;
    private static final long PER_MINUTE = 16;

    /** Ids per partition, a quarter of a year. */
    private static final long PARTITION = 91L * 24 * 60 * PER_MINUTE;

    /** Offset that keeps partition numbers positive, because they are part of table names. */
    private static final long OFFSET = 1_000_000;

    private RowIds() {}

    /** Returns the first id of the minute of an epoch second. */
    public static long firstOfMinute(long epochSecond) {
        return (Math.floorDiv(epochSecond, 60) - EPOCH_MINUTE) * PER_MINUTE;
    }

    /** Returns the last id of a minute, given its first. */
    public static long lastOfMinute(long firstOfMinute) {
        return firstOfMinute + PER_MINUTE - 1;
    }

    /** Returns the first id of the minute that an id lies in. */
    public static long minuteOf(long rowId) {
        return Math.floorDiv(rowId, PER_MINUTE) * PER_MINUTE;
    }

    public static long partitionOf(long rowId) {
        return Math.floorDiv(rowId, PARTITION) + OFFSET;
    }

    public static long firstOfPartition(long partition) {
        return (partition - OFFSET) * PARTITION;
    }
}
