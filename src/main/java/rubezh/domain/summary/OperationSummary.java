package rubezh.domain.summary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;

/**
 * What a joint operation brought.
 *
 * @param operation the operation
 * @param period when it ran
 * @param asOf when the register was read
 * @param selection the records
 */
public record OperationSummary(
        OperationCode operation, Period period, OffsetDateTime asOf, Selection selection) {
    /** Sums up an operation; records that do not belong to it are passed over. */
    public static OperationSummary of(
            OperationCode operation, Period period, OffsetDateTime asOf, List<Recorded> records) {
        List<Recorded> own =
                records.stream()
                        .filter(r -> operation.equals(r.seizure().header().operation()))
                        .toList();
        return new OperationSummary(operation, period, asOf, Selection.of(own));
    }

    /**
     * Returns the days of an operation from its entry in the code list, columns {@code start} and
     * {@code end}; nothing where the list does not know them.
     */
    public static Optional<Period> period(CodeEntry operation, ZoneId zone) {
        String start = operation.more("start");
        String end = operation.more("end");
        return start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : Optional.of(Period.days(LocalDate.parse(start), LocalDate.parse(end), zone));
    }
}
