package rubezh.domain.reference;

import module java.base;

import rubezh.domain.reference.Code.OperationCode;

/**
 * Dates of a joint operation, columns {@code start} and {@code end} of the list of operations.
 *
 * <pre>{@code
 * OperationPeriod.of(reference, new OperationCode("SENTINEL-2009")) // 2009-08-01 to 2009-09-30
 * }</pre>
 *
 * @param code the operation
 * @param first first day
 * @param last last day, inclusive
 */
public record OperationPeriod(OperationCode code, LocalDate first, LocalDate last) {
    /** Returns the dates of an operation; empty if it is unknown or states no days. */
    public static Optional<OperationPeriod> of(ReferenceData reference, OperationCode code) {
        return reference.find(code).flatMap(OperationPeriod::of);
    }

    /**
     * Returns the operation with dates that runs on a day and is not cancelled; the one that began
     * last of several.
     */
    public static Optional<OperationPeriod> runningOn(LocalDate day, ReferenceData reference) {
        return reference.list(CodeListId.OPERATIONS).entries().stream()
                .filter(entry -> entry.isOfferedOn(day))
                .flatMap(entry -> of(entry).stream())
                .filter(period -> period.contains(day))
                .max(Comparator.comparing(OperationPeriod::first));
    }

    private static Optional<OperationPeriod> of(CodeEntry entry) {
        String first = entry.extraColumn("start");
        String last = entry.extraColumn("end");
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(
                                new OperationPeriod(
                                        new OperationCode(entry.code()),
                                        LocalDate.parse(first),
                                        LocalDate.parse(last)))
                        .filter(period -> !period.last.isBefore(period.first));
    }

    /** Returns whether a day, by the calendar of the place of the case, is in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
