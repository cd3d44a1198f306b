package rubezh.bundle;

import module java.base;

import rubezh.domain.receipt.ReceiptRecord;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.ReceiptWriter;

/** Receipts of a station in memory: written if a test wants any. */
public final class MemoryReceipts implements Consumer<ReceiptRecord> {
    private final MemoryStation station;

    /** Whether imports write receipts, as those of the program do. */
    public boolean written;

    /** Whether writing one fails. */
    public boolean failing;

    MemoryReceipts(MemoryStation memoryStation) {
        this.station = memoryStation;
    }

    @Override
    public void accept(ReceiptRecord receipt) {
        if (failing) {
            throw new IllegalStateException("no receipt");
        }
        if (written) {
            var source = new IdSource(() -> MemoryStation.NOW, station::nextId, new SecureRandom());
            new ReceiptWriter(station.journal, station.session, station.station, source)
                    .accept(receipt);
        }
    }
}
