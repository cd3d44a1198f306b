package rubezh.json;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import rubezh.domain.officer.OfficerRecord;
import rubezh.journal.Revision;
import rubezh.shape.RecordShape;

/** Shape of the record of an officer, name of its schema, and its id. */
public final class OfficerShape {
    /** Kind of a revision of the record of an officer. */
    public static final String KIND = "officer";

    /** Prefix of all supported schema names. */
    public static final String MAJOR = "officer/1.";

    /** Name of the schema that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<OfficerRecord> SHAPE = RecordShape.of(OfficerRecord.class);

    private static final String ID_PREFIX = "rubezh-officer/1\0";

    private OfficerShape() {}

    /**
     * Returns the record id of an officer, the same at every installation of a station: UUID
     * version 8 (RFC 9562) of the first 16 bytes of the SHA-256 of {@code "rubezh-officer/1\0"},
     * the code of the station, a zero and the login, in UTF-8.
     */
    public static UUID idOf(String station, String login) {
        return DerivedId.of((ID_PREFIX + station + "\0" + login).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the id of the record of the officer who wrote a revision. */
    public static UUID authorOf(Revision revision) {
        String author = revision.act().author();
        return idOf(revision.act().station(), author.substring(author.indexOf(':') + 1));
    }

    /** Returns whether this program reads a revision as the roles of an officer. */
    public static boolean isReadable(Revision revision) {
        return revision.subject().kind().equals(KIND)
                && revision.subject().schema().startsWith(MAJOR);
    }
}
