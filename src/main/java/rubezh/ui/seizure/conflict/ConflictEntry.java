package rubezh.ui.seizure.conflict;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Record in the queue of conflicts.
 *
 * @param number number of the record; that it has none
 * @param subject when, where and what
 * @param operation label of its operation; empty without one
 * @param stations codes of the stations that contradict each other
 * @param sections titles of the sections of the contested fields
 * @param fields labels of the contested fields
 * @param since when the last contested value was written, by the clock of that station; null if its
 *     revision is not known here
 * @param mine whether the signed-in officer wrote one of the values
 */
record ConflictEntry(
        UUID recordId,
        String number,
        String subject,
        String operation,
        Set<String> stations,
        Set<String> sections,
        List<String> fields,
        @Nullable OffsetDateTime since,
        boolean mine) {
    ConflictEntry {
        stations = Set.copyOf(stations);
        sections = Set.copyOf(sections);
        fields = List.copyOf(fields);
    }

    /** Returns the stations in the order of their codes. */
    String stationText() {
        return String.join(" · ", stations.stream().sorted().toList());
    }
}
