package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.ExportRequest;
import rubezh.bundle.Preview;
import rubezh.bundle.Progress;
import rubezh.bundle.Trust;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FullSeizure;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;
import rubezh.register.Entering;
import rubezh.register.Intent;
import rubezh.register.Outcome;
import rubezh.shape.Field;
import rubezh.text.Language;

/** A case that uses every field survives the way from one station to another. */
class WholeRecordTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path root;

    @Test
    void aCaseWithEveryFieldArrivesByteForByte() {
        try (var here = new Post(root.resolve("here"), "KG-DOS", CLOCK);
                var there = new Post(root.resolve("there"), "KG-KAR", CLOCK)) {
            Seizure full = FullSeizure.in(Language.RU, here.reference);
            UUID id = here.register.newRecordId();

            Outcome outcome = here.register.record(Entering.fresh(id, full, Intent.SAVE));
            assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
            var request = new ExportRequest(new ExportRequest.Everything(), "KG-KAR", root);
            Path bundle = here.exchange.export(request, Progress.NONE).file();
            take(there, bundle);

            assertThat(body(there, id)).isEqualTo(body(here, id));
            assertThat(SeizureShape.SHAPE.fields())
                    .allSatisfy(f -> assertThat(filled(here, id, f)).isTrue());
        }
    }

    private static void take(Post post, Path bundle) {
        try (Preview preview = post.exchange.preview(bundle, new Trust.First(), Progress.NONE)) {
            post.exchange.apply(preview, Progress.NONE);
        }
    }

    private static String body(Post post, UUID id) {
        return new String(
                CanonicalJson.write(post.register.open(id).orElseThrow().view().body()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean filled(Post post, UUID id, Field field) {
        Seizure seizure = post.register.open(id).orElseThrow().seizure();
        String lines = field.lines();
        Object value =
                lines == null
                        ? SeizureShape.SHAPE.get(seizure, field.pointer())
                        : SeizureShape.SHAPE.valueInLine(
                                field, SeizureShape.SHAPE.lines(seizure, lines).getFirst());
        return value != null && !java.util.List.of().equals(value);
    }
}
