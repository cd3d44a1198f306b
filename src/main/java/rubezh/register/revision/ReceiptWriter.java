package rubezh.register.revision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.station.Station;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
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
        writer.append(chain -> {
            add(chain, receipt);
            return true;
        });
    }

    private void add(RevisionSigner chain, ReceiptRecord receipt) {
        UUID id = DerivedId.ofReceipt(Objects.requireNonNull(receipt.bundle()));
        List<Revision> known = writer.revisionsOf(id, RecordKind.RECEIPT.name());
        RecordView view = known.isEmpty() ? null : RevisionMerger.view(known);
        Map<String, Object> before = view == null ? Map.of() : view.body();
        Map<String, Object> body = RecordKind.RECEIPT.shape().write(receipt);
        RevisionWriter.add(
                chain,
                new RevisionSigner.RevisionContent(
                        RecordKind.RECEIPT.subject(id),
                        writer.act(RevisionKind.PUT, null),
                        view == null ? List.of() : view.parents(),
                        body,
                        ValueTree.difference(before, body)));
    }
}
