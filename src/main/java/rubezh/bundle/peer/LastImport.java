package rubezh.bundle.peer;

import module java.base;

import rubezh.text.Fault;

/**
 * What the last import changed, kept until the next one.
 *
 * @param bundleId identity of the bundle
 * @param station code of the station that sealed it
 * @param at time by the local clock
 * @param total number of the records changed
 * @param records their ids, the first {@value #MAX_RECORDS} of them
 */
public record LastImport(UUID bundleId, String station, Instant at, int total, Set<UUID> records) {
    /** Most records that are named. */
    public static final int MAX_RECORDS = 20_000;

    public LastImport {
        records = Set.copyOf(records);
    }

    /**
     * Returns the ids of all of them.
     *
     * @throws Fault {@code BND-068} if there are more than are named
     */
    public Set<UUID> all() {
        if (total > records.size()) {
            throw new Fault(Fault.Exit.FINDINGS, "BND-068", total, MAX_RECORDS);
        }
        return records;
    }
}
