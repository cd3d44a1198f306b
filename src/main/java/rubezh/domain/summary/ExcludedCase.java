package rubezh.domain.summary;

import java.util.Optional;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Status;

/**
 * A record of the period that does not count.
 *
 * @param record the record
 * @param reason reason for excluding it
 */
public record ExcludedCase(SeizureSnapshot record, Reason reason) {
    /** Reasons why a record does not count. */
    public enum Reason {
        DRAFT,
        RETURNED,
        CANCELLED,
        CONFLICT,
        /** A check that found nothing. */
        NEGATIVE,
        /** A warning, or the answer to one. */
        MESSAGE
    }

    /** Returns the reason for excluding a record; empty if it counts. */
    static Optional<Reason> reason(SeizureSnapshot record) {
        Status status = record.seizure().header().status();
        if (status == null || status == Status.DRAFT) {
            return Optional.of(Reason.DRAFT);
        }
        if (status == Status.CANCELLED) {
            return Optional.of(Reason.CANCELLED);
        }
        if (record.conflict()) {
            return Optional.of(Reason.CONFLICT);
        }
        return status.isCounted()
                ? reasonOfKind(record.seizure().header())
                : Optional.of(Reason.RETURNED);
    }

    private static Optional<Reason> reasonOfKind(CaseHeader header) {
        if (header.isSeizure()) {
            return Optional.empty();
        }
        return Optional.of(header.isNegative() ? Reason.NEGATIVE : Reason.MESSAGE);
    }
}
