package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.GoodsCode.AttachmentKind;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.MemoryBlobs;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.journal.Blobs;
import rubezh.journal.Revision;
import rubezh.json.SeizureShape;

/** Import of attachments, and rejection of other files. */
class AttachmentWriterTest {
    private final MemoryRegister memoryRegister = new MemoryRegister("KG-OSH", 1);
    private final Register register = memoryRegister.register();

    @Test
    void aPictureBecomesALineWithItsHash() throws IOException {
        byte[] jpeg =
                TestImages.withExif(TestImages.jpeg(40, 30, 1), "2026:11:24 13:52:00", "+05:00", 6);
        Attachment line = register.attach(jpeg, "C:\\DCIM\\бак\u202e.JPG");
        assertThat(line.kind()).isEqualTo(new AttachmentKind("PHO"));
        assertThat(line.taken()).isEqualTo(OffsetDateTime.parse("2026-11-24T13:52:00+05:00"));
        assertThat(line.rotation()).isEqualTo(1);
        assertThat(line.media()).isEqualTo("image/jpeg");
        assertThat(line.bytes()).isEqualTo(jpeg.length);
        assertThat(line.name()).isEqualTo("бак.JPG");
        try (var in = register.content(Objects.requireNonNull(line.content())).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(jpeg);
        }
    }

    @Test
    void aCameraWithoutOffsetShowsTheTimeOfTheStation() {
        byte[] jpeg = TestImages.withExif(TestImages.jpeg(40, 30, 1), "2026:11:24 13:52:00", "", 1);
        assertThat(register.attach(jpeg, "x").taken())
                .isEqualTo(OffsetDateTime.parse("2026-11-24T13:52:00+06:00"));
    }

    @Test
    void aDocumentIsDetectedByItsBytesNotByItsName() {
        Attachment paper = register.attach(TestImages.pdf(), "protocol.jpg");
        assertThat(paper.media()).isEqualTo("application/pdf");
        assertThat(paper.kind()).isEqualTo(new AttachmentKind("SCN"));
    }

    @Test
    void aRejectedFileLeavesNothingBehind() {
        assertRefused(TestImages.pngWithClaimedSize(60_000, 60_000), "PIC-003");
        assertRefused(new byte[0], "PIC-004");
        assertRefused("plain text".getBytes(java.nio.charset.StandardCharsets.UTF_8), "PIC-001");
        assertRefused(Arrays.copyOf(TestImages.jpeg(40, 30, 1), 20), "PIC-002");
        assertRefused(Arrays.copyOf(TestImages.jpeg(40, 30, 1), 11 << 20), "BLB-003");
    }

    private void assertRefused(byte[] bytes, String code) {
        assertFault(() -> register.attach(bytes, "x.jpg"), code);
        assertThat(memoryRegister.blobs().contains(MemoryBlobs.hash(bytes))).isFalse();
    }

    @Test
    void theRevisionListsItsAttachments() {
        byte[] jpeg = TestImages.jpeg(40, 30, 1);
        Attachment line = register.attach(jpeg, "x.jpg");
        var saved = (SaveResult.Saved) register.record(newRequest(with(line)));
        assertThat(
                        memoryRegister
                                .journal()
                                .find(saved.revision())
                                .orElseThrow()
                                .revision()
                                .content()
                                .attachments())
                .containsExactly(
                        new Revision.AttachmentRef(
                                MemoryBlobs.hash(jpeg).hex(), "image/jpeg", jpeg.length));
        assertThat(Blobs.LIMIT).isEqualTo(10 << 20);
    }

    @Test
    void aCopyOfACaseHasNoPicturesOfTheOther() {
        Seizure seizure = with(register.attach(TestImages.jpeg(40, 30, 1), "x.jpg"));
        assertThat(register.copyOf(seizure).evidence().attachments()).isEmpty();
    }

    private SaveRequest newRequest(Seizure seizure) {
        return SaveRequest.ofNew(register.newRecordId(), seizure, SaveIntent.SAVE);
    }

    private static Seizure with(Attachment line) {
        return SeizureShape.SHAPE.with(
                Seizures.complete(), "/evidence/attachments/" + line.id(), line);
    }
}
