package rubezh.json;

import java.util.UUID;
import rubezh.domain.view.ViewRecord;
import rubezh.journal.Revision;
import rubezh.shape.RecordShape;

/** Shape of the record of shared views, name of its schema, and its id. */
public final class ViewShape {
    /** Kind of a revision of the record of shared views. */
    public static final String KIND = "views";

    /** Prefix of all supported schema names. */
    public static final String MAJOR = "views/1.";

    /** Name of the schema that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<ViewRecord> SHAPE = RecordShape.of(ViewRecord.class);

    /**
     * Id of the record, the same at every station: UUID version 8 (RFC 9562) of the first 16 bytes
     * of the SHA-256 of {@code "rubezh-views/1"} in ASCII.
     */
    public static final UUID ID = DerivedId.of("rubezh-views/1");

    private ViewShape() {}

    /** Returns whether this program reads a revision as shared views. */
    public static boolean isReadable(Revision revision) {
        return revision.subject().kind().equals(KIND)
                && revision.subject().schema().startsWith(MAJOR)
                && revision.subject().recordId().equals(ID);
    }
}
