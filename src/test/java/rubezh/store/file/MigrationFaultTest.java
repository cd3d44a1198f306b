package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.fixtures.FailingCalls;
import rubezh.fixtures.FailingCalls.Failure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;

/**
 * Lets one system call fail while an older register is backed up and migrated: a few selected by
 * the seed, all with {@code -Psoak}. Then the file is as it was or completely migrated, the backup
 * is complete or absent, and the next sign-in succeeds.
 */
@LongTest
final class MigrationFaultTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261127L);
    private static final int TRIES = Repetitions.of(2, Integer.MAX_VALUE);
    private static final String BACKUP = "data/before-version-3.backup";

    private static final List<String> FILES =
            Stream.of("data/station.db", BACKUP, "data/station.reserve")
                    .flatMap(file -> Stream.of(file, file + ".part", file + "-wal"))
                    .toList();

    @TempDir Path root;

    @ParameterizedTest
    @EnumSource
    void afterAFailedCallTheFileIsAsItWasOrMigrated(FailingCalls.Kind kind) throws Exception {
        var calls = new FailingCalls(MigrationProgram.class, kind, FILES);
        List<String> before =
                OlderRegister.rows(new Database(register("before").resolve("data/station.db")));
        Path counted = register("counted");
        for (Failure failure : calls.select(counted, "OPENED", TRIES, new Random(SEED))) {
            Path post = register(failure.name());
            String what = failure + " of seed " + SEED;
            assertThat(calls.run(post, failure))
                    .as(what)
                    .singleElement()
                    .asString()
                    .matches("OPENED|FAULT (STO|BAK)-\\d+");
            assertWhole(post, before, what);
        }
    }

    private Path register(String name) throws IOException {
        Path post = root.resolve(name);
        OlderRegister.write(post);
        return post;
    }

    private static void assertWhole(Path post, List<String> before, String what)
            throws IOException {
        Path file = post.resolve("data/station.db");
        List<String> now = OlderRegister.rows(new Database(file));
        boolean migrated = now.getFirst().equals("3");
        if (!migrated) {
            assertThat(now).as(what).isEqualTo(before);
        }
        Path backup = post.resolve(BACKUP);
        assertThat(post.resolve(BACKUP + ".part")).as(what).doesNotExist();
        assertThat(migrated && Files.notExists(backup)).as(what).isFalse();
        if (Files.exists(backup)) {
            assertThat(OlderRegister.rows(backup)).as(what).isEqualTo(before);
        }
        TestStations.open(post).close();
        assertThat(OlderRegister.rows(new Database(file))).as(what).startsWith("3");
    }
}
