package rubezh.report.service;

import module java.base;

import rubezh.domain.station.Station;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.template.TemplatePaper;
import rubezh.journal.IssuedReports;
import rubezh.register.Register;
import rubezh.register.shift.ShiftNotes;
import rubezh.register.template.TemplateState;
import rubezh.security.Audit;

/**
 * What the report service reads and writes.
 *
 * @param currentStation returns the station as it is now
 * @param register the records
 * @param issued the reports that left the program
 * @param exchange the exchange with other stations
 * @param shifts the shifts of the station
 * @param results adds to the summary of an operation what was planned and reached, and its closing
 * @param templates returns what a paper of a case is printed by
 * @param audit the audit log, whose end every paper names
 */
public record ReportStorage(
        Supplier<Station> currentStation,
        Register register,
        IssuedReports issued,
        StationExchange exchange,
        ShiftNotes shifts,
        UnaryOperator<OperationSummary> results,
        Function<TemplatePaper, TemplateState> templates,
        Audit audit) {
    Station station() {
        return currentStation.get();
    }
}
