package rubezh.ui.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.JvmLauncher;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.WindowTest;
import rubezh.journal.Draft;
import rubezh.store.file.TestStations;
import rubezh.ui.seizure.model.TypistProgram;

/** Loss of typing when the process is killed at random times: at most a second. */
@WindowTest
final class TypingKillTest {
    private static final int LANES = 3;
    private static final int KILLS = Repetitions.of(6, 200);
    private static final long SEED = Long.getLong("rubezh.seed", 20261124L);

    /**
     * Limit in milliseconds: the promise is a second, a machine busy with other tests gets longer.
     */
    private static final long MOST_LOST = Repetitions.SOAK ? 1_000 : 5_000;

    @TempDir Path root;

    /** Output of the typist process. */
    private record TypingLog(UUID record, List<Long> times) {}

    @Test
    void aKillWhileTypingLosesAtMostASecondOfIt() throws Exception {
        var lost = new ArrayList<Long>();
        try (var pool = Executors.newFixedThreadPool(LANES)) {
            List<Callable<List<Long>>> lanes =
                    IntStream.range(0, LANES)
                            .<Callable<List<Long>>>mapToObj(lane -> () -> killRepeatedly(lane))
                            .toList();
            for (var lane : pool.invokeAll(lanes)) {
                lost.addAll(lane.get());
            }
        }
        assertThat(lost)
                .hasSize(KILLS)
                .allMatch(ms -> ms <= MOST_LOST, "at most " + MOST_LOST + " ms");
    }

    private List<Long> killRepeatedly(int lane) throws Exception {
        Path folder = Files.createDirectories(root.resolve("lane" + lane));
        TestStations.write(folder);
        var random = new Random(SEED + lane);
        var lost = new ArrayList<Long>();
        for (int kill = lane; kill < KILLS; kill += LANES) {
            Process typist =
                    JvmLauncher.withoutCache()
                            .start(List.of(), TypistProgram.class, folder, random.nextLong());
            TypingLog log = letTypeAndKill(typist, 5 + random.nextInt(40), random);
            lost.add(lostMillis(log, keysInDraft(folder, log.record)));
        }
        return lost;
    }

    private static TypingLog letTypeAndKill(Process typist, int keys, Random random)
            throws IOException, InterruptedException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(typist.getInputStream(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            assertThat(first).as("the typist began").isNotNull().startsWith("R ");
            var log = new TypingLog(UUID.fromString(first.substring(2)), new ArrayList<>());
            String line = "";
            while (line != null && log.times.size() < keys) {
                line = lines.readLine();
                addLine(log, line);
            }
            typist.waitFor(random.nextInt(60), java.util.concurrent.TimeUnit.MILLISECONDS);
            typist.toHandle().destroyForcibly();
            typist.waitFor();
            while (line != null) {
                line = lines.readLine();
                addLine(log, line);
            }
            assertThat(log.times).as("keys").hasSizeGreaterThanOrEqualTo(keys);
            return log;
        }
    }

    private static void addLine(TypingLog log, @org.jspecify.annotations.Nullable String line) {
        String[] parts = line == null ? new String[0] : line.split(" ");
        if (parts.length == 3) {
            log.times.add(Long.parseLong(parts[2]));
        }
    }

    /** Returns the number of keys in the draft. */
    private static int keysInDraft(Path folder, UUID record) {
        try (var station = TestStations.open(folder)) {
            return station.drafts().all().stream()
                    .filter(draft -> draft.recordId().equals(record))
                    .findFirst()
                    .map(TypingKillTest::keyNumber)
                    .orElse(0);
        }
    }

    private static int keyNumber(Draft draft) {
        Object narrative = draft.body().get("narrative");
        String text = narrative instanceof Map<?, ?> map ? String.valueOf(map.get("summary")) : "0";
        return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
    }

    /** Returns the duration of the lost typing in milliseconds. */
    private static long lostMillis(TypingLog log, int kept) {
        return kept >= log.times.size() ? 0 : log.times.getLast() - log.times.get(kept);
    }
}
