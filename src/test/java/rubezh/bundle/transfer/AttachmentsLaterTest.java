package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.TwoStationsFixture;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.MemoryBlobs;
import rubezh.progress.Progress;

/** Attachments left out once come later, because each station tells which ones it lacks. */
class AttachmentsLaterTest extends TwoStationsFixture {
    private static final byte[] PICTURE = "picture".getBytes(StandardCharsets.UTF_8);
    private static final Sha256 HASH = MemoryBlobs.hash(PICTURE);

    private ExportRequest.Selection unsentToHq() {
        return osh.exchange.unacknowledged(List.of("HQ"));
    }

    private long lackedAttachments() {
        return osh.exchange.peers().getFirst().lackedAttachments();
    }

    private void sendRecordsOnlyAndHearBack() {
        osh.recordPictures(PICTURE);
        hq.importBundle(osh.exportRecordsOnly("records.json"));
        osh.importBundle(hq.exportAll("acknowledgement.json"));
    }

    @Test
    void theNextBundleBringsWhatTheReceiverLacks() {
        sendRecordsOnlyAndHearBack();
        assertThat(osh.exchange.peers().getFirst().unacknowledged()).isZero();
        assertThat(lackedAttachments()).isEqualTo(1);
        Path later = osh.export(unsentToHq(), "pictures.json");
        assertThat(osh.exchange.inspect(later, Progress.NONE).header().contents().revisions())
                .isZero();
        assertThat(hq.importBundle(later).attachments()).isEqualTo(1);
        assertThat(hq.blobs.contains(HASH)).isTrue();
        osh.importBundle(hq.exportAll("acknowledgement-2.json"));
        assertThat(lackedAttachments()).isZero();
    }

    @Test
    void aHeaderTellsWhatItsMakerLacks() {
        sendRecordsOnlyAndHearBack();
        Path file = hq.exportAll("hq.json");
        assertThat(osh.exchange.inspect(file, Progress.NONE).header().lacks())
                .containsExactly(HASH.hex());
    }

    @Test
    void aBundleOfRecordsOnlyBringsNone() {
        sendRecordsOnlyAndHearBack();
        var request = new ExportRequest(unsentToHq(), "HQ", folder.resolve("none.json"), false);
        assertThat(osh.exchange.export(request, Progress.NONE).attachments()).isZero();
    }
}
