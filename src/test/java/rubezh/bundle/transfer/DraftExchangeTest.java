package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.RecordOutcome.ImportFlag;
import rubezh.journal.RevisionKind;
import rubezh.progress.Progress;

/** A recorded draft goes along with the chain it stands in; both ends are told. */
class DraftExchangeTest extends TwoStationsFixture {
    private UUID draft(MemoryStation station, String summary) {
        UUID record = station.record(summary);
        station.change(record, "header", "status", "DRAFT");
        return record;
    }

    private ExportResult export(MemoryStation station, String name) {
        var everything = new ExportRequest.Everything();
        var request = new ExportRequest(everything, "HQ", folder.resolve(name));
        return station.exchange.export(request, Progress.NONE);
    }

    @Test
    void anExportSaysHowManyOfItsRecordsAreDrafts() {
        draft(osh, "опий");
        draft(osh, "гашиш");
        osh.record("без статуса");
        assertThat(export(osh, "1.json").drafts()).isEqualTo(2);
    }

    @Test
    void aRecordSubmittedOrCancelledIsNoDraftAnyMore() {
        UUID submitted = draft(osh, "опий");
        osh.change(submitted, "header", "status", "SUBMITTED");
        UUID cancelled = draft(osh, "гашиш");
        osh.write(cancelled, RevisionKind.VOID, osh.view(cancelled).body(), "");
        assertThat(export(osh, "1.json").drafts()).isZero();
    }

    /** The order of a bundle is by installation, not by time. */
    @Test
    void aDraftSubmittedAtAnotherInstallationIsNone() {
        UUID record = draft(osh, "опий");
        hq.importBundle(osh.exportAll("1.json"));
        hq.change(record, "header", "status", "SUBMITTED");
        assertThat(export(hq, "2.json").drafts()).isZero();
        osh.importBundle(hq.exportAll("3.json"));
        assertThat(export(osh, "4.json").drafts()).isZero();
    }

    @Test
    void theReceiverIsToldOfDraftsOfAnotherStation() {
        draft(osh, "опий");
        osh.record("без статуса");
        try (ImportPreview preview = hq.preview(osh.exportAll("1.json"))) {
            assertThat(preview.notices())
                    .contains(ImportNotice.of(ImportNotice.Kind.FOREIGN_DRAFTS, 1));
            assertThat(preview.records())
                    .filteredOn(r -> r.flags().contains(ImportFlag.FOREIGN_DRAFT))
                    .hasSize(1);
        }
    }

    @Test
    void anOwnDraftThatComesBackIsNoForeignOne() {
        UUID record = draft(osh, "опий");
        hq.importBundle(osh.exportAll("1.json"));
        hq.change(record, "narrative", "summary", "опий-сырец");
        try (ImportPreview preview = osh.preview(hq.exportAll("2.json"))) {
            assertThat(preview.counts().added()).isEqualTo(1);
            assertThat(preview.records())
                    .allSatisfy(
                            r -> assertThat(r.flags()).doesNotContain(ImportFlag.FOREIGN_DRAFT));
        }
    }
}
