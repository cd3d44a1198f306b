package rubezh.store;

import module java.base;

import rubezh.app.OpenRegisterFixture;
import rubezh.backup.BackupService.Occasion;
import rubezh.fixtures.Seizures;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.session.OpenRegister;
import rubezh.store.backup.RestoreWorkflow;

/**
 * Signs in to a register that {@link StoreMeasurement} has filled, backs it up and restores it,
 * each beside a plain copy of the same file with a sync, and records cases while a backup and while
 * a plain copy is written. The register is restored at the end. {@code BackupMeasurement folder}
 */
public final class BackupMeasurement {
    private static final int TIMES = 3;
    private static final int ROUNDS = 7;
    private static final long PAUSE = 10_000_000;
    private static final long ALONE = 1_000_000_000;

    private final Path folder;
    private final OpenRegister open;

    private BackupMeasurement(Path folder, OpenRegister open) {
        this.folder = folder;
        this.open = open;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        StoreMeasurement.open(folder).close();
        long start = System.nanoTime();
        OpenStation station = StoreMeasurement.open(folder);
        print("signing in, with a password hash of minimum cost: %.2f s", seconds(start));
        try (OpenRegister open = OpenRegisterFixture.create(station, folder.resolve("area"))) {
            new BackupMeasurement(folder, open).run();
        }
    }

    private void run() throws IOException {
        print("station.db %d MB", Files.size(database()) >> 20);
        for (int i = 0; i < TIMES; i++) {
            print("plain copy and sync: %.2f s", copy());
            long start = System.nanoTime();
            open.backups().create(Occasion.BY_HAND, _ -> {});
            print("backup, nothing beside it: %.2f s", seconds(start));
        }
        saveMeanwhile();
        restore(open.backups().list().getFirst().file());
    }

    private Path database() {
        return folder.resolve("data/station.db");
    }

    private double copy() throws IOException {
        Path to = folder.resolve("plain-copy");
        long start = System.nanoTime();
        Files.copy(database(), to, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        double took = seconds(start);
        Files.delete(to);
        return took;
    }

    /**
     * Saves beside a backup, beside a plain copy and alone, in turns: the machine may be shared.
     */
    private void saveMeanwhile() throws IOException {
        record();
        var backup = new Saves();
        var plain = new Saves();
        var alone = new Saves();
        for (int i = 0; i < ROUNDS; i++) {
            backup.during(() -> open.backups().create(Occasion.BY_HAND, _ -> {}));
            plain.during(this::copyUnchecked);
            long before = System.nanoTime();
            alone.during(() -> {
                while (System.nanoTime() - before < ALONE) {
                    LockSupport.parkNanos(PAUSE);
                }
            });
        }
        backup.print("saves beside a backup");
        plain.print("saves beside a plain copy with a sync");
        alone.print("saves alone");
    }

    private void copyUnchecked() {
        try {
            copy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Times that saves took, ms. */
    private final class Saves {
        private final List<Double> taken = new ArrayList<>();
        private final List<Double> longest = new ArrayList<>();

        /** Saves while a job runs, at least once. */
        void during(Runnable job) {
            var running = CompletableFuture.runAsync(job);
            double most = 0;
            do {
                double took = record() * 1e3;
                taken.add(took);
                most = Math.max(most, took);
            } while (!running.isDone());
            running.join();
            longest.add(most);
        }

        void print(String what) {
            taken.sort(Double::compare);
            longest.sort(Double::compare);
            BackupMeasurement.print(
                    "%s: %d, median %.0f ms, 95 %% %.0f ms; longest of a round, from least: %s",
                    what,
                    taken.size(),
                    taken.get(taken.size() / 2),
                    taken.get(taken.size() * 95 / 100),
                    longest.stream().map(ms -> "%.0f".formatted(ms)).toList());
        }
    }

    private double record() {
        LockSupport.parkNanos(PAUSE);
        var request =
                SaveRequest.ofNew(
                        open.register().newRecordId(), Seizures.complete(), SaveIntent.SAVE);
        long start = System.nanoTime();
        open.register().record(request);
        return seconds(start);
    }

    private void restore(Path backup) {
        long start = System.nanoTime();
        new RestoreWorkflow(folder.resolve("laptop"), "bench").restore(backup, Instant.now());
        print("restore where no register is: %.2f s", seconds(start));
        start = System.nanoTime();
        open.backups().restore(backup, null, _ -> {});
        print("restore over the open register, with the backup before it: %.2f s", seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
