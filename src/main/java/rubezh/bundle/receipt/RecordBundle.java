package rubezh.bundle.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.domain.receipt.ReceiptState;
import rubezh.journal.RevisionId;

/**
 * Bundle that took revisions of a record from here or brought them.
 *
 * @param entry its entry of the exchange log
 * @param revisions revisions of the record or of its review in it; of one received those that were
 *     not here before
 * @param sent what others said of it; null for one received
 * @param held whether an installation of the addressee stated to hold all these revisions; false
 *     for one received
 */
public record RecordBundle(
        ExchangeLogEntry entry,
        List<RevisionId> revisions,
        @Nullable SentBundle sent,
        boolean held) {
    public RecordBundle {
        revisions = List.copyOf(revisions);
    }

    /**
     * Returns what became of these revisions at the addressee; null for a bundle received. A
     * receipt of the whole bundle tells more than that they are held, one of a part of it less.
     */
    public @Nullable ReceiptState state() {
        if (sent == null) {
            return null;
        }
        ReceiptState state = sent.state();
        return held && state != ReceiptState.APPLIED ? ReceiptState.TAKEN : state;
    }
}
