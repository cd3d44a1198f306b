package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.RecordOutcome.ImportFlag;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.ValueTree;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.progress.Progress;

/** A preview says of a record what an officer would otherwise take for the word of a colleague. */
class DoubtfulRecordsTest extends TwoStationsFixture {
    @Test
    void aRevisionInTheNameOfAnotherStationIsShownAsTheWordOfItsSigner() {
        UUID record = osh.record("опий");
        hq.importBundle(osh.exportAll("1.json"));
        MemoryStation evl = new MemoryStation("KG-EVL", 5, folder);
        evl.importBundle(hq.exportAll("2.json"));
        speakFor("KG-OSH", evl, record);
        try (ImportPreview preview = hq.preview(evl.exportAll("3.json"))) {
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(ImportNotice.Kind.FOREIGN_WORD, "KG-EVL", "KG-OSH", 1));
            assertThat(preview.records().getFirst().flags())
                    .containsExactly(ImportFlag.FOREIGN_WORD);
        }
    }

    private static void speakFor(String station, MemoryStation signer, UUID record) {
        signer.journal.append(context -> {
            Revision last = signer.journal.ofRecord(record).getLast().revision();
            return List.of(
                    RevisionLine.sign(
                            new UnsignedRevision(
                                    last.subject(),
                                    new Revision.Act(
                                            RevisionKind.PUT,
                                            "officer:boss",
                                            station,
                                            last.act().at(),
                                            null,
                                            false),
                                    new Revision.Link(
                                            context.replica(),
                                            context.nextSeq(),
                                            context.prev().orElse(null),
                                            List.of(last.id())),
                                    "0f".repeat(16),
                                    Map.of("narrative", Map.of("summary", "1 г")),
                                    ValueTree.difference(
                                            last.content().body(),
                                            Map.of("narrative", Map.of("summary", "1 г")))),
                            signer.signer::sign));
        });
    }

    @Test
    void tracesAreNoAmountOfNothing() {
        writeItems(1, item("TRC"), item("ELE"));
        writeItems(2, item("ELE"), item("TRC"));
        try (ImportPreview preview = hq.preview(osh.exportAll("1.json"))) {
            assertThat(preview.records())
                    .extracting(record -> record.headline().traces())
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    private void writeItems(int number, Map<String, Object> first, Map<String, Object> second) {
        var id = new UUID(0x7000L, 0x8000_0000_0000_0f00L + number);
        osh.write(id, RevisionKind.PUT, Map.of("items", List.of(first, second)), "/items");
    }

    private static Map<String, Object> item(String method) {
        return Map.of("amount", "0 MGM", "weighing", Map.of("method", method));
    }

    @Test
    void aCancellationByAnotherStationIsTold() {
        UUID record = osh.record("опий");
        UUID own = osh.record("гашиш");
        osh.write(own, RevisionKind.VOID, osh.view(own).body(), "");
        hq.importBundle(osh.exportAll("1.json"));
        MemoryStation evl = new MemoryStation("KG-EVL", 5, folder);
        evl.importBundle(hq.exportAll("2.json"));
        evl.write(record, RevisionKind.VOID, evl.view(record).body(), "");
        try (ImportPreview preview = hq.preview(evl.exportAll("3.json"))) {
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(
                                    ImportNotice.Kind.FOREIGN_CANCELLATION, record.toString()));
        }
    }

    @Test
    void aCancellationThatWasTakenBackIsNotTold() {
        UUID record = osh.record("опий");
        hq.importBundle(osh.exportAll("1.json"));
        MemoryStation evl = new MemoryStation("KG-EVL", 5, folder);
        evl.importBundle(hq.exportAll("2.json"));
        evl.write(record, RevisionKind.VOID, evl.view(record).body(), "");
        evl.write(record, RevisionKind.RESOLVE, evl.view(record).body(), "");
        Path bundle = evl.exportAll("3.json");
        assertThat(evl.view(record).voided()).isFalse();
        for (MemoryStation reader : List.of(hq, new MemoryStation("KG-BAT", 6, folder))) {
            try (ImportPreview preview = reader.preview(bundle)) {
                assertThat(preview.notices())
                        .extracting(ImportNotice::kind)
                        .doesNotContain(
                                ImportNotice.Kind.FOREIGN_CANCELLATION,
                                ImportNotice.Kind.NO_REASON);
            }
        }
    }

    /** Whether the case is here already, or comes in the same bundle. */
    @Test
    void anotherKindUnderTheIdOfACaseIsToldAndIsARecordOfItsOwn() {
        UUID record = osh.record("опий");
        MemoryStation evl = new MemoryStation("KG-EVL", 5, folder);
        evl.importBundle(osh.exportAll("1.json"));
        var body = Map.<String, Object>of("text", "x");
        evl.write("watch-entry/1.0", record, RevisionKind.PUT, body, "/text");
        Path bundle = evl.exportAll("2.json");
        hq.importBundle(osh.exportAll("3.json"));
        for (MemoryStation reader : List.of(hq, new MemoryStation("KG-BAT", 6, folder))) {
            try (ImportPreview preview = reader.preview(bundle)) {
                assertThat(preview.records())
                        .filteredOn(one -> one.flags().contains(ImportFlag.OTHER_KIND))
                        .extracting(one -> one.headline().kind(), RecordOutcome::outcome)
                        .containsExactly(tuple("watch-entry", ImportOutcome.NEW));
                assertThat(preview.notices())
                        .contains(ImportNotice.of(ImportNotice.Kind.OTHER_KIND, record.toString()));
            }
            reader.importBundle(bundle);
            assertThat(reader.view(record)).isEqualTo(osh.view(record));
        }
    }

    @Test
    void twoRecordsWithOneNumberAreTold() {
        MemoryStation third = new MemoryStation("KG-BAT", 3, folder);
        Path bundle = bundleWithNumbers("KG-OSH-A-2026-000001", "KG-OSH-A-2026-000001");
        try (ImportPreview preview = third.preview(bundle)) {
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(
                                    ImportNotice.Kind.NUMBER_TAKEN, "KG-OSH-A-2026-000001"));
        }
    }

    @Test
    void aKnownCaseThatIsGivenATakenNumberLaterIsTold() {
        hq.importBundle(bundleWithNumbers("KG-OSH-A-2026-000001", "KG-OSH-A-2026-000002"));
        MemoryStation third = new MemoryStation("KG-BAT", 3, folder);
        third.importBundle(osh.exportAll("third.json"));
        UUID second = osh.record("опий");
        osh.change(second, "header", "number", "KG-OSH-A-2026-000003");
        third.importBundle(osh.exportAll("known.json"));
        osh.change(second, "header", "number", "KG-OSH-A-2026-000001");
        var alone = new ExportRequest.Records(Set.of(second));
        try (ImportPreview preview = third.preview(osh.export(alone, "again.json"))) {
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(
                                    ImportNotice.Kind.NUMBER_TAKEN, "KG-OSH-A-2026-000001"));
        }
    }

    @Test
    void otherRecordsThatAreNamedAlikeShareNoCaseNumber() {
        osh.receipts.written = true;
        osh.importBundle(hq.exportAll("1.json"));
        hq.record("гашиш");
        osh.importBundle(hq.exportAll("2.json"));
        hq.record("опий");
        osh.importBundle(hq.exportAll("3.json"));
        try (ImportPreview preview = hq.preview(osh.exportAll("4.json"))) {
            assertThat(preview.records())
                    .filteredOn(one -> one.headline().isReceipt())
                    .hasSizeGreaterThan(1);
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .doesNotContain(ImportNotice.Kind.NUMBER_TAKEN);
        }
    }

    private Path bundleWithNumbers(String... numbers) {
        for (String number : numbers) {
            UUID record = osh.record("опий");
            osh.change(record, "header", "number", number);
        }
        return osh.exportAll("numbers.json");
    }

    @Test
    void aRecordThatIsNotValidIsToldWithPathAndCode() {
        UUID record = osh.record("опий");
        osh.write(
                record,
                RevisionKind.PUT,
                Map.of("items", "x", "event", Map.of("start", "2026-11-24T22:00:00+06:00")),
                "/items");
        try (ImportPreview preview = hq.preview(osh.exportAll("1.json"))) {
            RecordOutcome outcome = preview.records().getFirst();
            assertThat(outcome.outcome()).isEqualTo(ImportOutcome.INVALID);
            assertThat(outcome.violations())
                    .anySatisfy(v -> assertThat(v.pointer()).isEqualTo("/items"));
            assertThat(preview.notices()).contains(ImportNotice.of(ImportNotice.Kind.INVALID, 1));
            assertThat(preview.counts().added()).as("kept as it came").isEqualTo(2);
        }
    }

    @Test
    void aBundleForAnotherStationIsSaidToBe() {
        osh.record("опий");
        MemoryStation third = new MemoryStation("KG-BAT", 3, folder);
        Path forEvl = exportTo("KG-EVL");
        assertThat(addressedElsewhere(third, forEvl))
                .containsExactly(
                        ImportNotice.of(ImportNotice.Kind.ADDRESSED_ELSEWHERE, "KG-EVL", "KG-BAT"));
        assertThat(addressedElsewhere(third, exportTo("KG-BAT"))).isEmpty();
    }

    /**
     * Headquarters may have any code; where a station of the code HQ is known, that one is meant.
     */
    @Test
    void aBundleForHeadquartersIsForAnotherOnlyWhereAStationOfThatCodeIsKnown() {
        osh.record("опий");
        Path forHeadquarters = exportTo(ExportRequest.HEADQUARTERS);
        assertThat(addressedElsewhere(hq, forHeadquarters)).isEmpty();
        MemoryStation third = new MemoryStation("KG-CENTRE", 3, folder);
        assertThat(addressedElsewhere(third, forHeadquarters)).isEmpty();
        third.importBundle(hq.exportAll("hq.json"));
        assertThat(addressedElsewhere(third, forHeadquarters))
                .containsExactly(
                        ImportNotice.of(ImportNotice.Kind.ADDRESSED_ELSEWHERE, "HQ", "KG-CENTRE"));
    }

    private Path exportTo(String station) {
        var everything = new ExportRequest.Everything();
        var request = new ExportRequest(everything, station, folder.resolve(station + ".json"));
        return osh.exchange.export(request, Progress.NONE).file();
    }

    private static List<ImportNotice> addressedElsewhere(MemoryStation station, Path bundle) {
        try (ImportPreview preview = station.preview(bundle)) {
            return preview.notices().stream()
                    .filter(n -> n.kind() == ImportNotice.Kind.ADDRESSED_ELSEWHERE)
                    .toList();
        }
    }
}
