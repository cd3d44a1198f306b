package rubezh.ui.operation;

import module java.base;

import rubezh.domain.operation.Operation;

/**
 * Days of an operation, by the calendar.
 *
 * @param total number of days, first and last included
 * @param gone number of days gone, today included; from 0 to the total
 */
record OperationSpan(long total, long gone) {
    /** Span of an operation without dates. */
    static final OperationSpan NONE = new OperationSpan(0, 0);

    /** Returns the days of an operation as of today. */
    static OperationSpan of(Operation operation, LocalDate today) {
        LocalDate first = operation.first();
        LocalDate last = operation.last();
        if (first == null || last == null) {
            return NONE;
        }
        long total = ChronoUnit.DAYS.between(first, last) + 1;
        long gone = ChronoUnit.DAYS.between(first, today) + 1;
        return new OperationSpan(total, Math.clamp(gone, 0, total));
    }

    long left() {
        return total - gone;
    }

    /** Returns the part of the days that is gone, 0 to 1. */
    double part() {
        return total == 0 ? 0 : (double) gone / total;
    }
}
