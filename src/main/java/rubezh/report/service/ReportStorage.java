package rubezh.report.service;

import java.util.List;
import java.util.function.Supplier;
import rubezh.journal.IssuedReports;
import rubezh.register.Register;
import rubezh.report.ReceivedBundle;

/**
 * What the report service reads and writes.
 *
 * @param register the records
 * @param issued the reports that left the program
 * @param received returns the newest bundle of each other known station
 */
public record ReportStorage(
        Register register, IssuedReports issued, Supplier<List<ReceivedBundle>> received) {}
