package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.fixtures.FailingCalls;
import rubezh.fixtures.FailingCalls.Failure;
import rubezh.fixtures.JvmLauncher;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.SmallDisk;
import rubezh.register.Query;
import rubezh.store.OpenStation;
import rubezh.store.StationNotice;
import rubezh.text.Fault;
import rubezh.text.FaultAssertions;

/**
 * A program that brings an older register up to date is killed at its calls on the files: some
 * selected by the seed, all with {@code -Psoak}; meets another one, a full disk and a read-only
 * one; and has a step of the test in place of its own one, by a script that lies before it on the
 * class path. The register is as it was or complete, and its copy is good.
 */
@LongTest
final class MigrationKillTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261202L);
    private static final int KILLS =
            Integer.getInteger("rubezh.kills", Repetitions.of(1, Integer.MAX_VALUE));

    private static final String NEWEST = "4";
    private static final String SCRIPT = "rubezh/schema/004_deflated.sql";

    /** Every revision is written anew, so that there are moments in the middle. */
    private static final String REWRITES =
            """
            CREATE TABLE before_step AS SELECT * FROM revision;
            DELETE FROM revision;
            INSERT INTO revision SELECT * FROM before_step;
            DROP TABLE before_step;
            """;

    /** Empties the revisions and then writes 200 MB, which takes longer than the kill. */
    private static final String LONG =
            """
            CREATE TABLE large(content BLOB);
            DELETE FROM revision;
            INSERT INTO large
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
                SELECT zeroblob(4000) FROM n;
            """;

    @TempDir Path root;

    private Path register(String name, int version) throws IOException {
        Path post = root.resolve(name);
        OlderRegister.write(post, version);
        return post;
    }

    private static Path file(Path post) {
        return post.resolve("data/station.db");
    }

    private static Path copy(Path post, int version) {
        return post.resolve("data/before-version-%d.backup".formatted(version + 1));
    }

    private static List<String> rows(Path post) {
        return OlderRegister.rows(new Database(file(post)));
    }

    /** Version 1 becomes 2 at opening and 4 at the sign-in, 2 at the sign-in, 3 at opening. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whereverItIsKilledTheRegisterIsOfOneVersion(int version) throws Exception {
        Path untouched = register("before", version);
        List<String> before = rows(untouched);
        var calls =
                new FailingCalls(MigrationProgram.class, FailingCalls.Kind.WRITES, files(version));
        Path counted = register("counted", version);
        for (Failure kill : calls.select(counted, "OPENED", KILLS, new Random(SEED))) {
            Path post = register(kill.name(), version);
            calls.kill(post, kill);
            assertWhole(post, version, before, kill + " of seed " + SEED);
        }
    }

    private static List<String> files(int version) {
        Stream<String> copies =
                IntStream.rangeClosed(version + 1, 4)
                        .mapToObj(to -> "data/before-version-" + to + ".backup");
        return Stream.concat(copies, Stream.of("data/station.db", "data/station.reserve"))
                .flatMap(file -> Stream.of(file, file + ".part", file + "-wal"))
                .toList();
    }

    private static void assertWhole(Path post, int version, List<String> before, String what) {
        List<String> now = rows(post);
        boolean untouched = now.getFirst().equals("" + version);
        if (untouched) {
            assertThat(now).as(what).isEqualTo(before);
        } else {
            assertThat(now.getFirst()).as(what).isIn("2", NEWEST);
            assertThat(copy(post, version)).as(what).exists();
        }
        if (Files.exists(copy(post, version))) {
            assertThat(OlderRegister.rows(copy(post, version))).as(what).isEqualTo(before);
        }
        assertThat(revisions(now)).as(what).isEqualTo(revisions(before));
        TestStations.open(post).close();
        List<String> later = rows(post);
        assertThat(later.getFirst()).as(what).isEqualTo(NEWEST);
        assertThat(revisions(later)).as(what).isEqualTo(revisions(before));
    }

    /** No migration changes a revision. */
    private static List<String> revisions(List<String> rows) {
        return rows.stream().filter(row -> row.startsWith("revision ")).toList();
    }

    /** Runs the program with another script in place of the last one. */
    private Process start(Path post, String script) throws IOException {
        Path patch = root.resolve("patch/" + SCRIPT);
        Files.createDirectories(Objects.requireNonNull(patch.getParent()));
        Files.writeString(patch, script);
        return JvmLauncher.withFirst(root.resolve("patch"))
                .start(List.of(), MigrationProgram.class, post);
    }

    private static String outcome(Process process) throws Exception {
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.strip();
    }

    @Test
    void aStepThatFailsInItsMiddleLeavesTheRegisterAsItWas() throws Exception {
        Path post = register("post", 3);
        List<String> before = rows(post);
        String failing = REWRITES + "INSERT INTO no_such_table VALUES (1);";
        assertThat(outcome(start(post, failing))).as("opened for reading").isEqualTo("OPENED");
        assertThat(rows(post)).isEqualTo(before);
        assertThat(OlderRegister.rows(copy(post, 3))).isEqualTo(before);
        assertThat(outcome(start(post, REWRITES))).isEqualTo("OPENED");
        assertThat(rows(post)).startsWith(NEWEST);
        assertThat(revisions(rows(post))).isEqualTo(revisions(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM revision WHERE pos = (SELECT max(pos) FROM revision)",
                "UPDATE revision SET seq = seq + 1",
                "UPDATE revision SET sealed = x'00' WHERE pos = 1"
            })
    void aStepThatWouldLoseOrChangeARevisionIsTakenBack(String step) throws Exception {
        Path post = register("post", 3);
        List<String> before = rows(post);
        assertThat(outcome(start(post, step + ";"))).isEqualTo("FAULT STO-022");
        assertThat(rows(post)).isEqualTo(before);
        TestStations.open(post).close();
    }

    @Test
    void killedWhileAStepRewritesEverythingItIsAsItWas() throws Exception {
        Path post = register("post", 3);
        List<String> before = rows(post);
        Process process = start(post, LONG);
        // The copy is complete before the step begins, whose pages then spill into the log.
        Path log = post.resolve("data/station.db-wal");
        while (process.isAlive() && log.toFile().length() < 1 << 20) {
            Thread.onSpinWait();
        }
        assertThat(process.isAlive()).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(rows(post)).isEqualTo(before);
        assertThat(OlderRegister.rows(copy(post, 3))).isEqualTo(before);
        TestStations.open(post).close();
        assertThat(revisions(rows(post))).isEqualTo(revisions(before));
    }

    @Test
    void ofTwoProgramsOneBringsItUpToDate() throws Exception {
        Path post = register("post", 2);
        List<String> before = rows(post);
        JvmLauncher launcher = JvmLauncher.withoutCache();
        Process first = launcher.start(List.of(), MigrationProgram.class, post);
        Process second = launcher.start(List.of(), MigrationProgram.class, post);
        List<String> outcomes = List.of(outcome(first), outcome(second));
        assertThat(outcomes).contains("OPENED").isSubsetOf("OPENED", "FAULT STO-001");
        assertThat(revisions(rows(post))).isEqualTo(revisions(before));
        assertThat(OlderRegister.rows(copy(post, 2))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void withoutRoomForTheCopyTheRegisterStaysAsItWas(int version) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(root.resolve("disk"), 64)) {
            Path post = root.resolve("disk/post");
            OlderRegister.write(post, version);
            List<String> before = rows(post);
            disk.fillBut(20);
            FaultAssertions.assertFault(
                    () -> TestStations.open(post).close(), "STO-014", Fault.Exit.DISK);
            assertThat(rows(post)).isEqualTo(before);
            assertThat(copy(post, version)).doesNotExist();
            disk.free();
            TestStations.open(post).close();
            assertThat(rows(post)).startsWith(NEWEST);
        }
    }

    /** A version whose rows are readable with the key is read as it is; another is refused. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aReadOnlyDiskIsNotChanged(int version) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(root.resolve("disk"), 64)) {
            Path post = root.resolve("disk/post");
            OlderRegister.write(post, version);
            byte[] before = Files.readAllBytes(file(post));
            disk.protect();
            if (version == 3) {
                try (OpenStation station = TestStations.open(post)) {
                    assertThat(station.notices()).contains(StationNotice.READ_ONLY_MEDIUM);
                    assertThat(station.catalogue().count(Query.ALL)).isPositive();
                }
            } else {
                FaultAssertions.assertFault(
                        () -> TestStations.open(post).close(), "BAK-001", Fault.Exit.DISK);
            }
            assertThat(file(post)).hasBinaryContent(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theOfficerIsToldWhereTheCopyLies(int version) throws Exception {
        Path post = register("post", version);
        try (OpenStation station = TestStations.open(post)) {
            assertThat(station.notices()).containsExactly(StationNotice.UPGRADED);
            assertThat(station.noticeArguments(StationNotice.UPGRADED))
                    .containsExactly(copy(post, version).toString());
        }
        try (OpenStation station = TestStations.open(post)) {
            assertThat(station.notices()).isEmpty();
        }
    }
}
