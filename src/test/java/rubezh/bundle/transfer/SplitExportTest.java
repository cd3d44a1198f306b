package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.ExportRequest.Encrypted;
import rubezh.bundle.transfer.ExportResult.ExportedFile;
import rubezh.journal.RegisterDigest;
import rubezh.progress.Progress;

/** An export too large for one file becomes several, each a bundle of its own. */
class SplitExportTest extends TwoStationsFixture {
    private static final int PART_BYTES = 60_000;
    private static final int PICTURE_BYTES = 20_000;
    private static final int PICTURES = 12;

    @BeforeEach
    void recordPictures() {
        for (int i = 0; i < PICTURES; i++) {
            byte[] picture = new byte[PICTURE_BYTES];
            new Random(i).nextBytes(picture);
            osh.recordPictures(picture);
        }
    }

    private ExportResult export(Path target) {
        return osh.exchange.export(
                new ExportRequest(
                        new ExportRequest.Everything(),
                        "HQ",
                        target,
                        true,
                        new Encrypted(List.of()),
                        true,
                        PART_BYTES),
                Progress.NONE);
    }

    @Test
    void everyFileIsSmallAndAValidBundle() {
        ExportResult sent = export(folder);
        int parts = sent.files().size();
        assertThat(parts).isBetween(5, PICTURES);
        assertThat(sent.files()).extracting(ExportedFile::bytes).allMatch(size -> size < 70_000);
        assertThat(sent.files())
                .extracting(file -> file.file().getFileName().toString())
                .allMatch(name -> name.startsWith("RZ-KG-OSH-"))
                .extracting(name -> name.substring(name.lastIndexOf('-')))
                .isEqualTo(
                        IntStream.rangeClosed(1, parts)
                                .mapToObj(part -> "-" + part + "of" + parts + ".json")
                                .toList());
        for (ExportedFile file : sent.files()) {
            assertThat(osh.exchange.verify(file.file(), Progress.NONE).findings()).isEmpty();
            assertThat(file.header().contents().parts()).isEqualTo(parts);
        }
        assertThat(sent.revisions()).isEqualTo(PICTURES);
        assertThat(sent.attachments()).isEqualTo(PICTURES);
    }

    @Test
    void thePartsGiveTheSameInAnyOrder() {
        var files = new ArrayList<>(export(folder).files());
        Collections.shuffle(files, new Random(7));
        int pictures = 0;
        for (ExportedFile file : files) {
            try (ImportPreview preview = hq.preview(file.file())) {
                assertThat(preview.notices())
                        .extracting(ImportNotice::kind)
                        .contains(ImportNotice.Kind.PART);
                pictures += hq.exchange.apply(preview, Progress.NONE).attachments();
            }
        }
        assertThat(pictures).isEqualTo(PICTURES);
        assertThat(RegisterDigest.of(hq.journal)).isEqualTo(RegisterDigest.of(osh.journal));
    }

    @Test
    void oneNamedFileDoesNotTakeSeveralParts() {
        assertThat(code(() -> export(folder.resolve("all.json")))).isEqualTo("BND-054");
        assertThat(folder.resolve("all.json")).doesNotExist();
    }
}
