package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.PeerState;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.receipt.ExchangeNumbers;
import rubezh.bundle.transfer.ExportRequest.Encrypted;
import rubezh.domain.receipt.ReceiptState;
import rubezh.domain.station.StationStatus;
import rubezh.journal.RevisionKind;
import rubezh.json.DerivedId;
import rubezh.progress.Progress;

/**
 * The handling code of a record decides which stations a bundle takes it to, and a draft stays
 * unless it is asked for. What stays is counted before and after, and its gap is told on purpose.
 */
class HandlingExportTest extends TwoStationsFixture {
    private static final String OTHER = "KG-KAR";
    private MemoryStation other;

    @BeforeEach
    void addStation() {
        other = new MemoryStation(OTHER, 3, folder);
    }

    private static UUID record(MemoryStation station, String code) {
        UUID record = station.record("опий " + code);
        station.change(record, "header", "handling", code);
        return record;
    }

    private static boolean knows(MemoryStation station, UUID record) {
        return !station.journal.ofRecord(record).isEmpty();
    }

    private ExportRequest request(String to, String name) {
        return request(to, name, List.of(), true);
    }

    private ExportRequest request(String to, String name, List<String> also, boolean drafts) {
        return new ExportRequest(
                new ExportRequest.Everything(),
                to,
                folder.resolve(name),
                true,
                new ExportRequest.Plain("test", also),
                drafts,
                ExportRequest.PART_BYTES);
    }

    private static ExportResult export(MemoryStation station, ExportRequest request) {
        return station.exchange.export(request, Progress.NONE);
    }

    @Test
    void aRecordThatMayNotBePassedOnGoesToHeadquartersAndToNoOtherStation() {
        record(osh, "H0");
        UUID withheld = record(osh, "H2");
        ExportResult sent = export(osh, request(OTHER, "other.json"));
        assertThat(sent.withheld()).isEqualTo(new WithheldCount(sorted(Map.of("H2", 1)), 0));
        other.importBundle(sent.file());
        assertThat(knows(other, withheld)).isFalse();
        ExportResult all = export(osh, request("HQ", "hq.json"));
        assertThat(all.withheld()).isEqualTo(WithheldCount.NONE);
        hq.importBundle(all.file());
        assertThat(knows(hq, withheld)).isTrue();
    }

    @Test
    void limitsThatAProgramCannotReadAndCodesItDoesNotKnowKeepARecordToo() {
        record(osh, "H1");
        record(osh, "H3");
        record(osh, "H9");
        assertThat(export(osh, request(OTHER, "a.json")).withheld().byHandling())
                .containsExactlyInAnyOrderEntriesOf(Map.of("H3", 1, "H9", 1));
    }

    @Test
    void severalRecipientsTakeWhatAllOfThemMayHave() {
        record(osh, "H2");
        ExportResult sent = export(osh, request("HQ", "a.json", List.of(OTHER), true));
        assertThat(sent.withheld().restricted()).isEqualTo(1);
        try (ImportPreview preview = other.preview(sent.file())) {
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .doesNotContain(ImportNotice.Kind.ADDRESSED_ELSEWHERE);
        }
    }

    @Test
    void aRecordGoesBackToTheStationThatBeganIt() {
        UUID record = record(osh, "H2");
        hq.importBundle(osh.exportAll("1.json"));
        hq.change(record, "narrative", "summary", "опий-сырец");
        ExportResult back = export(hq, request("KG-OSH", "2.json"));
        assertThat(back.withheld()).isEqualTo(WithheldCount.NONE);
        assertThat(export(hq, request(OTHER, "3.json")).withheld().restricted()).isEqualTo(1);
    }

    @Test
    void theReceiverIsToldThatRevisionsAreLeftOutAndNotThatTheyAreMissing() {
        record(osh, "H2");
        osh.record("без грифа");
        Path file = export(osh, request(OTHER, "a.json")).file();
        try (ImportPreview preview = other.preview(file)) {
            assertThat(preview.notices())
                    .contains(ImportNotice.of(ImportNotice.Kind.WITHHELD, "KG-OSH", 2))
                    .extracting(ImportNotice::kind)
                    .doesNotContain(ImportNotice.Kind.GAP);
        }
    }

    /**
     * Only the seal of a station says what it withholds of its own; a relay that drops a record
     * lies.
     */
    @Test
    void whatAStationStatesToKeepIsNoLossAndWhatARelayDropsIs() {
        record(osh, "H2");
        osh.record("без грифа");
        other.importBundle(export(osh, request(OTHER, "a.json")).file());
        StationStatus told = statusAt(other, "KG-OSH");
        assertThat(told.missing()).isZero();
        assertThat(told.withheldBy()).isEqualTo(2);
        hq.importBundle(export(osh, request("HQ", "b.json")).file());
        var relay = new ExchangeNumbers(hq.notes).withheldByAuthors();
        assertThat(relay.replicas()).doesNotContain(osh.signer.replica());
        new ExchangeNumbers(other.notes).addWithheldBy(relayed());
        assertThat(
                        new ExchangeNumbers(other.notes)
                                .withheldByAuthors()
                                .get(osh.signer.replica())
                                .size())
                .isEqualTo(2);
    }

    /** Returns the header of a bundle of headquarters that leaves out a record of the post. */
    private BundleHeader relayed() {
        Path file = export(hq, request(OTHER, "c.json")).file();
        return other.exchange.inspect(file, Progress.NONE).header();
    }

    private static StationStatus statusAt(MemoryStation at, String code) {
        return at.exchange.stations().read().stream()
                .filter(one -> one.station().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The vector of the receiver has a gap, so the sender offers them each time it may. */
    @Test
    void whatStayedFollowsOnceItsCodeIsLowered() {
        UUID record = record(osh, "H2");
        osh.record("без грифа");
        other.importBundle(export(osh, request(OTHER, "1.json")).file());
        osh.importBundle(other.exportAll("2.json"));
        osh.change(record, "header", "handling", "H0");
        var since = osh.exchange.unacknowledged(List.of(OTHER));
        ExportResult sent =
                osh.exchange.export(
                        new ExportRequest(since, OTHER, folder.resolve("3.json")), Progress.NONE);
        assertThat(sent.revisions()).as("not the one it has").isEqualTo(3);
        other.importBundle(sent.file());
        assertThat(knows(other, record)).isTrue();
    }

    /** A bundle is taken when all that it carried is, whatever it left out. */
    @Test
    void whatIsWithheldWaitsForNobodyAndDoesNotKeepABundleOpen() {
        UUID record = record(osh, "H2");
        osh.record("без грифа");
        other.receipts.written = false;
        other.importBundle(export(osh, request(OTHER, "1.json")).file());
        osh.importBundle(other.exportAll("2.json"));
        PeerState peer = osh.exchange.peers().getFirst();
        assertThat(peer.unacknowledged()).isZero();
        assertThat(peer.since()).isNull();
        assertThat(peer.withheld()).isEqualTo(2);
        assertThat(statusAt(osh, OTHER).withheldFrom()).isEqualTo(2);
        assertThat(osh.exchange.receipts().sent().getFirst().state()).isEqualTo(ReceiptState.TAKEN);
        osh.change(record, "header", "handling", "H0");
        export(osh, request(OTHER, "3.json"));
        assertThat(osh.exchange.peers().getFirst().withheld()).isZero();
        assertThat(osh.exchange.peers().getFirst().unacknowledged()).isEqualTo(3);
        assertThat(osh.exchange.receipts().sent())
                .extracting(sent -> sent.entry().file() + " " + sent.state())
                .containsExactlyInAnyOrder("1.json TAKEN", "3.json WAITING");
    }

    @Test
    void ofTwoCodesInConflictTheStricterOneCounts() {
        UUID record = record(osh, "H0");
        hq.importBundle(osh.exportAll("1.json"));
        osh.change(record, "header", "handling", "H2");
        hq.change(record, "header", "handling", "H1");
        osh.importBundle(hq.exportAll("2.json"));
        hq.importBundle(osh.exportAll("3.json"));
        assertThat(export(osh, request(OTHER, "4.json")).withheld().restricted()).isEqualTo(1);
        assertThat(export(hq, request(OTHER, "5.json")).withheld().restricted()).isEqualTo(1);
    }

    @Test
    void reviewSheetAndPicturesStayWithTheirRecord() {
        UUID record = osh.recordPictures(new byte[] {1, 2, 3});
        osh.change(record, "header", "handling", "H2");
        osh.write(
                "review/1.0",
                DerivedId.ofReview(record),
                RevisionKind.PUT,
                Map.of("seizure", record.toString()),
                "/seizure");
        ExportResult sent = export(osh, request(OTHER, "a.json"));
        assertThat(sent.revisions()).isZero();
        assertThat(sent.attachments()).isZero();
    }

    @Test
    void draftsStayUnlessTheyAreAskedFor() {
        UUID draft = osh.record("опий");
        osh.change(draft, "header", "status", "DRAFT");
        osh.record("отправлено");
        ExportResult sent = export(osh, request("HQ", "a.json", List.of(), false));
        assertThat(sent.withheld()).isEqualTo(new WithheldCount(sorted(Map.of()), 1));
        assertThat(sent.revisions()).isEqualTo(1);
        hq.importBundle(sent.file());
        assertThat(knows(hq, draft)).isFalse();
        assertThat(export(osh, request("HQ", "b.json")).drafts()).isEqualTo(1);
    }

    @Test
    void thePreviewSaysWhatTheExportDoes() {
        record(osh, "H0");
        record(osh, "H1");
        record(osh, "H2");
        osh.recordPictures(new byte[1000], new byte[2000]);
        ExportRequest request = request(OTHER, "a.json");
        ExportPreview preview = osh.exchange.previewExport(request, Progress.NONE);
        assertThat(folder.resolve("a.json")).doesNotExist();
        ExportResult sent = export(osh, request);
        assertThat(preview.revisions()).isEqualTo(sent.revisions());
        assertThat(preview.withheld()).isEqualTo(sent.withheld());
        assertThat(preview.pictures()).isEqualTo(sent.attachments()).isEqualTo(2);
        assertThat(preview.seizures()).isEqualTo(3);
        assertThat(preview.byHandling())
                .containsExactlyInAnyOrderEntriesOf(Map.of("", 1, "H0", 1, "H1", 1));
        assertThat(preview.size().bytes()).isLessThan(sent.bytes()).isGreaterThan(sent.bytes() / 2);
        assertThat(preview.size().complete()).isEqualTo(preview.size().bytes());
        assertThat(preview.size().without()).isLessThan(preview.size().bytes());
    }

    @Test
    void aPartOfNoSizeIsRefused() {
        var request =
                new ExportRequest(
                        new ExportRequest.Everything(),
                        "HQ",
                        folder,
                        true,
                        new Encrypted(List.of()),
                        true,
                        0);
        assertThat(code(() -> export(osh, request))).isEqualTo("BND-056");
    }

    private static SortedMap<String, Integer> sorted(Map<String, Integer> map) {
        return new TreeMap<>(map);
    }
}
