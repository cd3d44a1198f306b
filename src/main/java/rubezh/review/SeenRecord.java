package rubezh.review;

import module java.base;

import rubezh.journal.RevisionId;
import rubezh.register.OpenRecord;

/**
 * Record as the reviewer saw it: what is decided concerns exactly this.
 *
 * @param recordId id of the record
 * @param heads its newest revisions
 */
public record SeenRecord(UUID recordId, List<RevisionId> heads) {
    public SeenRecord {
        heads = List.copyOf(heads);
    }

    public static SeenRecord of(OpenRecord seen) {
        return new SeenRecord(seen.recordId(), seen.view().heads());
    }
}
