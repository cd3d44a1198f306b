package rubezh.register.revision;

import module java.base;

import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.station.Station;
import rubezh.journal.Journal;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.security.Session;

/** Writer of the receipts of imported bundles; joins the transaction of the import. */
public final class ReceiptWriter implements Consumer<ReceiptRecord> {
    private final RevisionWriter writer;

    public ReceiptWriter(Journal journal, Session session, Station station, IdSource source) {
        this.writer = new RevisionWriter(journal, session, station, source);
    }

    @Override
    public void accept(ReceiptRecord receipt) {
        UUID id = DerivedId.ofReceipt(Objects.requireNonNull(receipt.bundle()));
        writer.run(chain ->
                writer.write(chain, writer.edit(RecordKind.RECEIPT, id).anew().set(receipt), null));
    }
}
