package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;

/** Export of twenty photos to another register. */
class AttachmentRoundTripTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final int PHOTOS = 20;

    @TempDir Path folder;

    @Test
    void twentyPicturesArriveAfterTheirRecordByteForByte() throws IOException {
        try (var sender = new TrainingStation(folder.resolve("one"), "KG-DOS", CLOCK);
                var receiver = new TrainingStation(folder.resolve("two"), "KG-KAR", CLOCK)) {
            UUID record = recordWithPhotos(sender);
            transfer(receiver, sender, false);
            Seizure arrived = receiver.register.open(record).orElseThrow().seizure();
            assertThat(arrived.evidence().attachments()).hasSize(PHOTOS);
            assertThat(receiver.register.content(content(arrived, 0))).isEmpty();
            assertThat(receiver.openStation.damagedBlobs()).isEmpty();
            transfer(receiver, sender, true);
            for (int i = 0; i < PHOTOS; i++) {
                try (var in = receiver.register.content(content(arrived, i)).orElseThrow()) {
                    assertThat(in.readAllBytes()).isEqualTo(TestImages.jpeg(640, 480, i));
                }
            }
            assertThat(receiver.openStation.damagedBlobs()).isEmpty();
        }
    }

    private static Sha256 content(Seizure seizure, int line) {
        return Objects.requireNonNull(seizure.evidence().attachments().get(line).content());
    }

    private static UUID recordWithPhotos(TrainingStation station) {
        Seizure seizure = Seizures.complete();
        for (int i = 0; i < PHOTOS; i++) {
            Attachment line = station.register.attach(TestImages.jpeg(640, 480, i), i + ".jpg");
            String pointer = "/evidence/attachments/" + line.id();
            seizure = SeizureShape.SHAPE.with(seizure, pointer, line);
            seizure = SeizureShape.SHAPE.with(seizure, pointer + "/pos", i + 1);
        }
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, seizure, SaveIntent.SAVE));
        return record;
    }

    private void transfer(TrainingStation receiver, TrainingStation sender, boolean pictures) {
        var everything = new ExportRequest.Everything();
        Path target = folder.resolve(pictures + ".json");
        var request = new ExportRequest(everything, "HQ", target, pictures);
        Path file = sender.exchange.export(request, Progress.NONE).file();
        try (var importPreview =
                receiver.exchange.preview(
                        file, new UnknownSenderPolicy.TrustOnFirstUse(), Progress.NONE)) {
            receiver.exchange.apply(importPreview, Progress.NONE);
        }
    }
}
