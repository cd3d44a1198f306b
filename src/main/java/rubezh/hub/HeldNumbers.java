package rubezh.hub;

import module java.base;

import rubezh.journal.StationNotes;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.ReplicaState;

/**
 * How many revisions of each computer a hub had after a copy, in the notes of the station: lines of
 * replica, blank and number.
 */
record HeldNumbers(StationNotes notes) {
    void put(UUID hub, VersionVector vector) {
        String lines =
                vector.byReplica().entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue().count())
                        .collect(Collectors.joining("\n"));
        notes.put(name(hub), lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(UUID hub) {
        return "hub/" + hub;
    }

    /** Returns how many revisions of which computers are there no more. */
    SortedMap<UUID, Long> lost(UUID hub, VersionVector now) {
        var lost = new TreeMap<UUID, Long>();
        notes.find(name(hub))
                .ifPresent(lines ->
                        new String(lines, StandardCharsets.UTF_8)
                                .lines()
                                .forEach(line -> {
                                    UUID replica = UUID.fromString(line.substring(0, 36));
                                    long had = Long.parseLong(line.substring(37));
                                    ReplicaState state = now.byReplica().get(replica);
                                    long has = state == null ? 0 : state.count();
                                    if (has < had) {
                                        lost.put(replica, had - has);
                                    }
                                }));
        return lost;
    }
}
