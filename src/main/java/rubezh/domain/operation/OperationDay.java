package rubezh.domain.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;

/**
 * What a station reports for one day of an operation besides its seizures; a record of the journal
 * of its own kind. An absent number was not reported, zero was.
 *
 * @param operation the operation
 * @param station code of the station
 * @param day the day, by the calendar of the station
 * @param staff officers on duty
 * @param vehicles vehicles checked
 * @param cases cases opened
 * @param negativeChecks checks without result that have no record of their own
 */
public record OperationDay(
        @Nullable OperationCode operation,
        @Nullable String station,
        @Nullable LocalDate day,
        @Nullable Long staff,
        @Nullable Long vehicles,
        @Nullable Long cases,
        @Nullable Long negativeChecks) {
    /** Returns the number of an indicator; null if it was not reported. */
    public @Nullable Long get(OperationIndicator indicator) {
        return switch (indicator) {
            case STAFF -> staff;
            case VEHICLES -> vehicles;
            case CASES -> cases;
            case NEGATIVE_CHECKS -> negativeChecks;
        };
    }

    /** Returns the same day with another number of an indicator. */
    public OperationDay with(OperationIndicator indicator, @Nullable Long number) {
        return switch (indicator) {
            case STAFF ->
                    new OperationDay(
                            operation, station, day, number, vehicles, cases, negativeChecks);
            case VEHICLES ->
                    new OperationDay(operation, station, day, staff, number, cases, negativeChecks);
            case CASES ->
                    new OperationDay(
                            operation, station, day, staff, vehicles, number, negativeChecks);
            case NEGATIVE_CHECKS ->
                    new OperationDay(operation, station, day, staff, vehicles, cases, number);
        };
    }
}
