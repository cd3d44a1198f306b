package rubezh.bundle.receipt;

import module java.base;

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
 * @param carried whether a later bundle to the addressee, of which there is a receipt, has as much
 * @param at time of this state
 */
public record SentBundle(
        ExchangeLogEntry entry,
        List<BundleReceipt> receipts,
        boolean acknowledged,
        boolean carried,
        Instant at) {
    public SentBundle {
        receipts = List.copyOf(receipts);
    }

    /** Returns whether only the version vector of the addressee says that it holds the content. */
    boolean isTaken() {
        return acknowledged && receipts.isEmpty();
    }

    /** Returns whether it is a later bundle with a receipt that has as much for the addressee. */
    boolean carries(SentBundle other) {
        ExchangeLogEntry.ExpectedReceipt own = entry.expected();
        ExchangeLogEntry.ExpectedReceipt earlier = other.entry.expected();
        return own != null
                && earlier != null
                && !receipts.isEmpty()
                && entry.station().equals(other.entry.station())
                && !entry.at().isBefore(other.entry.at())
                && own.lastSeq() >= earlier.lastSeq();
    }

    /** Returns the same, with whether one of some bundles carries it. */
    SentBundle among(List<SentBundle> all) {
        boolean found = all.stream().anyMatch(one -> one.carries(this));
        return new SentBundle(entry, receipts, acknowledged, found, at);
    }

    /** Returns what is known of it. */
    public ReceiptState state() {
        if (!receipts.isEmpty()) {
            return receipts.stream().anyMatch(one -> one.receipt().isWhole())
                    ? ReceiptState.APPLIED
                    : ReceiptState.PARTLY;
        }
        if (acknowledged) {
            return carried ? ReceiptState.LATER : ReceiptState.TAKEN;
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
