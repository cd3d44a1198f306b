package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.journal.RevisionKind;
import rubezh.progress.Progress;

/** Chain of an installation that was cloned, so that two computers gave the same numbers. */
class ForkedChainTest extends TwoStationsFixture {
    @Test
    void aCloneIsReportedAndBothRevisionsAreKept() {
        UUID record = osh.record("до копии");
        MemoryStation clone = new MemoryStation("KG-OSH", 1, folder);
        clone.journal.accept(osh.journal.ofRecord(record), () -> {});
        osh.record("после, здесь");
        clone.record("после, там");
        hq.importBundle(osh.exportAll("1.json"));
        Path file = clone.exportAll("2.json");
        try (ImportPreview preview = hq.preview(file)) {
            assertThat(preview.notices())
                    .contains(ImportNotice.of(ImportNotice.Kind.FORK, "KG-OSH", 2));
            assertThat(hq.exchange.apply(preview, Progress.NONE).added()).isEqualTo(1);
        }
        MemoryStation bat = new MemoryStation("KG-BAT", 3, folder);
        bat.importBundle(hq.exportAll("3.json"));
        assertThat(bat.digest()).isEqualTo(hq.digest());
    }

    @Test
    void aPartOfAForkedChainIsTaken() {
        UUID shared = osh.record("до копии");
        MemoryStation clone = new MemoryStation("KG-OSH", 1, folder);
        clone.journal.accept(osh.journal.ofRecord(shared), () -> {});
        UUID here = osh.record("после, здесь");
        UUID there = new UUID(0x7000L, 0x8000_0000_0000_0009L);
        write(clone, new UUID(0x7000L, 0x8000_0000_0000_0008L), "после, там");
        write(clone, there, "ещё, там");
        hq.importBundle(osh.exportAll("1.json"));
        hq.importBundle(clone.exportAll("2.json"));
        MemoryStation bat = new MemoryStation("KG-BAT", 3, folder);
        var part = new ExportRequest.Records(Set.of(shared, here, there));
        try (ImportPreview preview = bat.preview(hq.export(part, "3.json"))) {
            assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(3, 3, 0, 0));
            assertThat(preview.notices())
                    .contains(ImportNotice.of(ImportNotice.Kind.FORK, "KG-OSH", 2));
            bat.exchange.apply(preview, Progress.NONE);
        }
        bat.importBundle(hq.exportAll("4.json"));
        assertThat(bat.digest()).isEqualTo(hq.digest());
    }

    @Test
    void whatBothHoldOfAForkedChainIsNotSentAgain() {
        UUID shared = osh.record("до копии");
        MemoryStation clone = new MemoryStation("KG-OSH", 1, folder);
        clone.journal.accept(osh.journal.ofRecord(shared), () -> {});
        osh.record("после, здесь");
        write(clone, new UUID(0x7000L, 0x8000_0000_0000_0008L), "после, там");
        hq.importBundle(osh.exportAll("1.json"));
        MemoryStation bat = new MemoryStation("KG-BAT", 3, folder);
        bat.importBundle(hq.exportAll("2.json"));
        hq.importBundle(clone.exportAll("3.json"));
        hq.importBundle(bat.exportAll("4.json"));
        assertThat(sinceAcknowledgedBy(bat, "5.json"))
                .as("which of two numbers bat has is told by no id")
                .isEqualTo(3);

        bat.importBundle(folder.resolve("5.json"));
        hq.importBundle(bat.exportAll("6.json"));
        assertThat(sinceAcknowledgedBy(bat, "7.json")).isZero();
        osh.record("ещё, здесь");
        hq.importBundle(osh.exportAll("8.json"));
        assertThat(sinceAcknowledgedBy(bat, "9.json")).isEqualTo(1);
        bat.importBundle(folder.resolve("9.json"));
        assertThat(bat.digest()).isEqualTo(hq.digest());
    }

    private int sinceAcknowledgedBy(MemoryStation station, String file) {
        var what = new ExportRequest.SinceAcknowledged(station.exchange.self().replica());
        try (ImportPreview preview = station.preview(hq.export(what, file))) {
            return preview.counts().total();
        }
    }

    private static void write(MemoryStation station, UUID record, String summary) {
        Map<String, Object> body = Map.of("narrative", Map.of("summary", summary));
        station.write("seizure/1.0", record, RevisionKind.PUT, body);
    }
}
