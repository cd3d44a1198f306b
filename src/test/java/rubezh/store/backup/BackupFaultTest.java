package rubezh.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.app.OpenRegisterFixture;
import rubezh.backup.BackupService.Entry;
import rubezh.backup.BackupService.Occasion;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.fixtures.FailingCalls;
import rubezh.fixtures.FailingCalls.Failure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.SmallDisk;
import rubezh.register.Query;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Lets one system call of a backup and a restore fail, as a broken or a full disk does: a few
 * selected by the seed, all with {@code -Psoak}. Then the register is whole, nothing half done is
 * left, what is offered as a backup is one, and the same succeeds without the failure.
 */
@LongTest
final class BackupFaultTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261127L);
    private static final int TRIES = Repetitions.of(2, Integer.MAX_VALUE);
    private static final int MOMENTS = Repetitions.of(5, Integer.MAX_VALUE);

    @TempDir Path root;

    @ParameterizedTest
    @EnumSource
    void noFailedCallLeavesAnythingHalfDone(FailingCalls.Kind kind) throws Exception {
        List<String> files = filesOfARunWithoutFailure();
        var calls = new FailingCalls(BackupProgram.class, kind, files);
        Path counted = register("counted");
        for (Failure failure : calls.select(counted, "RESTORED", TRIES, new Random(SEED))) {
            Path post = register(failure.name());
            List<String> printed = calls.run(post, failure);
            assertWhole(post, printed, failure + " of seed " + SEED + ": " + printed);
        }
    }

    /** The disk of the backups gets full at some moment of a backup. */
    @Test
    void aDiskThatGetsFullMeanwhileTakesACompleteBackupOrNone() throws Exception {
        Path post = register("post");
        try (SmallDisk disk = SmallDisk.mount(post.resolve("backups"), 48);
                OpenRegister open =
                        OpenRegisterFixture.create(TestStations.open(post), post.resolve("area"))) {
            int moments = createAndFill(open, disk, Integer.MAX_VALUE);
            var random = new Random(SEED);
            int refused = 0;
            for (int i = 0; i < Math.min(MOMENTS, moments); i++) {
                int moment = Repetitions.SOAK || i == 0 ? i + 1 : 1 + random.nextInt(moments);
                refused += isRefused(open, disk, moment) ? 1 : 0;
            }
            assertThat(refused).as("seed " + SEED).isPositive();
            assertThat(open.verify(_ -> {})).isEmpty();
            assertSound(open, "seed " + SEED);
        }
    }

    private static boolean isRefused(OpenRegister open, SmallDisk disk, int moment)
            throws IOException {
        List<Path> before = open.backups().list().stream().map(Entry::file).toList();
        boolean refused = createAndFill(open, disk, moment) < 0;
        List<Path> after = open.backups().list().stream().map(Entry::file).toList();
        assertThat(after.equals(before)).as("moment %d, seed %d", moment, SEED).isEqualTo(refused);
        try (Stream<Path> files = Files.list(open.backups().folder())) {
            assertThat(files).noneMatch(file -> file.toString().contains(".part"));
        }
        return refused;
    }

    private static void assertSound(OpenRegister open, String what) {
        for (Entry backup : open.backups().list()) {
            assertThat(open.backups().rehearse(backup.file(), _ -> {}).isSound()).as(what).isTrue();
        }
    }

    /** Returns the number of reports of a backup; negative if it was refused. */
    private static int createAndFill(OpenRegister open, SmallDisk disk, int moment)
            throws IOException {
        var reports = new AtomicInteger();
        try {
            open.backups()
                    .create(
                            Occasion.BY_HAND,
                            _ -> {
                                if (reports.incrementAndGet() == moment) {
                                    fill(disk);
                                }
                            });
            return reports.get();
        } catch (Fault full) {
            assertThat(full.code()).isEqualTo("BAK-001");
            assertThat(full.sentences(Messages.in(Language.EN)).toString())
                    .contains("was not written to " + open.backups().folder(), "has free space");
            return -1;
        } finally {
            disk.free();
        }
    }

    private static void fill(SmallDisk disk) {
        try {
            disk.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path register(String name) throws IOException {
        Path post = Files.createDirectories(root.resolve(name));
        try (OpenRegister open =
                OpenRegisterFixture.create(TestStations.create(post), post.resolve("area"))) {
            BackupProgram.save(open);
        }
        return post;
    }

    /** Returns the names below the root, which are the same each time. */
    private List<String> filesOfARunWithoutFailure() throws IOException {
        Path post = register("without-failure");
        var printed = new ArrayList<String>();
        BackupProgram.run(post, printed::add);
        assertThat(printed).containsExactly("BACKED-UP", "SAVED", "RESTORED");
        try (Stream<Path> walk = Files.walk(post)) {
            return walk.map(file -> post.relativize(file).toString())
                    .flatMap(name -> Stream.of(name, name + ".part", name + "-wal"))
                    .toList();
        }
    }

    private static void assertWhole(Path post, List<String> printed, String what)
            throws IOException {
        assertThat(printed).as(what).noneMatch(line -> line.startsWith("BROKEN"));
        boolean restored = printed.contains("RESTORED");
        try (Stream<Path> walk = Files.walk(post)) {
            assertThat(walk.map(file -> file.getFileName().toString()))
                    .as(what)
                    .noneMatch(name -> name.contains(".part"))
                    .noneMatch(name -> name.startsWith("before-restore-") && !restored);
        }
        try (OpenRegister open =
                OpenRegisterFixture.create(TestStations.open(post), post.resolve("area"))) {
            assertThat(open.verify(_ -> {}).stream().filter(VerificationFinding::fault))
                    .as(what)
                    .extracting(VerificationFinding::code)
                    .isEqualTo(restored ? List.of("AUD-002") : List.of());
            long cases = open.register().catalogue().count(Query.ALL);
            assertThat(cases).as(what).isEqualTo(printed.contains("SAVED") && !restored ? 2 : 1);
            assertThat(open.backups().list().isEmpty())
                    .as(what)
                    .isEqualTo(!printed.contains("BACKED-UP"));
            assertSound(open, what);
        }
        assertSucceeds(post, what);
    }

    private static void assertSucceeds(Path post, String what) {
        var printed = new ArrayList<String>();
        BackupProgram.run(post, printed::add);
        assertThat(printed).as(what).contains("RESTORED");
    }
}
