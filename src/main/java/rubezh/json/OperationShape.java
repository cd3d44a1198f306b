package rubezh.json;

import java.util.Optional;
import java.util.UUID;
import rubezh.domain.operation.ClosingPart;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.journal.Revision;
import rubezh.shape.RecordShape;

/**
 * Shapes of an operation and of its days, names of their schemas, and their ids. The ids follow
 * from the content, so that all stations write into the same record.
 */
public final class OperationShape {
    /** Kind of a revision of an operation. */
    public static final String KIND = "operation";

    /** Kind of a revision of a day of an operation. */
    public static final String DAY_KIND = "operation-day";

    /** Kind of a revision that lists cases counted at a closing. */
    public static final String CLOSING_KIND = "operation-closing";

    /** Prefix of all supported schema names of an operation. */
    public static final String MAJOR = "operation/1.";

    /** Prefix of all supported schema names of a day. */
    public static final String DAY_MAJOR = "operation-day/1.";

    /** Prefix of all supported schema names of a part of a closing. */
    public static final String CLOSING_MAJOR = "operation-closing/1.";

    /** Names of the schemas that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final String DAY_SCHEMA = DAY_MAJOR + "0";
    public static final String CLOSING_SCHEMA = CLOSING_MAJOR + "0";

    public static final RecordShape<Operation> SHAPE = RecordShape.of(Operation.class);
    public static final RecordShape<OperationDay> DAY_SHAPE = RecordShape.of(OperationDay.class);
    public static final RecordShape<ClosingPart> CLOSING_SHAPE = RecordShape.of(ClosingPart.class);

    private static final String ID_PREFIX = "rubezh-operation/1\0";
    private static final String DAY_ID_PREFIX = "rubezh-operation-day/1\0";

    private OperationShape() {}

    /**
     * Returns the record id of an operation: UUID version 8 of the SHA-256 of {@code
     * "rubezh-operation/1\0"} and the code.
     */
    public static UUID idOf(OperationCode code) {
        return DerivedId.of(ID_PREFIX + code);
    }

    /**
     * Returns the record id of a day: UUID version 8 of the SHA-256 of {@code
     * "rubezh-operation-day/1\0"}, the code of the operation, zero, the code of the station, zero,
     * and the day.
     */
    public static UUID idOf(OperationDay day) {
        return DerivedId.of(
                DAY_ID_PREFIX + day.operation() + "\0" + day.station() + "\0" + day.day());
    }

    /** Returns whether this program can read a revision of an operation, a day or a closing. */
    public static boolean isSupported(Revision.Subject subject) {
        return switch (subject.kind()) {
            case KIND -> subject.schema().startsWith(MAJOR);
            case DAY_KIND -> subject.schema().startsWith(DAY_MAJOR);
            case CLOSING_KIND -> subject.schema().startsWith(CLOSING_MAJOR);
            default -> false;
        };
    }

    /** Returns the operation that a revision states; empty if its record belongs to another one. */
    public static Optional<Operation> operationIn(Revision revision) {
        if (!revision.subject().kind().equals(KIND) || !isSupported(revision.subject())) {
            return Optional.empty();
        }
        Operation operation = SHAPE.read(revision.content().body()).record();
        return Optional.of(operation)
                .filter(one ->
                        one.code() != null
                                && idOf(one.code()).equals(revision.subject().recordId()));
    }

    /** Returns whether a day has all that its record id follows from. */
    public static boolean isComplete(OperationDay day) {
        return day.operation() != null && day.station() != null && day.day() != null;
    }
}
