package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process at random instants, again and again on the same register. Whatever it had
 * told to be saved, as seen from outside, is there afterwards, and nothing by halves.
 */
final class KillTest {
    private static final int LANES = 2;
    private static final int KILLS = Integer.getInteger("rubezh.kills", 150);
    private static final long SEED = Long.getLong("rubezh.seed", 20261124L);

    @TempDir Path root;

    @Test
    void noAcknowledgedSaveIsLostWhenTheProcessIsKilled() throws Exception {
        try (var pool = Executors.newFixedThreadPool(LANES)) {
            List<Callable<Acknowledged>> lanes =
                    IntStream.range(0, LANES)
                            .<Callable<Acknowledged>>mapToObj(l -> () -> lane(l))
                            .toList();
            int saves = 0;
            for (Future<Acknowledged> lane : pool.invokeAll(lanes)) {
                saves += lane.get().count();
            }
            assertThat(saves).isGreaterThanOrEqualTo(KILLS / 2);
            System.out.println("kill -9: " + KILLS + " kills, " + saves + " saves acknowledged");
        }
    }

    private Acknowledged lane(int number) throws Exception {
        Path folder = java.nio.file.Files.createDirectories(root.resolve("lane" + number));
        var random = new Random(SEED + number);
        make(folder);
        var told = new Acknowledged();
        for (int kill = 0; kill < KILLS / LANES; kill++) {
            long before = told.newest();
            writeAndKill(folder, random, told);
            check(folder, told, Math.max(1, before), "seed " + SEED + " kill " + kill);
        }
        check(folder, told, 1, "seed " + SEED);
        return told;
    }

    static void make(Path folder) throws Exception {
        try (Connection connection = new Database(folder.resolve("station.db")).writing()) {
            Schema.migrate(connection);
        }
    }

    private static void check(Path folder, Acknowledged told, long from, String when) {
        try (var register = new FaultWriter(folder, new Database(folder.resolve("station.db")))) {
            told.requireAllIn(register, from);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(when, e);
        }
    }

    private static void writeAndKill(Path folder, Random random, Acknowledged told)
            throws IOException, InterruptedException {
        Process process = start(List.of(), folder, "2", Long.MAX_VALUE);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int acks = 1 + random.nextInt(20);
            String line = "";
            for (int i = 0; i < acks && line != null; i++) {
                line = lines.readLine();
                addIfThere(told, line);
            }
            long until = System.nanoTime() + random.nextInt(4_000_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            while ((line = lines.readLine()) != null) {
                told.add(line);
            }
        }
    }

    private static void addIfThere(
            Acknowledged told, @org.jspecify.annotations.Nullable String line) {
        if (line == null) {
            throw new AssertionError("the writer ended by itself");
        }
        told.add(line);
    }

    static Process start(List<String> before, Path folder, String synchronous, long saves)
            throws IOException {
        var command = new java.util.ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FaultWriter.class.getName(),
                        folder.toString(),
                        synchronous,
                        String.valueOf(saves)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
