package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.receipt.Distribution;
import rubezh.bundle.roster.RosterStore;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.station.StationDayLookup;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
import rubezh.journal.StationNotes;
import rubezh.json.BodyValidator;
import rubezh.security.Audit;
import rubezh.security.SignatureCheck;

/**
 * Stores that an exchange reads and writes. Settings are in {@link ExchangeConfig}; the stores of
 * the record services are in {@code register.RegisterStorage}, the settings of the station file in
 * {@code store.file.StoreConfig}.
 *
 * @param journal revisions
 * @param blobs attachments
 * @param notes peers and exchange log
 * @param audit audit log
 * @param signatures signature check
 * @param bodyValidator rules that a body from outside must keep
 * @param records finds records to export
 * @param evidenceElsewhere bags and seals of a body that another record has too: violations with
 *     number and case
 * @param watched whether the body of a seizure matches the watch list
 * @param receipts writer of the receipt of an import, in its transaction
 * @param days what came of other stations for a day
 * @param onCommitted listener called after a commit with the ids of changed records, and the
 *     violations counted of some of the revisions that state them
 */
public record ExchangeStorage(
        Journal journal,
        Blobs blobs,
        StationNotes notes,
        Audit audit,
        SignatureCheck signatures,
        BodyValidator bodyValidator,
        RecordIndex records,
        BiFunction<UUID, Map<String, Object>, List<Violation>> evidenceElsewhere,
        Predicate<Map<String, Object>> watched,
        Consumer<ReceiptRecord> receipts,
        StationDayLookup days,
        BiConsumer<Collection<UUID>, Map<RevisionId, ViolationCounts>> onCommitted) {
    /** Returns what of the register is meant for whom. */
    public Distribution distribution(RosterStore rosters) {
        return new Distribution(journal, rosters, records::meantFor);
    }

    /** Returns whether another record has a case number. */
    boolean isNumberTaken(String number, UUID self) {
        return !number.isEmpty()
                && records.numbered(Set.of(number)).stream().anyMatch(id -> !id.equals(self));
    }
}
