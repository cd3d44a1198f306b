package rubezh.ui.admin;

import java.nio.file.Path;
import rubezh.enrolment.DepositStatus;
import rubezh.enrolment.EnrolmentService;
import rubezh.enrolment.OpenedEscrow;

/**
 * Codes of recovery sheets that are left with headquarters.
 *
 * @see EnrolmentService
 */
public interface EscrowAccess {
    /** Returns the codes that a register left with headquarters, and that others left with it. */
    static EscrowAccess of(EnrolmentService service) {
        return new EscrowAccess() {
            @Override
            public DepositStatus status() {
                return service.depositStatus();
            }

            @Override
            public OpenedEscrow open(Path file, String reason) {
                return service.openDeposit(file, reason);
            }
        };
    }

    /** Returns whether headquarters was left the code of the sheet of this register. */
    DepositStatus status();

    /**
     * Opens the code that a station left here; the audit log has it before anybody sees the code.
     *
     * @param reason why; at least three characters
     */
    OpenedEscrow open(Path file, String reason);
}
