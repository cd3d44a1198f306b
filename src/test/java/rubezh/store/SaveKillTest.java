package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.JvmLauncher;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.register.Query;
import rubezh.store.file.SealedRowsVerifier;
import rubezh.store.file.TestStations;

/**
 * Kills a writing process at random moments, repeatedly on the same register. Every acknowledged
 * save is present afterwards, and no partial one. The next writer signs in, so every kill is
 * followed by a full opening.
 */
@LongTest
final class SaveKillTest {
    private static final int LANES = 2;
    private static final int KILLS = Repetitions.of(4, 150);
    private static final long SEED = Long.getLong("rubezh.seed", 20261124L);

    @TempDir Path root;

    @Test
    void noAcknowledgedSaveIsLostWhenTheProcessIsKilled() throws Exception {
        JvmLauncher launcher = launcher();
        try (var pool = Executors.newFixedThreadPool(LANES)) {
            List<Callable<AcknowledgedSaves>> lanes =
                    IntStream.range(0, LANES)
                            .<Callable<AcknowledgedSaves>>mapToObj(
                                    l -> () -> killRepeatedly(launcher, l))
                            .toList();
            int saves = 0;
            for (Future<AcknowledgedSaves> lane : pool.invokeAll(lanes)) {
                saves += lane.get().count();
            }
            assertThat(saves).isGreaterThanOrEqualTo(KILLS / 2);
        }
    }

    /** A cache takes the time of some ten starts. */
    private JvmLauncher launcher() throws Exception {
        if (!Repetitions.SOAK) {
            return JvmLauncher.withoutCache();
        }
        Path trial = Files.createDirectories(root.resolve("trial"));
        TestStations.write(trial);
        return JvmLauncher.withStartupCache(
                root.resolve("forked"), SaverProgram.class, trial, "2", 6);
    }

    @Test
    void aPrematureAcknowledgementIsDetected() throws Exception {
        Path folder = Files.createDirectories(root.resolve("early"));
        TestStations.write(folder);
        var random = new Random(SEED);
        var acknowledged = new AcknowledgedSaves();
        assertThatThrownBy(
                        () -> {
                            for (int kill = 0; kill < 10; kill++) {
                                Process writer =
                                        JvmLauncher.withoutCache()
                                                .start(
                                                        List.of(),
                                                        SaverProgram.class,
                                                        folder,
                                                        "2",
                                                        Long.MAX_VALUE,
                                                        "early");
                                letWriteAndKill(writer, random, acknowledged);
                                assertAllAfterCrash(folder, acknowledged, "kill " + kill);
                            }
                        })
                .hasRootCauseInstanceOf(AssertionError.class)
                .hasStackTraceContaining("[draft]");
    }

    private AcknowledgedSaves killRepeatedly(JvmLauncher launcher, int number) throws Exception {
        Path folder = Files.createDirectories(root.resolve("lane" + number));
        var random = new Random(SEED + number);
        TestStations.write(folder);
        var acknowledged = new AcknowledgedSaves();
        var key = new SealedRowsVerifier(folder);
        for (int kill = 0; kill < KILLS / LANES; kill++) {
            long before = acknowledged.newestSequence();
            Process writer =
                    launcher.start(List.of(), SaverProgram.class, folder, "2", Long.MAX_VALUE);
            letWriteAndKill(writer, random, acknowledged);
            if (kill % 10 == 0 || kill == KILLS / LANES - 1) {
                assertAllAfterCrash(folder, acknowledged, "kill " + kill);
            } else {
                key.assertAllIn(acknowledged, Math.max(1, before));
            }
        }
        return acknowledged;
    }

    /** Signs in after the crash and verifies the whole register. */
    private static void assertAllAfterCrash(
            Path folder, AcknowledgedSaves acknowledged, String when) {
        try (var station = TestStations.open(folder);
                var register = OpenRegisterFixture.create(station, folder.resolve("area"))) {
            assertThat(station.notices()).containsExactly(StationNotice.UNCLEAN_END);
            acknowledged.assertAllIn(station, 1);
            assertThat(register.verify(_ -> {})).isEmpty();
            assertThat(station.catalogue().page(Query.ALL, 0, Integer.MAX_VALUE))
                    .extracting(seizureRow -> seizureRow.get(HEADER_NUMBER, String.class))
                    .doesNotHaveDuplicates()
                    .hasSize((int) station.journal().position());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + SEED + ", " + folder + ", " + when, e);
        }
    }

    private static void letWriteAndKill(
            Process process, Random random, AcknowledgedSaves acknowledged)
            throws IOException, InterruptedException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int acks = 1 + random.nextInt(6);
            String line = "";
            for (int i = 0; i < acks && line != null; i++) {
                line = lines.readLine();
                addLine(acknowledged, line);
            }
            long until = System.nanoTime() + random.nextInt(4_000_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            while ((line = lines.readLine()) != null) {
                acknowledged.add(line);
            }
        }
    }

    private static void addLine(
            AcknowledgedSaves acknowledged, @org.jspecify.annotations.Nullable String line) {
        if (line == null) {
            throw new AssertionError("the writer ended by itself");
        }
        acknowledged.add(line);
    }
}
