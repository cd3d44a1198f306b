package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.LongTest;
import rubezh.journey.TrainingStation;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.shape.Field;
import rubezh.text.Language;

/** A record with every field filled is the same after exchange between two stations. */
@LongTest
class WholeRecordTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path root;

    @Test
    void aCaseWithEveryFieldArrivesByteForByte() {
        try (var sender = new TrainingStation(root.resolve("here"), "KG-DOS", CLOCK);
                var receiver = new TrainingStation(root.resolve("there"), "KG-KAR", CLOCK)) {
            Seizure full = FullSeizure.in(Language.RU, sender.reference);
            UUID id = sender.register.newRecordId();

            SaveResult result =
                    sender.register.record(SaveRequest.ofNew(id, full, SaveIntent.SAVE));
            assertThat(result).isInstanceOf(SaveResult.Saved.class);
            var request = new ExportRequest(new ExportRequest.Everything(), "KG-KAR", root);
            Path bundle = sender.exchange.export(request, Progress.NONE).file();
            importBundle(receiver, bundle);

            assertThat(body(receiver, id)).isEqualTo(body(sender, id));
            assertThat(SeizureShape.SHAPE.fields())
                    .allSatisfy(f -> assertThat(hasValue(sender, id, f)).isTrue());
        }
    }

    private static void importBundle(TrainingStation station, Path bundle) {
        try (ImportPreview importPreview =
                station.exchange.preview(
                        bundle, new UnknownSenderPolicy.TrustOnFirstUse(), Progress.NONE)) {
            station.exchange.apply(importPreview, Progress.NONE);
        }
    }

    private static String body(TrainingStation station, UUID id) {
        return new String(
                CanonicalJson.write(station.register.open(id).orElseThrow().view().body()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean hasValue(TrainingStation station, UUID id, Field field) {
        Seizure seizure = station.register.open(id).orElseThrow().seizure();
        String lines = field.lines();
        Object value =
                lines == null
                        ? SeizureShape.SHAPE.get(seizure, field.pointer())
                        : SeizureShape.SHAPE.valueInLine(
                                field, SeizureShape.SHAPE.lines(seizure, lines).getFirst());
        return value != null && !java.util.List.of().equals(value);
    }
}
