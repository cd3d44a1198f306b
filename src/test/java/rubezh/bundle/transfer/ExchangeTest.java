package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.bundle.verify.VerificationResult;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.table.ReferenceReader;

class ExchangeTest extends TwoStationsFixture {

    @Test
    void anImportAddsTheRevisionsOfTheOtherStation() {
        UUID record = osh.record("героин в тайнике");
        osh.change(record, "narrative", "summary", "героин под сиденьем");
        ImportResult result = hq.importBundle(osh.exportAll("a.json"));
        assertThat(result.added()).isEqualTo(2);
        assertThat(result.isInSync()).isTrue();
        assertThat(hq.digest()).isEqualTo(osh.digest());
        assertThat(hq.view(record)).isEqualTo(osh.view(record));
        assertThat(hq.refreshed).containsExactly(record);
    }

    @Test
    void importingTwiceChangesNothing() {
        osh.record("опий");
        Path bundle = osh.exportAll("a.json");
        hq.importBundle(bundle);
        String before = hq.digest().total() + hq.notes.kept;
        ImportResult again = hq.importBundle(bundle);
        assertThat(again.added()).isZero();
        assertThat(again.known()).isEqualTo(1);
        assertThat(hq.digest().total() + hq.notes.kept).isEqualTo(before);
    }

    @Test
    void everyOrderOfThreeBundlesGivesTheSame() {
        UUID record = osh.record("опий");
        Path first = osh.exportAll("1.json");
        osh.change(record, "narrative", "summary", "опий-сырец");
        Path second = osh.exportAll("2.json");
        osh.record("гашиш");
        Path third = osh.export(new ExportRequest.Records(Set.of(record)), "3.json");
        Path fourth = osh.exportAll("4.json");
        assertThat(
                        Stream.of(
                                        List.of(first, second, third, fourth),
                                        List.of(third, first, fourth, second),
                                        List.of(fourth, third, second, first),
                                        List.of(second, fourth, first, third),
                                        List.of(third, second, first, fourth),
                                        List.of(fourth, first, third, second))
                                .map(order -> stateAfterImport(order, record))
                                .distinct())
                .hasSize(1);
    }

    /** Returns the state of a new station after importing bundles. */
    private String stateAfterImport(List<Path> bundles, UUID record) {
        int number = 10 + bundles.indexOf(folder.resolve("1.json"));
        MemoryStation station = new MemoryStation("P", number, folder);
        bundles.forEach(station::importBundle);
        return station.digest().total()
                + station.view(record)
                + station.exchange.peers().getFirst().peer().reported();
    }

    @Test
    void aBundleHoldsWhatThePeerHasNotAcknowledged() {
        osh.record("опий");
        hq.importBundle(osh.exportAll("a.json"));
        osh.importBundle(hq.exportAll("ack.json"));
        assertThat(osh.exchange.peers().getFirst().unacknowledged()).isZero();
        UUID second = osh.record("гашиш");
        assertThat(osh.exchange.peers().getFirst().unacknowledged()).isEqualTo(1);
        Path file = osh.export(new ExportRequest.SinceAcknowledged(hq.signer.replica()), "b.json");
        BundleHeader bundleHeader = osh.exchange.inspect(file, Progress.NONE).header();
        assertThat(bundleHeader.contents().ranges())
                .containsExactly(new BundleHeader.Range(osh.signer.replica(), 2, 2, true));
        hq.importBundle(file);
        assertThat(hq.view(second)).isEqualTo(osh.view(second));
    }

    @Test
    void aPreviewHasOneOutcomePerRecordAndIsAppliedAsShown() {
        UUID both = osh.record("конфликт");
        UUID updated = osh.record("обновится");
        UUID known = osh.record("уже есть");
        hq.importBundle(osh.exportAll("1.json"));
        osh.change(updated, "narrative", "summary", "обновлено");
        osh.change(both, "narrative", "summary", "наше слово");
        hq.change(both, "narrative", "summary", "их слово");
        UUID added = osh.record("новая");
        try (ImportPreview preview = hq.preview(osh.exportAll("2.json"))) {
            assertThat(preview.records())
                    .extracting(RecordOutcome::recordId, RecordOutcome::outcome)
                    .containsExactlyInAnyOrder(
                            tuple(both, ImportOutcome.CONFLICT),
                            tuple(updated, ImportOutcome.UPDATES),
                            tuple(known, ImportOutcome.KNOWN),
                            tuple(added, ImportOutcome.NEW));
            assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(6, 3, 3, 0));
            assertThat(preview.totals().values().stream().mapToInt(n -> n).sum()).isEqualTo(4);
            assertThat(hq.exchange.apply(preview, Progress.NONE).added()).isEqualTo(3);
        }
        assertThat(hq.view(both).conflicts()).hasSize(1);
    }

    /** The rules run once: what they found when the bundle was looked at is kept for the lists. */
    @Test
    void theListsGetWhatTheRulesFoundOfRecordsThatTheBundleStarts() {
        UUID known = osh.record("уже есть");
        hq.importBundle(osh.exportAll("1.json"));
        hq.counted.clear();
        osh.change(known, "narrative", "summary", "обновлено");
        UUID added = osh.record("новая");
        hq.importBundle(osh.exportAll("2.json"));
        RevisionId head = hq.view(added).heads().getFirst();
        Seizure seizure = SeizureShape.SHAPE.read(hq.view(added).body()).record();
        PhasedViolations found =
                SeizureRules.check(seizure, MemoryStation.NOW, ReferenceReader.builtIn());
        assertThat(hq.counted).containsExactly(Map.entry(head, ViolationCounts.of(seizure, found)));
        assertThat(found.submit()).isNotEmpty();
    }

    @Test
    void aPreviewChangesNothingAndLeavesNoCopyBehind() {
        osh.record("опий");
        Path file = osh.exportAll("1.json");
        String before = hq.state();
        try (ImportPreview preview = hq.preview(file)) {
            assertThat(folder.resolve("area-HQ-2")).isNotEmptyDirectory();
            assertThat(preview.counts().added()).isEqualTo(1);
        }
        assertThat(folder.resolve("area-HQ-2")).isEmptyDirectory();
        assertThat(hq.state()).isEqualTo(before);
    }

    @Test
    void olderRevisionsOfAKnownRecordChangeNothingDisplayed() {
        UUID record = osh.record("первая");
        Path first = osh.exportAll("1.json");
        osh.change(record, "narrative", "summary", "вторая");
        Path second = osh.export(new ExportRequest.Everything(), "2.json");
        MemoryStation third = new MemoryStation("KG-BAT", 3, folder);
        third.importBundle(second);
        try (ImportPreview preview = third.preview(first)) {
            assertThat(preview.records().getFirst().outcome()).isEqualTo(ImportOutcome.KNOWN);
            assertThat(preview.notices()).contains(ImportNotice.of(ImportNotice.Kind.NOTHING_NEW));
        }
    }

    @Test
    void aGapIsReportedUntilItsRevisionsArrive() {
        UUID first = osh.record("1");
        UUID second = osh.record("2");
        Path later = osh.export(new ExportRequest.Records(Set.of(second)), "2.json");
        try (ImportPreview preview = hq.preview(later)) {
            assertThat(preview.notices())
                    .contains(ImportNotice.of(ImportNotice.Kind.GAP, "KG-OSH", 1, 1));
            hq.exchange.apply(preview, Progress.NONE);
        }
        hq.importBundle(osh.export(new ExportRequest.Records(Set.of(first)), "1.json"));
        assertThat(hq.digest()).isEqualTo(osh.digest());
        assertThat(hq.journal.versionVector()).isEqualTo(osh.journal.versionVector());
    }

    @Test
    void unknownFieldsSurviveARoundTrip() {
        UUID record = osh.record("x");
        osh.write(
                "seizure/1.9",
                record,
                RevisionKind.PUT,
                Map.of(
                        "narrative",
                        Map.of("summary", "x", "mood", "?"),
                        "drone",
                        Map.of("id", "7")),
                "/drone/id",
                "/narrative/mood");
        hq.importBundle(osh.exportAll("1.json"));
        hq.change(record, "narrative", "summary", "y");
        osh.importBundle(hq.exportAll("2.json"));
        assertThat(osh.view(record).body())
                .isEqualTo(
                        Map.of(
                                "narrative", Map.of("summary", "y", "mood", "?"),
                                "drone", Map.of("id", "7")));
        assertThat(osh.digest()).isEqualTo(hq.digest());
    }

    @Test
    void recordsOfANewerMajorAreKeptAndPassedOn() {
        UUID record = UUID.fromString("01930000-0000-7000-8000-00000000000a");
        osh.write("seizure/2.0", record, RevisionKind.PUT, Map.of("new", "x"), "/new");
        Path file = osh.exportAll("1.json");
        try (ImportPreview preview = hq.preview(file)) {
            assertThat(preview.records().getFirst().outcome()).isEqualTo(ImportOutcome.OPAQUE);
            hq.exchange.apply(preview, Progress.NONE);
        }
        MemoryStation bat = new MemoryStation("KG-BAT", 3, folder);
        bat.importBundle(hq.exportAll("2.json"));
        assertThat(bat.journal.ofRecord(record)).isEqualTo(osh.journal.ofRecord(record));
    }

    private static final Progress CANCELLED =
            new Progress() {
                @Override
                public void report(Step step, long done, long of) {}

                @Override
                public boolean cancelled() {
                    return true;
                }
            };

    @Test
    void cancellingChangesNothing() {
        osh.record("x");
        Path file = osh.exportAll("1.json");
        String before = hq.state();
        assertThat(
                        code(() ->
                                hq.exchange.preview(
                                        file,
                                        new UnknownSenderPolicy.TrustOnFirstUse(),
                                        CANCELLED)))
                .isEqualTo("BND-027");
        try (ImportPreview preview = hq.preview(file)) {
            assertThat(code(() -> hq.exchange.apply(preview, CANCELLED))).isEqualTo("BND-027");
        }
        var request = new ExportRequest(new ExportRequest.Everything(), "HQ", folder.resolve("c"));
        assertThat(code(() -> osh.exchange.export(request, CANCELLED))).isEqualTo("BND-027");
        assertThat(hq.state()).isEqualTo(before);
        assertThat(folder.resolve("c.part")).doesNotExist();
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void sameContentsGiveTheSameBytesButForTheHeader() throws Exception {
        osh.record("x");
        List<String> one = Files.readAllLines(osh.exportAll("1.json"));
        List<String> other = Files.readAllLines(osh.exportAll("2.json"));
        assertThat(one.subList(2, one.size() - 1)).isEqualTo(other.subList(2, other.size() - 1));
    }

    @Test
    void theDefaultNameHasStationNumberAndTime() {
        osh.record("x");
        ExportResult result =
                osh.exchange.export(
                        new ExportRequest(new ExportRequest.Everything(), "HQ", folder),
                        Progress.NONE);
        assertThat(result.file().getFileName())
                .hasToString("RZ-KG-OSH-1-20261124T192738Z-to-HQ-1of1.json");
    }

    @Test
    void everySignatureIsCheckedByVerification() {
        UUID record = osh.record("x");
        osh.change(record, "narrative", "summary", "y");
        VerificationResult result = hq.exchange.verify(osh.exportAll("1.json"), Progress.NONE);
        assertThat(result.revisions()).isEqualTo(2);
        assertThat(result.signatures()).isEqualTo(2);
        assertThat(result.findings()).isEmpty();
    }
}
