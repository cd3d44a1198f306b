package rubezh.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.backup.BackupService.Entry;
import rubezh.backup.BackupService.Occasion;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.fixtures.JvmLauncher;
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
final class BackupFaultTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261127L);
    private static final int TRIES = Repetitions.of(2, Integer.MAX_VALUE);
    private static final int MOMENTS = Repetitions.of(5, Integer.MAX_VALUE);
    private static final String CALLS =
            "pwrite64,write,fsync,fdatasync,ftruncate,rename,copy_file_range,sendfile";
    private static final Pattern CALL = Pattern.compile("(\\d+) +(\\w+)\\(.*");

    @TempDir Path root;

    /** The n-th call of a kind in a thread. */
    private record Failure(String call, int n, String error) {
        String option() {
            return "inject=%s:error=%s:when=%d".formatted(call, error, n);
        }
    }

    @Test
    void noFailedCallLeavesAnythingHalfDone() throws Exception {
        List<String> files = filesOfARunWithoutFailure();
        for (Failure failure : failures(files)) {
            Path post = register(failure.toString().replaceAll("\\W+", "-"));
            List<String> printed = run(post, files, failure.option());
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

    private List<Failure> failures(List<String> files) throws Exception {
        Path post = register("counted");
        assertThat(run(post, files, "trace=" + CALLS)).contains("RESTORED");
        var counts = new TreeMap<String, Integer>();
        var most = new TreeMap<String, Integer>();
        for (String line : Files.readAllLines(trace(post), StandardCharsets.ISO_8859_1)) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                int n = counts.merge(call.group(1) + call.group(2), 1, Integer::sum);
                most.merge(call.group(2), n, Math::max);
            }
        }
        assertThat(most).containsKeys("pwrite64", "fsync", "rename");
        var failures = new ArrayList<Failure>();
        most.forEach((call, count) -> {
            for (int n = 1; n <= count; n++) {
                failures.add(new Failure(call, n, n % 2 == 0 ? "EIO" : "ENOSPC"));
            }
        });
        Collections.shuffle(failures, new Random(SEED));
        return failures.subList(0, Math.min(TRIES, failures.size()));
    }

    private static Path trace(Path post) {
        return post.resolveSibling(post.getFileName() + ".trace");
    }

    private static List<String> run(Path post, List<String> files, String option)
            throws InterruptedException, IOException {
        var strace =
                new ArrayList<>(
                        List.of("strace", "-f", "--seccomp-bpf", "-o", trace(post).toString()));
        strace.addAll(List.of("-e", "trace=" + CALLS, "-e", option));
        files.forEach(file -> strace.addAll(List.of("-P", post.resolve(file).toString())));
        Process process;
        try {
            process = JvmLauncher.withoutCache().start(strace, BackupProgram.class, post);
        } catch (IOException absent) {
            assumeTrue(false, "strace is not installed: no call failed");
            throw absent;
        }
        var printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        assertThat(process.waitFor()).isZero();
        return printed;
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
