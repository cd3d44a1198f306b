package rubezh.operation;

import module java.base;

import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.journal.StationNotes;

/**
 * Changes of an operation by other stations that an officer has not seen.
 *
 * @param code its code
 * @param operation the operation as it is now
 * @param number number of changes
 * @param newest the last of them; without fields if it is a decision to end the operation or to
 *     open it again
 */
public record UnseenChanges(
        OperationCode code, Operation operation, int number, ForeignChange newest) {
    /**
     * How many changes of each operation an officer has seen, in the notes of the station; changes
     * are never taken back, so their number tells.
     */
    record Seen(StationNotes notes, String login) {
        private static final String PREFIX = "operation-seen/";

        int of(OperationCode code) {
            return notes.find(name(code))
                    .map(content -> ByteBuffer.wrap(content).getInt())
                    .orElse(0);
        }

        void remember(OperationCode code, int number) {
            if (of(code) != number) {
                notes.put(name(code), ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            }
        }

        private String name(OperationCode code) {
            return PREFIX + login + "/" + code.code();
        }
    }
}
