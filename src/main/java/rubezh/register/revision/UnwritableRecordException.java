package rubezh.register.revision;

import module java.base;

import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.text.Fault;

/** Record of which no revision can be made; rolls back the transaction. */
public final class UnwritableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID recordId;
    private final transient Violation violation;

    UnwritableRecordException(UUID recordId, String code, Object... arguments) {
        super(code);
        this.recordId = recordId;
        this.violation = new Violation("", code, Severity.STOP, List.of(arguments));
    }

    /** Returns why the record cannot be written. */
    public Violation violation() {
        return violation;
    }

    /** Returns whether it would be longer than any bundle takes. */
    public boolean isTooLarge() {
        return violation.code().equals(RevisionWriter.TOO_LARGE);
    }

    /** Returns the same as a fault, for a record that is written alone. */
    public Fault fault() {
        return new Fault(
                this, Fault.Exit.FINDINGS, violation.code(), violation.arguments().toArray());
    }

    /** Returns why a record of the batch cannot be written; empty if another one is the reason. */
    public List<Violation> violationsOf(UUID id) {
        return recordId.equals(id) ? List.of(violation) : List.of();
    }
}
