package rubezh.app;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.UnacknowledgedCount;
import rubezh.register.Register;
import rubezh.register.shift.Shift;
import rubezh.register.shift.ShiftNotes;
import rubezh.report.Reports;
import rubezh.shift.ShiftService;
import rubezh.store.OpenStation;
import rubezh.store.file.ShownShift;

/** Shifts of a register on this machine. */
final class LocalShifts {
    private LocalShifts() {}

    static ShiftService of(
            OpenStation open,
            Register register,
            Exchange exchange,
            Reports reports,
            InstantSource clock) {
        var storage =
                new ShiftService.Storage(
                        new ShiftNotes(open.notes()),
                        open.audit(),
                        open.officers(),
                        () -> UnacknowledgedCount.of(exchange.peers()).revisions(),
                        shift -> ShownShift.write(open.handle().connections(), shown(shift)));
        return new ShiftService(open.session(), register, storage, reports, clock);
    }

    private static @Nullable ShownShift shown(Shift shift) {
        return shift.isOpen() ? new ShownShift(shift.name(), shift.openedAt()) : null;
    }
}
