package rubezh.bundle.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.receipt.UnsentRevisionService.UnsentCount;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportResult;
import rubezh.progress.Progress;

/** What was never sent is told apart from what was sent and is not acknowledged yet. */
class UnsentRevisionServiceTest extends TwoStationsFixture {
    private static final List<String> HQ = List.of("HQ");

    private static UnsentCount count(MemoryStation station, String to) {
        return station.exchange
                .unsent()
                .counts(List.of(to))
                .getOrDefault(to, new UnsentCount(-1, -1, 0));
    }

    private Path sendUnsent(String name) {
        return osh.export(new ExportRequest.Unsent(osh.exchange.unsent().of(HQ)), name);
    }

    @Test
    void whatABundleTookWaitsUntilTheOtherSideStatesToHaveIt() {
        osh.record("героин");
        osh.record("опий");
        assertThat(count(osh, "HQ")).isEqualTo(new UnsentCount(2, 2, 0));
        Path bundle = osh.exportAll("a.json");
        assertThat(count(osh, "HQ")).isEqualTo(new UnsentCount(0, 2, 0));
        assertThat(count(osh, "HQ").waiting()).isEqualTo(2);
        hq.importBundle(bundle);
        osh.importBundle(hq.exportAll("b.json"));
        assertThat(count(osh, "HQ")).isEqualTo(new UnsentCount(0, 0, 0));
    }

    @Test
    void aBundleOfWhatWasNeverSentHasNothingElse() {
        osh.record("героин");
        osh.exportAll("a.json");
        UUID later = osh.record("опий");
        hq.importBundle(sendUnsent("b.json"));
        assertThat(hq.journal.ofRecord(later)).isNotEmpty();
        assertThat(
                        Objects.requireNonNull(
                                        hq.journal
                                                .versionVector()
                                                .byReplica()
                                                .get(osh.signer.replica()))
                                .count())
                .isEqualTo(1);
        assertThat(sendUnsent("c.json")).exists();
        assertThat(count(osh, "HQ")).isEqualTo(new UnsentCount(0, 2, 0));
    }

    @Test
    void aLostBundleComesWithWhatIsNotAcknowledged() {
        UUID lost = osh.record("героин");
        osh.exportAll("lost.json");
        hq.importBundle(osh.export(osh.exchange.unacknowledged(HQ), "again.json"));
        assertThat(hq.journal.ofRecord(lost)).isNotEmpty();
    }

    @Test
    void eachStationIsCountedByItself() {
        osh.record("героин");
        osh.exportAll("a.json");
        assertThat(count(osh, "KG-KAR")).isEqualTo(new UnsentCount(1, 1, 0));
    }

    @Test
    void chosenRecordsAndWithheldDraftsAreTakenForWhatTheyAre() {
        UUID sent = osh.record("героин");
        UUID withheld = osh.record("опий");
        osh.change(withheld, "header", "status", "DRAFT");
        osh.export(new ExportRequest.Records(Set.of(sent)), "a.json");
        assertThat(count(osh, "HQ")).isEqualTo(new UnsentCount(2, 3, 0));
        var protection = new ExportRequest.Plain("test");
        var all = new ExportRequest.Everything();
        Path file = folder.resolve("b.json");
        ExportResult result =
                osh.exchange.export(
                        new ExportRequest(
                                all, "HQ", file, true, protection, false, ExportRequest.PART_BYTES),
                        Progress.NONE);
        assertThat(result.withheld().drafts()).isEqualTo(1);
        assertThat(count(osh, "HQ"))
                .as("the draft waits for nobody")
                .isEqualTo(new UnsentCount(0, 1, 2));
        osh.change(withheld, "header", "status", "SUBMITTED");
        assertThat(count(osh, "HQ").unsent()).as("told by the next export").isEqualTo(1);
        osh.exportAll("c.json");
        assertThat(count(osh, "HQ")).isEqualTo(new UnsentCount(0, 4, 0));
    }
}
