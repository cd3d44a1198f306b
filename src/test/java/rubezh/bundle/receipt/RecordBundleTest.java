package rubezh.bundle.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.peer.ExchangeLogEntry.Direction;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.domain.receipt.ReceiptState;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.progress.Progress;

/** A record tells in which bundles it left, with which it came, and what of it waits. */
class RecordBundleTest extends TwoStationsFixture {
    private static RecordBundles of(MemoryStation station, UUID record) {
        return station.exchange.recordBundles().of(record);
    }

    private static List<RevisionId> revisions(MemoryStation station, UUID record) {
        return station.journal.ofRecord(record).stream().map(StoredRevision::id).toList();
    }

    private static List<ReceiptState> states(RecordBundles bundles) {
        return bundles.bundles().stream().flatMap(one -> Stream.ofNullable(one.state())).toList();
    }

    @Test
    void aBundleNamesTheRevisionsThatItTookAndNoLaterOnes() {
        UUID record = osh.record("героин");
        UUID other = osh.record("опий");
        Path first = osh.export(new ExportRequest.Records(Set.of(record)), "a.json");
        osh.change(record, "narrative", "summary", "героин, 2 кг");
        osh.exportAll("b.json");
        List<RevisionId> both = revisions(osh, record);
        assertThat(of(osh, record).bundles())
                .allSatisfy(one -> assertThat(one.entry().direction()).isEqualTo(Direction.SENT))
                .extracting(one -> one.entry().file(), RecordBundle::revisions)
                .containsExactlyInAnyOrder(
                        tuple("a.json", both.subList(0, 1)), tuple("b.json", both));
        assertThat(of(osh, other).bundles()).hasSize(1);
        hq.importBundle(first);
        assertThat(of(hq, record).bundles())
                .extracting(
                        one -> one.entry().direction(),
                        one -> one.entry().station(),
                        RecordBundle::revisions,
                        RecordBundle::state)
                .containsExactly(tuple(Direction.RECEIVED, "KG-OSH", both.subList(0, 1), null));
        assertThat(of(hq, other)).as("of a record that is not here").isEqualTo(RecordBundles.NONE);
    }

    @Test
    void aBundleThatBringsNothingNewIsNotOneThatBroughtTheRecord() {
        UUID record = osh.record("героин");
        hq.importBundle(osh.exportAll("a.json"));
        hq.importBundle(osh.exportAll("b.json"));
        assertThat(of(hq, record).bundles())
                .extracting(one -> one.entry().file())
                .containsExactly("a.json");
    }

    @Test
    void aReceiptOrTheStatementOfTheAddresseeSaysThatTheRevisionsArrived() {
        hq.receipts.written = true;
        UUID record = osh.record("героин");
        Path bundle = osh.exportAll("a.json");
        assertThat(states(of(osh, record))).containsExactly(ReceiptState.WAITING);
        hq.importBundle(bundle);
        osh.importBundle(hq.exportAll("back.json"));
        assertThat(states(of(osh, record))).containsExactly(ReceiptState.APPLIED);
        osh.change(record, "narrative", "summary", "героин, 2 кг");
        osh.export(new ExportRequest.Records(Set.of(record)), "b.json");
        assertThat(states(of(osh, record)))
                .containsExactlyInAnyOrder(ReceiptState.WAITING, ReceiptState.APPLIED);
        hq.importBundle(osh.export(new ExportRequest.Everything(), "c.json"));
        var own = new ExportRequest.Records(Set.of(hq.record("опий")));
        var request = new ExportRequest(own, "KG-OSH", folder.resolve("own.json"));
        osh.importBundle(hq.exchange.export(request, Progress.NONE).file());
        assertThat(states(of(osh, record)))
                .as("headquarters states to hold what b.json had too; its receipt is not here")
                .containsExactlyInAnyOrder(
                        ReceiptState.TAKEN, ReceiptState.TAKEN, ReceiptState.APPLIED);
    }

    @Test
    void aRecordIsTakenThoughTheRestOfItsBundleDidNotArrive() {
        UUID record = osh.record("героин");
        UUID other = osh.record("опий");
        osh.exportAll("lost.json");
        hq.importBundle(osh.export(new ExportRequest.Records(Set.of(record)), "one.json"));
        osh.importBundle(hq.exportAll("back.json"));
        assertThat(states(of(osh, record))).containsOnly(ReceiptState.TAKEN).hasSize(2);
        assertThat(states(of(osh, other))).containsExactly(ReceiptState.WAITING);
    }

    @Test
    void whatHeadquartersWasNotSentIsToldApartFromADraftKeptBack() {
        UUID record = osh.record("героин");
        assertThat(of(osh, record).unsent()).as("no headquarters is known").isNull();
        hq.record("опий");
        osh.importBundle(hq.exportAll("roster.json"));
        pinHeadquarters();
        List<RevisionId> all = revisions(osh, record);
        assertThat(of(osh, record).unsent())
                .isEqualTo(new RecordBundles.UnsentRevisions("HQ", all, List.of()));
        osh.change(record, "header", "status", "DRAFT");
        var everything = new ExportRequest.Everything();
        var plain = new ExportRequest.Plain("test");
        Path file = folder.resolve("kept.json");
        long part = ExportRequest.PART_BYTES;
        osh.exchange.export(
                new ExportRequest(everything, "HQ", file, true, plain, false, part), Progress.NONE);
        assertThat(of(osh, record).unsent())
                .isEqualTo(
                        new RecordBundles.UnsentRevisions("HQ", List.of(), revisions(osh, record)));
        osh.exportAll("sent.json");
        assertThat(of(osh, record).unsent())
                .isEqualTo(new RecordBundles.UnsentRevisions("HQ", List.of(), List.of()));
    }

    @Test
    void ofBundlesThatAnEarlierVersionLoggedNothingIsClaimed() {
        UUID record = osh.record("героин");
        assertThat(of(osh, record).earlier()).isNull();
        osh.exportAll("a.json");
        osh.notes.kept.keySet().removeIf(name -> name.startsWith("carried/"));
        assertThat(of(osh, record))
                .isEqualTo(new RecordBundles(List.of(), null, 0, MemoryStation.NOW));
        osh.exportAll("b.json");
        assertThat(of(osh, record).bundles())
                .extracting(one -> one.entry().file())
                .containsExactly("b.json");
        assertThat(of(osh, record).earlier()).isEqualTo(MemoryStation.NOW);
    }

    @Test
    void numbersOfLongChainsAreFoundAtTheEndsOfTheirNotes() {
        UUID record = osh.record("героин");
        StoredRevision revision = osh.journal.ofRecord(record).getFirst();
        var peers = new PeerStore(osh.notes, osh.session, "KG-OSH");
        var numbers = new BundleNumbers(osh.notes, peers);
        var ranges = new SequenceRanges();
        ranges.add(1, 1);
        ranges.add(1_023, 2_048);
        var byReplica = new ReplicaRanges();
        byReplica.add(osh.signer.replica(), ranges);
        numbers.add(Direction.SENT, new UUID(0, 1), byReplica);
        assertThat(osh.notes.kept)
                .containsEntry(note(0), "SENT " + new UUID(0, 1) + " 1-1,1023-1023\n")
                .containsEntry(note(1), "SENT " + new UUID(0, 1) + " 1024-2047\n")
                .containsEntry(note(2), "SENT " + new UUID(0, 1) + " 2048-2048\n");
        assertThat(numbers.of(List.of(revision)))
                .containsExactly(
                        Map.entry(
                                new BundleNumbers.Carrier(Direction.SENT, new UUID(0, 1)),
                                List.of(revision)));
    }

    private String note(int block) {
        return "carried/" + osh.signer.replica() + "/" + block;
    }
}
