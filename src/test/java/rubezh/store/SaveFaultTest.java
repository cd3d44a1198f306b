package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.FailingCalls;
import rubezh.fixtures.FailingCalls.Failure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.register.Query;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/**
 * Lets one system call fail while cases are recorded and a password is changed: a few selected by
 * the seed, all with {@code -Psoak}. What was told as saved is there, nothing is damaged, and one
 * of the two passwords opens the register.
 */
@LongTest
final class SaveFaultTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261127L);
    private static final int TRIES = Repetitions.of(2, Integer.MAX_VALUE);

    private static final List<String> FILES =
            Stream.of("station.db", "station.reserve", "projection.img")
                    .flatMap(name -> Stream.of(name, name + "-wal", name + ".part"))
                    .map(name -> "data/" + name)
                    .toList();

    @TempDir Path root;

    @ParameterizedTest
    @EnumSource
    void whatWasToldAsSavedIsThere(FailingCalls.Kind kind) throws Exception {
        var calls = new FailingCalls(SaveProgram.class, kind, FILES);
        Path counted = register("counted");
        for (Failure failure : calls.select(counted, "ENDED", TRIES, new Random(SEED))) {
            Path post = register(failure.name());
            List<String> printed = calls.run(post, failure);
            String what = failure + " of seed " + SEED + ": " + printed;
            assertThat(printed).as(what).noneMatch(line -> line.startsWith("BROKEN"));
            // A save whose flush failed was refused and may be there all the same.
            assertWhole(post, printed, kind == FailingCalls.Kind.WRITES ? 1 : 0, what);
        }
    }

    private Path register(String name) {
        Path post = root.resolve(name);
        TestStations.write(post);
        return post;
    }

    private static void assertWhole(Path post, List<String> printed, int more, String what) {
        long saved = printed.stream().filter("SAVED"::equals).count();
        try (OpenStation station = open(post, printed.contains("CHANGED"));
                OpenRegister open = OpenRegisterFixture.create(station, post.resolve("area"))) {
            assertThat(open.register().catalogue().count(Query.ALL))
                    .as(what)
                    .isBetween(saved, saved + more);
            assertThat(open.verify(_ -> {})).as(what).isEmpty();
        }
    }

    private static OpenStation open(Path post, boolean changed) {
        try {
            return signIn(post, SaveProgram.NEW_PASSWORD);
        } catch (Fault wrong) {
            assertThat(wrong.code()).isEqualTo("SEC-001");
            assertThat(changed).as("the change was told as done").isFalse();
            return signIn(post, TestStations.PASSWORD);
        }
    }

    private static OpenStation signIn(Path post, String password) {
        return TestStations.signIn(post, TestStations.OFFICER.login(), password);
    }
}
