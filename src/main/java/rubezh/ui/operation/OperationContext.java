package rubezh.ui.operation;

import java.time.LocalDate;
import java.util.function.Supplier;
import rubezh.operation.OperationService;
import rubezh.report.service.ReportService;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Services that the view models of operations share; none of it needs a window.
 *
 * @param station code of the own station
 * @param today returns the current day at the station
 */
record OperationContext(
        OperationService operations,
        ReportService reports,
        BackgroundWorker worker,
        String station,
        Supplier<LocalDate> today) {}
