package rubezh.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.format.DomainFormat;
import rubezh.journey.TrainingStation;
import rubezh.json.CanonicalJson;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.table.CaseGenerator;
import rubezh.table.ReferenceReader;
import rubezh.table.input.RowProblemFormat;
import rubezh.table.input.TableImport;
import rubezh.table.input.TableImportRequest;
import rubezh.table.mapping.MappingFile;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Imports a table and a bundle again and again into empty registers of one process, and prints of
 * each round the processor time of all threads, of those of the program, and that of SQLite
 * inserting the same bytes; of the last round the shares of its stages, and what the register and
 * the image of the lists take for each case. {@code ImportMeasurement table FILE MAPPING rounds} or
 * {@code ImportMeasurement bundle cases rounds}; to be started with the settings of the packaged
 * program.
 */
public final class ImportMeasurement {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));

    private final Path root;
    private int round;

    private ImportMeasurement(Path root) {
        this.root = root;
    }

    /** Work on an open register; returns what was recorded. */
    private interface Work {
        long on(TrainingStation station) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        var measurement = new ImportMeasurement(Files.createTempDirectory("import"));
        if (args[0].equals("table")) {
            measurement.table(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
        } else {
            measurement.bundle(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        }
    }

    private void table(Path file, Path mapping, int rounds) throws Exception {
        var map = MappingFile.read(Files.readAllBytes(mapping)).sound();
        var reference = ReferenceReader.builtIn();
        var format = DomainFormat.onScreen(Messages.in(Language.RU), reference);
        repeat(
                rounds,
                false,
                station -> {
                    var tables =
                            new TableImport(
                                    station.register, reference, new RowProblemFormat(format));
                    var done = tables.run(TableImportRequest.of(file, map), Progress.NONE);
                    return done.recorded();
                });
    }

    private void bundle(int cases, int rounds) throws Exception {
        Path bundle = export(cases);
        repeat(
                rounds,
                true,
                station -> {
                    try (ImportPreview preview =
                            station.exchange.preview(
                                    bundle,
                                    new UnknownSenderPolicy.TrustOnFirstUse(),
                                    Progress.NONE)) {
                        return station.exchange.apply(preview, Progress.NONE).added();
                    }
                });
    }

    private Path export(int cases) throws IOException {
        var ids = new Random(7);
        try (var osh = new TrainingStation(root.resolve("osh"), "KG-OSH", CLOCK)) {
            new CaseGenerator(
                            ReferenceReader.builtIn(),
                            () -> new UUID(ids.nextLong(), ids.nextLong()))
                    .generate(
                            cases,
                            1,
                            Instant.parse("2016-01-01T00:00:00Z"),
                            Instant.parse("2026-11-24T00:00:00Z"))
                    .map(one -> SaveRequest.ofNew(osh.register.newRecordId(), one, SaveIntent.SAVE))
                    .gather(Gatherers.windowFixed(500))
                    .forEachOrdered(osh.register::recordAll);
            Path folder = Files.createDirectories(root.resolve("out"));
            return osh.exchange
                    .export(
                            new ExportRequest(
                                    new ExportRequest.Everything(),
                                    "HQ",
                                    folder,
                                    true,
                                    new ExportRequest.Plain("measured"),
                                    true,
                                    ExportRequest.PART_BYTES),
                            Progress.NONE)
                    .file();
        }
    }

    private void repeat(int rounds, boolean wholeLines, Work work) throws Exception {
        System.out.println("| round | all | threads | raw | threads/raw | ms a case | cases |");
        for (int i = 1; i <= rounds; i++) {
            @Nullable StageSampler sampler = i == rounds ? new StageSampler() : null;
            one(work, wholeLines, sampler);
        }
    }

    private void one(Work work, boolean wholeLines, @Nullable StageSampler sampler)
            throws Exception {
        Path folder = root.resolve("station-" + ++round);
        List<byte[]> written;
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            station.register.catalogue().refresh(List.of());
            System.gc();
            var start = Used.now();
            if (sampler != null) {
                sampler.start();
            }
            long cases = work.on(station);
            Used used = Used.now().since(start);
            if (sampler != null) {
                sampler.stop();
            }
            written = written(station, wholeLines);
            double raw = raw(written);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.2f | %.2f | %.2f | %.1f | %.3f | %d |%n",
                    round,
                    used.all / 1e9,
                    used.threads / 1e9,
                    raw,
                    used.threads / 1e9 / raw,
                    used.threads / 1e6 / cases,
                    cases);
            if (sampler != null) {
                sampler.print(cases, used.threads);
                long body = written.stream().mapToLong(one -> one.length).sum();
                System.out.printf(Locale.ROOT, "bytes written a case: %d%n", body / cases);
            }
            if (sampler != null) {
                station.openStation.runMaintenance();
                try (Stream<Path> files = Files.list(folder.resolve("station"))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        System.out.printf(
                                Locale.ROOT,
                                "%s: %d a case%n",
                                file.getFileName(),
                                Files.size(file) / cases);
                    }
                }
            }
        }
    }

    private static List<byte[]> written(TrainingStation station, boolean wholeLines) {
        var written = new ArrayList<byte[]>();
        station.openStation
                .journal()
                .replay(
                        0,
                        (_, stored) ->
                                written.add(
                                        wholeLines
                                                ? stored.line()
                                                : CanonicalJson.write(
                                                        stored.revision().content().body())));
        return written;
    }

    /** Inserts bytes with their hashes in one synced transaction; returns seconds. */
    private double raw(List<byte[]> lines) throws Exception {
        Path file = root.resolve("raw-" + round + ".db");
        long start = Used.now().threads;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=wal");
            statement.execute("PRAGMA synchronous=full");
            statement.execute(
                    "CREATE TABLE line(pos INTEGER PRIMARY KEY, id BLOB UNIQUE, line BLOB)");
            connection.setAutoCommit(false);
            MessageDigest digest = Sha256.newDigest();
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "INSERT OR IGNORE INTO line(id, line) VALUES (?, ?)")) {
                for (byte[] line : lines) {
                    byte[] bytes = new String(line, UTF_8).getBytes(UTF_8);
                    insert.setBytes(1, digest.digest(bytes));
                    insert.setBytes(2, bytes);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
        return (Used.now().threads - start) / 1e9;
    }

    /**
     * Processor time until now.
     *
     * @param all nanoseconds of the process
     * @param threads nanoseconds of its Java threads, without compilers and collector
     */
    private record Used(long all, long threads) {
        static Used now() {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            var threads = ManagementFactory.getThreadMXBean();
            long sum = 0;
            for (long id : threads.getAllThreadIds()) {
                sum += Math.max(0, threads.getThreadCpuTime(id));
            }
            return new Used(system.getProcessCpuTime(), sum);
        }

        Used since(Used before) {
            return new Used(all - before.all, threads - before.threads);
        }
    }
}
