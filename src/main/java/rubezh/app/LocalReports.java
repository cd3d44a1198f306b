package rubezh.app;

import java.time.InstantSource;
import rubezh.register.shift.ShiftNotes;
import rubezh.report.Reports;
import rubezh.report.service.ReportService;
import rubezh.report.service.ReportStorage;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;

/** Reports of a register on this machine. */
final class LocalReports {
    private LocalReports() {}

    static ReportService of(
            OpenRegister register, OpenStation station, Reports reports, InstantSource clock) {
        return new ReportService(
                new ReportStorage(
                        station::station,
                        register.register(),
                        station.issuedReports(),
                        new ExchangeFigures(register.exchange(), register.station()),
                        new ShiftNotes(station.notes()),
                        register.operations().results()::withClosing,
                        station.audit()),
                reports,
                register.reference(),
                station.session(),
                clock);
    }
}
