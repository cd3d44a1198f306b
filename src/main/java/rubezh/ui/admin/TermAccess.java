package rubezh.ui.admin;

import rubezh.bundle.receipt.ReceiptService;
import rubezh.domain.station.SilenceTerms;

/**
 * Times of the exchange that an administrator sets.
 *
 * @see ReceiptService
 */
public interface TermAccess {
    /** Times in whole hours: of a receipt, and from which silence is late and overdue. */
    record Hours(long receipt, long late, long overdue) {}

    /** Returns the times of a register. */
    static TermAccess of(ReceiptService receipts) {
        return new TermAccess() {
            @Override
            public Hours read() {
                SilenceTerms silence = receipts.silence();
                return new Hours(
                        receipts.term().toHours(),
                        silence.late().toHours(),
                        silence.overdue().toHours());
            }

            @Override
            public void change(Hours hours) {
                Hours before = read();
                if (hours.late() != before.late() || hours.overdue() != before.overdue()) {
                    receipts.changeSilence(hours.late(), hours.overdue());
                }
                if (hours.receipt() != before.receipt()) {
                    receipts.changeTerm(hours.receipt());
                }
            }
        };
    }

    /** Reads the times; not on the JavaFX thread. */
    Hours read();

    /**
     * Sets those that differ; not on the JavaFX thread.
     *
     * @throws rubezh.text.Fault {@code RCP-001} or {@code RCP-004} if one of them cannot be
     */
    void change(Hours hours);
}
