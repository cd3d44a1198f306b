package rubezh.bundle.receipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptState;

/**
 * Bundle sent from here, with what others said of it.
 *
 * @param entry its entry of the exchange log
 * @param receipts newest receipt of each importer, the newest first
 * @param acknowledged whether the addressee stated to hold what this station wrote of it
 * @param at time of this state
 */
public record SentBundle(
        ExchangeLogEntry entry, List<BundleReceipt> receipts, boolean acknowledged, Instant at) {
    public SentBundle {
        receipts = List.copyOf(receipts);
    }

    /** Returns what is known of it. */
    public ReceiptState state() {
        if (!receipts.isEmpty()) {
            return receipts.stream().anyMatch(one -> one.receipt().isWhole())
                    ? ReceiptState.APPLIED
                    : ReceiptState.PARTLY;
        }
        if (acknowledged) {
            return ReceiptState.TAKEN;
        }
        Instant by = expectedBy();
        if (by == null) {
            return ReceiptState.NONE;
        }
        return at.isAfter(by) ? ReceiptState.OVERDUE : ReceiptState.WAITING;
    }

    /** Returns when a receipt should be here; null if none is expected. */
    public @Nullable Instant expectedBy() {
        ExchangeLogEntry.ExpectedReceipt expected = entry.expected();
        return expected == null ? null : expected.by();
    }
}
