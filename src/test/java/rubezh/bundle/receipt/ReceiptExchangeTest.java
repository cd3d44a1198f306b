package rubezh.bundle.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.PeerState;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportResult;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.receipt.ReceiptRecord.ReceiptAgreement;
import rubezh.domain.receipt.ReceiptState;
import rubezh.journal.RevisionKind;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/**
 * Whoever imports a bundle writes a receipt in the same transaction; it goes back with the next
 * bundle, and the exchange log of the sender says what became of what it sent.
 */
class ReceiptExchangeTest extends TwoStationsFixture {
    @BeforeEach
    void writeReceipts() {
        osh.receipts.written = true;
        hq.receipts.written = true;
    }

    @Test
    void anImportWritesAReceiptOfWhatWasTaken() {
        osh.record("героин в тайнике");
        osh.record("опий");
        ImportResult result = hq.importBundle(osh.exportAll("a.json"));
        assertThat(result.receipted()).isTrue();
        BundleReceipt written = written(hq, result);
        ReceiptRecord receipt = written.receipt();
        assertThat(receipt.revisions()).isEqualTo(new ReceiptRecord.RevisionCounts(2L, 2L, 0L, 0L));
        assertThat(receipt.outcomes()).containsExactly("NEW 2");
        assertThat(receipt.ranges()).containsExactly("KG-OSH " + osh.signer.replica() + " 1-2");
        assertThat(receipt.file()).isEqualTo("a.json");
        assertThat(receipt.comparison().agreement()).isEqualTo(ReceiptAgreement.SAME);
        assertThat(written.importer()).isEqualTo("Асанов А. К.");
        assertThat(receipt.isWhole()).isTrue();
    }

    @Test
    void theReceiptIsNoPartOfTheAgreementItStates() {
        osh.record("опий");
        ImportResult result = hq.importBundle(osh.exportAll("a.json"));
        assertThat(result.isInSync()).isTrue();
        assertThat(result.digest().get()).isEqualTo(osh.digest());
    }

    @Test
    void theSenderSeesWhoAppliedItAfterTheNextBundleBack() {
        osh.record("опий");
        hq.importBundle(osh.exportAll("a.json"));
        assertThat(onlySent(osh).state()).isEqualTo(ReceiptState.WAITING);
        osh.importBundle(hq.exportAll("b.json"));
        SentBundle sent = onlySent(osh);
        assertThat(sent.state()).isEqualTo(ReceiptState.APPLIED);
        assertThat(sent.receipts())
                .singleElement()
                .satisfies(one -> assertThat(one.station()).isEqualTo("HQ"));
    }

    @Test
    void whatIsMissingIsNamedToTheSender() {
        osh.record("героин");
        osh.record("гашиш");
        UUID chosen = osh.record("опий");
        Path part = osh.export(new ExportRequest.Records(Set.of(chosen)), "a.json");
        hq.importBundle(part);
        osh.importBundle(hq.exportAll("b.json"));
        SentBundle sent = onlySent(osh);
        assertThat(sent.state()).isEqualTo(ReceiptState.APPLIED);
        ReceiptRecord receipt = sent.receipts().getFirst().receipt();
        assertThat(receipt.missingCount()).isEqualTo(2);
        assertThat(receipt.comparison().missing())
                .containsExactly("KG-OSH " + osh.signer.replica() + " 1-2");
        assertThat(receipt.comparison().agreement()).isEqualTo(ReceiptAgreement.INCOMPLETE);
    }

    @Test
    void receiptsAreNotAnsweredAndAreNoWork() {
        osh.record("опий");
        hq.importBundle(osh.exportAll("a.json"));
        Path back = hq.export(since(hq, "KG-OSH"), "b.json");
        assertThat(osh.importBundle(back).receipted()).isFalse();
        osh.record("гашиш");
        hq.importBundle(osh.export(since(osh, "HQ"), "more.json"));
        Path receiptsOnly = hq.export(since(hq, "KG-OSH"), "c.json");
        assertThat(newest(hq).expected()).isNull();
        assertThat(osh.importBundle(receiptsOnly).receipted()).isFalse();
        assertThat(osh.digest()).isEqualTo(hq.digest());
        hq.importBundle(osh.export(since(osh, "HQ"), "d.json"));
        assertThat(unsent(osh)).containsOnly(0L);
        assertThat(unsent(hq)).containsOnly(0L);
    }

    @Test
    void aReceiptIsNotCountedAsUnsent() {
        osh.record("опий");
        hq.importBundle(osh.exportAll("a.json"));
        assertThat(unsent(hq)).containsExactly(0L);
        hq.record("гашиш");
        assertThat(unsent(hq)).containsExactly(1L);
    }

    @Test
    void aSecondImportOfTheSameBundleWritesNoSecondReceipt() {
        osh.record("опий");
        Path bundle = osh.exportAll("a.json");
        hq.importBundle(bundle);
        var before = hq.digest();
        assertThat(hq.importBundle(bundle).receipted()).isFalse();
        assertThat(hq.digest()).isEqualTo(before);
    }

    @Test
    void aBundleThatBringsNothingNewIsAcknowledgedByTheVectorAlone() {
        osh.record("опий");
        hq.importBundle(osh.exportAll("a.json"));
        osh.importBundle(hq.exportAll("b.json"));
        assertThat(hq.importBundle(osh.exportAll("c.json")).receipted()).isFalse();
        assertThat(osh.digest()).isEqualTo(hq.digest());
    }

    @Test
    void anOwnBundleHasNoReceipt() {
        osh.record("опий");
        Path bundle = osh.exportAll("a.json");
        assertThat(osh.importBundle(bundle).receipted()).isFalse();
    }

    @Test
    void aReceiptThatCannotBeWrittenLetsNothingIn() {
        osh.record("опий");
        Path bundle = osh.exportAll("a.json");
        var before = hq.digest();
        hq.receipts.failing = true;
        assertThatThrownBy(() -> hq.importBundle(bundle)).isInstanceOf(IllegalStateException.class);
        assertThat(hq.digest()).isEqualTo(before);
    }

    @Test
    void aBundleIsOverdueAfterTheTimeOfTheStation() {
        new ReceiptTerm(osh.notes).set(24);
        osh.record("опий");
        osh.exportAll("a.json");
        SentBundle sent = onlySent(osh);
        assertThat(later(sent, 24)).isEqualTo(ReceiptState.WAITING);
        assertThat(later(sent, 25)).isEqualTo(ReceiptState.OVERDUE);
    }

    @Test
    void anOlderProgramAcknowledgesWithoutAReceipt() {
        hq.receipts.written = false;
        osh.record("опий");
        hq.importBundle(osh.exportAll("a.json"));
        osh.importBundle(hq.exportAll("b.json"));
        assertThat(onlySent(osh).state()).isEqualTo(ReceiptState.TAKEN);
    }

    @Test
    void aReceiptOfOtherBytesSaysNothing() {
        osh.record("опий");
        osh.exportAll("a.json");
        ExchangeLogEntry entry = onlySent(osh).entry();
        forge(entry.bundleId(), "ab".repeat(32));
        osh.importBundle(hq.exportAll("b.json"));
        assertThat(onlySent(osh).state()).isEqualTo(ReceiptState.WAITING);
        forge(entry.bundleId(), entry.sha256());
        osh.importBundle(hq.exportAll("c.json"));
        assertThat(onlySent(osh).state()).isEqualTo(ReceiptState.APPLIED);
    }

    @Test
    void aReceiptOfAnySizeIsCutWhenItIsRead() {
        String huge = "x".repeat(10_000);
        var lines = Collections.nCopies(90, huge);
        var tree =
                Map.<String, Object>of(
                        "bundle",
                        new UUID(7, 1).toString(),
                        "file",
                        huge,
                        "refusals",
                        Map.of("records", lines));
        ReceiptRecord read = RecordKind.RECEIPT.read(tree);
        assertThat(read.refusals().records()).hasSize(ReceiptRecord.MAX_LINES);
        assertThat(read.refusals().records().getFirst()).hasSize(ReceiptRecord.MAX_TEXT + 1);
        assertThat(read.file()).hasSize(ReceiptRecord.MAX_TEXT + 1);
    }

    private static ReceiptState later(SentBundle sent, int hours) {
        Instant then = MemoryStation.NOW.plus(Duration.ofHours(hours));
        return new SentBundle(sent.entry(), List.of(), false, false, then).state();
    }

    /** Signs a receipt of a bundle that was never imported. */
    private void forge(UUID bundle, String sha256) {
        UUID id = DerivedId.ofReceipt(bundle);
        hq.write(
                RecordKind.RECEIPT.subject(id).schema(),
                id,
                RevisionKind.PUT,
                Map.of(
                        "bundle", bundle.toString(),
                        "sender", osh.signer.replica().toString(),
                        "sha256", sha256),
                "/bundle",
                "/sender",
                "/sha256");
    }

    private static BundleReceipt written(MemoryStation station, ImportResult result) {
        return station.exchange.log().stream()
                .filter(entry -> entry.bundleId().equals(result.header().bundleId()))
                .flatMap(entry -> station.exchange.receipts().of(entry).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theContentOfALostBundleComesWithTheNext() {
        osh.record("опий");
        osh.exportAll("lost.json");
        hq.importBundle(osh.exportAll("next.json"));
        osh.importBundle(hq.exportAll("back.json"));
        assertThat(osh.exchange.receipts().sent())
                .extracting(sent -> sent.entry().file() + " " + sent.state())
                .containsExactlyInAnyOrder("lost.json LATER", "next.json APPLIED");
    }

    private static SentBundle onlySent(MemoryStation station) {
        List<SentBundle> sent = station.exchange.receipts().sent();
        assertThat(sent).hasSize(1);
        return sent.getFirst();
    }

    private static ExchangeLogEntry newest(MemoryStation station) {
        return station.exchange.receipts().sent().stream()
                .map(SentBundle::entry)
                .filter(entry -> entry.file().equals("c.json"))
                .findFirst()
                .orElseThrow();
    }

    private static ExportRequest.Selection since(MemoryStation from, String station) {
        return from.exchange.unacknowledged(List.of(station));
    }

    private static List<Long> unsent(MemoryStation station) {
        return station.exchange.peers().stream().map(PeerState::unacknowledged).toList();
    }
}
