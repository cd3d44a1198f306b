package rubezh.json;

import java.util.UUID;
import rubezh.domain.roster.RosterRecord;
import rubezh.journal.Revision;
import rubezh.shape.RecordShape;

/** Shape of the roster of headquarters, name of its schema, and its id. */
public final class RosterShape {
    /** Kind of a revision of the roster. */
    public static final String KIND = "roster";

    /** Prefix of all supported schema names. */
    public static final String MAJOR = "roster/1.";

    /** Name of the schema that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<RosterRecord> SHAPE = RecordShape.of(RosterRecord.class);

    /**
     * Record id of every roster, the same everywhere: UUID version 8 (RFC 9562) of the first 16
     * bytes of the SHA-256 of {@code "rubezh-roster/1"}.
     */
    public static final UUID RECORD_ID = DerivedId.of("rubezh-roster/1");

    private RosterShape() {}

    /** Returns whether this program reads a revision as a roster, whoever signed it. */
    public static boolean isReadable(Revision revision) {
        return revision.subject().kind().equals(KIND)
                && revision.subject().schema().startsWith(MAJOR)
                && revision.subject().recordId().equals(RECORD_ID);
    }
}
