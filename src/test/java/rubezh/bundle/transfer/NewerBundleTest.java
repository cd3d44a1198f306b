package rubezh.bundle.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;

/** What a newer program writes is kept and passed on byte for byte, understood or not. */
class NewerBundleTest extends TwoStationsFixture {
    private static final Map<String, Object> BODY =
            Map.of(
                    "event",
                    Map.of("start", "2026-11-24T22:00:00+06:00", "weather", "туман"),
                    "laboratory",
                    Map.of("name", "Бишкек"));

    private long written;

    @Test
    void newerRevisionsAreToldAndPassedOnByteForByte() {
        UUID minor = newer("seizure/1.9");
        UUID major = newer("seizure/2.0");
        UUID kind = newer("profile/1.0");
        Path bundle = osh.exportAll("1.json");
        try (ImportPreview preview = hq.preview(bundle)) {
            assertThat(preview.records())
                    .extracting(RecordOutcome::recordId, RecordOutcome::outcome)
                    .containsExactlyInAnyOrder(
                            tuple(minor, ImportOutcome.NEW),
                            tuple(major, ImportOutcome.OPAQUE),
                            tuple(kind, ImportOutcome.OPAQUE));
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(
                                    ImportNotice.Kind.NEWER_SCHEMA, "profile/1.0, seizure/2.0"));
        }
        hq.importBundle(bundle);
        var third = new MemoryStation("KG-BAT", 6, folder);
        third.importBundle(hq.exportAll("2.json"));
        for (UUID record : List.of(minor, major, kind)) {
            assertThat(lines(third, record)).isEqualTo(lines(osh, record));
        }
        assertThat(third.digest()).isEqualTo(osh.digest());
    }

    @Test
    void anEditByTheOlderProgramReturnsWithTheNewerFields() {
        UUID record = newer("seizure/1.9");
        hq.importBundle(osh.exportAll("1.json"));
        hq.change(record, "narrative", "summary", "взвешено");
        osh.importBundle(hq.exportAll("2.json"));
        Map<String, Object> body = osh.view(record).body();
        assertThat(ValueTree.at(body, "/laboratory/name")).isEqualTo("Бишкек");
        assertThat(ValueTree.at(body, "/event/weather")).isEqualTo("туман");
        assertThat(ValueTree.at(body, "/narrative/summary")).isEqualTo("взвешено");
    }

    private UUID newer(String schema) {
        UUID id = new UUID(0x7000L, Long.MIN_VALUE | ++written);
        osh.write(schema, id, RevisionKind.PUT, BODY, "/event/start", "/laboratory/name");
        return id;
    }

    private static List<String> lines(MemoryStation station, UUID record) {
        return station.journal.ofRecord(record).stream()
                .map(StoredRevision::line)
                .map(line -> new String(line, UTF_8))
                .toList();
    }
}
