package rubezh.fault;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.peer.ExchangeLogEntry.Direction;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.fixtures.FailingCalls;
import rubezh.fixtures.FailingCalls.Failure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * Ends an export at one of its calls on the bundle: one selected by the seed, all with {@code
 * -Psoak}. No file under the name of a bundle is damaged, none is told as written that is not
 * there, and the next export succeeds.
 */
@LongTest
final class ExportKillTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261127L);
    private static final List<String> FILES =
            List.of(ExportProgram.BUNDLE, ExportProgram.BUNDLE + ".part", "stick");

    @TempDir Path root;

    @Test
    void aBundleIsThereAsAWholeOrNotAtAll() throws Exception {
        var calls = new FailingCalls(ExportProgram.class, FailingCalls.Kind.WRITES, FILES);
        int tries = Repetitions.of(1, Integer.MAX_VALUE);
        for (Failure at : calls.select(post("counted"), "ENDED", tries, new Random(SEED))) {
            Path post = post(at.name());
            assertThat(calls.kill(post, at)).as(at + " of seed " + SEED).isEmpty();
            assertWhole(post, at + " of seed " + SEED);
        }
    }

    private Path post(String name) throws Exception {
        Path post = root.resolve(name);
        TestStations.write(post);
        Files.createDirectories(post.resolve("stick"));
        try (OpenStation station = TestStations.open(post);
                OpenRegister open = open(station, post)) {
            var register = open.register();
            register.record(
                    SaveRequest.ofNew(
                            register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
        }
        return post;
    }

    private static OpenRegister open(OpenStation station, Path post) {
        return OpenRegisterFixture.create(station, post.resolve("area"));
    }

    private static void assertWhole(Path post, String what) {
        Path bundle = post.resolve(ExportProgram.BUNDLE);
        try (OpenStation station = TestStations.open(post);
                OpenRegister open = open(station, post)) {
            boolean sent =
                    open.exchange().log().stream()
                            .anyMatch(entry -> entry.direction() == Direction.SENT);
            assertThat(sent && !Files.exists(bundle)).as(what + ": told, not there").isFalse();
            if (Files.exists(bundle)) {
                assertThat(open.exchange().inspect(bundle, Progress.NONE).header().contents())
                        .as(what)
                        .isNotNull();
            }
            var everything = new ExportRequest.Everything();
            var again = new ExportRequest(everything, "HQ", post.resolve(ExportProgram.BUNDLE));
            assertThat(open.exchange().export(again, Progress.NONE).revisions())
                    .as(what)
                    .isPositive();
            assertThat(post.resolve("stick").toFile().list())
                    .as(what)
                    .containsExactly("bundle.json");
        }
    }
}
