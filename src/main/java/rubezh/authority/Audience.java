package rubezh.authority;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.station.NilReport;
import rubezh.journal.Revision;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;

/**
 * For whom a record is meant, so that a post need not get what all others seize. Headquarters gets
 * everything. It depends on the revisions of the record and their signers alone; once a revision
 * names somebody the record is meant for him from then on, so who had a case is also told that it
 * is no concern of his any more.
 *
 * @param text name in the lists
 */
public record Audience(String text) {
    /** All stations: what is needed to read and judge other records, and what all look out for. */
    public static final Audience EVERYBODY = new Audience("*");

    /** Returns those of a station: its own records and what it added to those of others. */
    public static Audience ofStation(String code) {
        return new Audience("station " + code);
    }

    /** Returns those who take part in an operation. */
    public static Audience ofOperation(String code) {
        return new Audience("operation " + code);
    }

    /**
     * Returns for whom a record is meant; nobody for a review, which goes where its seizure goes.
     *
     * @param all all known revisions under its id, in any order
     */
    public static Set<Audience> of(Collection<Revision> all, Authority authority) {
        var audiences = new HashSet<Audience>();
        all.forEach(one -> audiences.addAll(of(one, authority)));
        List<Revision> seizure = all.stream().filter(RecordKind.SEIZURE::isOf).toList();
        authority.stations(seizure).forEach(code -> audiences.add(ofStation(code)));
        return audiences;
    }

    private static Set<Audience> of(Revision revision, Authority authority) {
        var found = new HashSet<Audience>();
        String kind = revision.subject().kind();
        if (kind.equals(RecordKind.SEIZURE.name())) {
            Map<String, Object> body = revision.content().body();
            addStation(found, ValueTree.at(body, HEADER_STATION.pointer()));
            addOperation(found, ValueTree.at(body, HEADER_OPERATION.pointer()));
        } else if (kind.equals(RecordKind.OPERATION_DAY.name())) {
            OperationDay day = RecordKind.OPERATION_DAY.read(revision);
            addStation(found, day.station());
            addOperation(found, day.operation());
        } else if (kind.equals(RecordKind.NIL_REPORT.name())) {
            NilReport report = RecordKind.NIL_REPORT.read(revision);
            addStation(found, report.station());
        } else if (kind.equals(RecordKind.RECEIPT.name())) {
            ReceiptRecord receipt = RecordKind.RECEIPT.read(revision);
            addStation(found, receipt.from());
        } else if (!kind.equals(RecordKind.REVIEW.name())) {
            return Set.of(EVERYBODY);
        }
        if (!kind.equals(RecordKind.REVIEW.name())) {
            found.add(ofStation(authority.signer(revision)));
        }
        return found;
    }

    private static void addStation(Set<Audience> found, @Nullable Object code) {
        if (code != null && !code.toString().isEmpty()) {
            found.add(ofStation(code.toString()));
        }
    }

    private static void addOperation(Set<Audience> found, @Nullable Object code) {
        if (code != null && !code.toString().isEmpty()) {
            found.add(ofOperation(code.toString()));
        }
    }
}
