package rubezh.ui.operation;

import module java.base;

import rubezh.operation.OperationService;
import rubezh.register.Register;
import rubezh.report.service.ReportService;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Services that the view models of operations share; none of it needs a window.
 *
 * @param register register of the own station
 * @param today returns the current day at the station
 */
record OperationContext(
        OperationService operations,
        ReportService reports,
        BackgroundWorker worker,
        Register register,
        Supplier<LocalDate> today) {
    /** Returns the code of the own station. */
    String station() {
        return register.station().code();
    }
}
