package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.ExportRequest;
import rubezh.bundle.Progress;
import rubezh.bundle.Trust;
import rubezh.domain.seizure.Attachment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Sha256;
import rubezh.fixtures.Pictures;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Entering;
import rubezh.register.Intent;

/** Twenty pictures from one real register to another. */
class PictureRoundTripTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final int PHOTOS = 20;

    @TempDir Path folder;

    @Test
    void twentyPicturesArriveAfterTheirRecordByteForByte() throws IOException {
        try (var here = new Post(folder.resolve("one"), "KG-DOS", CLOCK);
                var there = new Post(folder.resolve("two"), "KG-KAR", CLOCK)) {
            UUID record = recorded(here);
            take(there, here, false);
            Seizure arrived = there.register.open(record).orElseThrow().seizure();
            assertThat(arrived.evidence().attachments()).hasSize(PHOTOS);
            assertThat(there.register.content(content(arrived, 0))).isEmpty();
            assertThat(there.open.damagedBlobs()).isEmpty();
            take(there, here, true);
            for (int i = 0; i < PHOTOS; i++) {
                try (var in = there.register.content(content(arrived, i)).orElseThrow()) {
                    assertThat(in.readAllBytes()).isEqualTo(Pictures.jpeg(640, 480, i));
                }
            }
            assertThat(there.open.damagedBlobs()).isEmpty();
        }
    }

    private static Sha256 content(Seizure seizure, int line) {
        return Objects.requireNonNull(seizure.evidence().attachments().get(line).content());
    }

    private static UUID recorded(Post post) {
        Seizure seizure = Seizures.complete();
        for (int i = 0; i < PHOTOS; i++) {
            Attachment line = post.register.attach(Pictures.jpeg(640, 480, i), i + ".jpg");
            String pointer = "/evidence/attachments/" + line.id();
            seizure = SeizureShape.SHAPE.with(seizure, pointer, line);
            seizure = SeizureShape.SHAPE.with(seizure, pointer + "/pos", i + 1);
        }
        UUID record = post.id();
        post.register.record(Entering.fresh(record, seizure, Intent.SAVE));
        return record;
    }

    private void take(Post there, Post here, boolean pictures) {
        var everything = new ExportRequest.Everything();
        Path target = folder.resolve(pictures + ".json");
        var request = new ExportRequest(everything, "KG-KAR", target, pictures);
        Path file = here.exchange.export(request, Progress.NONE).file();
        try (var preview = there.exchange.preview(file, new Trust.First(), Progress.NONE)) {
            there.exchange.apply(preview, Progress.NONE);
        }
    }
}
