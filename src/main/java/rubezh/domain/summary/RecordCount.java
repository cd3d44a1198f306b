package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Number of the records of a selection that have the same station and count for the same reason.
 *
 * @param station code of the station that recorded them; empty if none is stated
 * @param reason strongest reason why they do not count; null if they do
 * @param seizures whether they are seizures, not checks without result or messages
 * @param number number of records
 */
public record RecordCount(
        String station, @Nullable ExclusionReason reason, boolean seizures, long number) {
    /** Returns the number of those that count. */
    public static long counted(List<RecordCount> records) {
        return records.stream()
                .filter(one -> one.reason() == null)
                .mapToLong(RecordCount::number)
                .sum();
    }

    /** Returns the numbers of those that do not count, by the strongest reason. */
    public static SortedMap<ExclusionReason, Long> excluded(List<RecordCount> records) {
        var excluded = new TreeMap<ExclusionReason, Long>();
        for (RecordCount one : records) {
            if (one.reason() != null) {
                excluded.merge(one.reason(), one.number(), Long::sum);
            }
        }
        return excluded;
    }
}
