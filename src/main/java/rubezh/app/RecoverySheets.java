package rubezh.app;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import rubezh.enrolment.DepositNote;
import rubezh.enrolment.EnrolmentService;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.security.account.Officers;
import rubezh.session.OpenRegister.SheetKeeper;

/**
 * Recovery sheets of a register, with the files of their codes for headquarters.
 *
 * @param note tells for which sheet such a file was made
 */
record RecoverySheets(
        Officers officers,
        Reports reports,
        StationSheets sheets,
        EnrolmentService enrolment,
        DepositNote note,
        InstantSource clock) {
    void renew(ReportLanguage language, SheetKeeper keeper) {
        var deposited = new AtomicBoolean();
        officers.renewRecoverySheet(code -> {
            keeper.keep(
                    reports.recoverySheet(sheets.ofRecovery(code), language),
                    () -> {
                        byte[] file = enrolment.deposit(code);
                        deposited.set(true);
                        return file;
                    });
            // From here on the file for the sheet before opens nothing. Should the rest fail, the
            // officer is reminded of a file that he has, never told of one that he has not.
            note.remove();
        });
        if (deposited.get()) {
            note.put(clock.instant());
        }
    }
}
