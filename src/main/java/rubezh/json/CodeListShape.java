package rubezh.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.reference.CodeListId;
import rubezh.journal.Revision;
import rubezh.shape.RecordShape;

/** Shape of the record of a code list, name of its schema, and its id. */
public final class CodeListShape {
    /** Kind of a revision of the record of a code list. */
    public static final String KIND = "code-list";

    /** Prefix of all supported schema names. */
    public static final String MAJOR = "code-list/1.";

    /** Name of the schema that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<CodeListRecord> SHAPE = RecordShape.of(CodeListRecord.class);

    private static final String ID_PREFIX = "rubezh-code-list/1\0";

    private CodeListShape() {}

    /**
     * Returns the record id of a list, the same at every station: UUID version 8 (RFC 9562) of the
     * first 16 bytes of the SHA-256 of {@code "rubezh-code-list/1\0"} and the name of the list in
     * ASCII.
     */
    public static UUID idOf(CodeListId list) {
        return DerivedId.of((ID_PREFIX + list.file()).getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the list whose record has an id; empty for any other record. */
    public static Optional<CodeListId> listOf(UUID recordId) {
        return recordId.version() == DerivedId.VERSION
                ? Arrays.stream(CodeListId.values())
                        .filter(CodeListId::isExtensible)
                        .filter(list -> idOf(list).equals(recordId))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns whether this program reads a revision as changes of a list. */
    public static boolean isReadable(Revision revision) {
        return revision.subject().kind().equals(KIND)
                && revision.subject().schema().startsWith(MAJOR)
                && listOf(revision.subject().recordId()).isPresent();
    }
}
