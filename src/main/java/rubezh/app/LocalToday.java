package rubezh.app;

import java.time.InstantSource;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.today.TodayService;

/** What waits at a register on this machine. */
final class LocalToday {
    private LocalToday() {}

    static TodayService of(OpenRegister register, OpenStation station, InstantSource clock) {
        var services =
                new TodayService.Services(
                        register.register(),
                        register.operations(),
                        register.watch(),
                        register.exchange(),
                        register.reports(),
                        register.shifts(),
                        register.backups(),
                        register.officers(),
                        register.enrolment(),
                        register.nilReports());
        return new TodayService(station.session(), services, station.audit(), clock);
    }
}
