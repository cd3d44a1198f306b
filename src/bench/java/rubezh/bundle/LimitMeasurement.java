package rubezh.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.authority.GrantSource;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.limit.Turns;
import rubezh.register.severity.StationRules;
import rubezh.security.PasswordHash;
import rubezh.security.PasswordHashCost;
import rubezh.store.file.StoreConfig;
import rubezh.store.projection.RecordProjector;
import rubezh.table.CaseGenerator;
import rubezh.table.ReferenceReader;

/**
 * The program beside what the machine can do, in turns, and the median of the ratios: importing a
 * bundle, one process, beside SQLite inserting the same lines hashed and synced; lists built anew
 * beside one FTS5 table of the same words; exporting beside {@link ExportLimit}; commands of the
 * packaged program with its start-up caches, the version and one row of the list beside {@code java
 * -version}. Prints rows of the table of {@code benchmarks.md}. {@code LimitMeasurement cases
 * pairs}
 */
public final class LimitMeasurement {
    private static final String PASSWORD = "granit-kometa-lodka-venik";
    private static final String FULL_TEXT =
            "CREATE VIRTUAL TABLE words USING fts5(t, content='', contentless_delete=1,"
                    + " tokenize='unicode61 remove_diacritics 0 tokenchars _',"
                    + " detail=none, prefix='1 2')";

    private final int cases;
    private final int pairs;
    private final Path root;

    private LimitMeasurement(int cases, int pairs, Path root) {
        this.cases = cases;
        this.pairs = pairs;
        this.root = root;
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("insert")) {
            insert(Path.of(args[1]), Path.of(args[2]));
            return;
        }
        Path root = Files.createTempDirectory("limits");
        new LimitMeasurement(Integer.parseInt(args[0]), Integer.parseInt(args[1]), root).run();
    }

    private void run() throws Exception {
        System.out.println("| | limit | program | ratio | processor | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        var workers = Executors.newFixedThreadPool(2);
        try (var osh = new SqliteStation("KG-OSH", 1, root, workers)) {
            fill(osh);
            Path bundle = osh.export();
            List<String> words = words(osh);
            compare(
                    "lists anew",
                    () -> ProcessMeasurement.of(() -> index(words)),
                    () -> ProcessMeasurement.of(() -> rebuild(osh)));
            Files.writeString(root.resolve("password"), PASSWORD + "\n");
            program(
                    "init",
                    "--station",
                    "HQ",
                    "--country",
                    "KG",
                    "--name-ru",
                    "HQ",
                    "--name-en",
                    "HQ",
                    "--admin",
                    "chief");
            Files.move(root.resolve("data"), root.resolve("empty"));
            compare("import", () -> rawImport(bundle), () -> programImport(bundle));
            comparePackaged(bundle, words);
            var limit = ExportLimit.afterWarmUp(root, bundle, osh);
            compare("export, hot", limit::measure, limit::measureProgram);
        }
        workers.shutdown();
    }

    private void comparePackaged(Path bundle, List<String> words) throws Exception {
        PackagedCommand.train();
        var program = new PackagedCommand(root);
        compare("`rubezh version`", this::javaVersion, () -> program.run("version"));
        compare(
                "`rubezh list --limit 1`",
                this::javaVersion,
                () -> program.run("list", "--limit", "1"));
        compare(
                "import, packaged",
                () -> rawImport(bundle),
                () -> {
                    prepareImport();
                    return program.run("import", "--trust", "first", bundle.toString());
                });
        compare(
                "`rubezh list --limit 1` without an image, packaged",
                () -> ProcessMeasurement.of(() -> index(words)),
                program::listWithoutImage);
    }

    private ProcessMeasurement javaVersion() throws Exception {
        return ProcessMeasurement.ofJava(root, List.of("-version"));
    }

    private void fill(SqliteStation station) {
        var ids = new Random(7);
        new CaseGenerator(ReferenceReader.builtIn(), () -> new UUID(ids.nextLong(), ids.nextLong()))
                .generate(
                        cases,
                        1,
                        Instant.parse("2016-01-01T00:00:00Z"),
                        Instant.parse("2026-11-24T00:00:00Z"))
                .gather(Gatherers.windowFixed(5000))
                .forEachOrdered(station::record);
    }

    /** Returns the words that the lists index of each case. */
    private static List<String> words(SqliteStation station) {
        var config =
                new StoreConfig(
                        InstantSource.system(),
                        new SecureRandom(),
                        station.folder,
                        "bench",
                        PasswordHash.ARGON2ID,
                        PasswordHashCost.MINIMUM,
                        ReferenceReader.builtIn(),
                        _ -> PhasedViolations.NONE);
        var projector =
                new RecordProjector(
                        config,
                        station.station.station(),
                        StationRules.ofProgram(config.rules()),
                        station.station.installations(),
                        GrantSource.NONE);
        var words = new ArrayList<String>();
        station.station
                .journal()
                .replay(
                        0,
                        (_, revision) ->
                                projector
                                        .project(List.of(revision), List.of(), Map.of())
                                        .ifPresent(record -> words.add(record.words())));
        return words;
    }

    private void compare(
            String what, Callable<ProcessMeasurement> limit, Callable<ProcessMeasurement> program)
            throws Exception {
        var measured = new Turns(pairs).measure(limit, program);
        System.out.printf(
                Locale.ROOT,
                "| %s, %d | %.2f s | %.2f s | %.1f | %.2f / %.2f s | %.1f |%n",
                what,
                cases,
                Turns.median(measured.limits(), ProcessMeasurement::clock),
                Turns.median(measured.took(), ProcessMeasurement::clock),
                measured.ratios(ProcessMeasurement::clock)[pairs / 2],
                Turns.median(measured.limits(), ProcessMeasurement::processor),
                Turns.median(measured.took(), ProcessMeasurement::processor),
                measured.ratios(ProcessMeasurement::processor)[pairs / 2]);
    }

    private static void index(List<String> words) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute(FULL_TEXT);
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO words(rowid, t) VALUES (?, ?)")) {
                for (int i = 0; i < words.size(); i++) {
                    insert.setLong(1, i + 1);
                    insert.setString(2, words.get(i));
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private static void rebuild(SqliteStation station) {
        station.station.catalogue().rebuild(_ -> {});
    }

    private ProcessMeasurement rawImport(Path bundle) throws Exception {
        Path file = root.resolve("raw.db");
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
        return ProcessMeasurement.ofJava(
                root,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        LimitMeasurement.class.getName(),
                        "insert",
                        bundle.toString(),
                        file.toString()));
    }

    /** Inserts every line of a file with its hash in one synced transaction. */
    private static void insert(Path bundle, Path file) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                Stream<String> lines = Files.lines(bundle)) {
            statement.execute("PRAGMA journal_mode=wal");
            statement.execute("PRAGMA synchronous=full");
            statement.execute(
                    "CREATE TABLE line(pos INTEGER PRIMARY KEY, id BLOB UNIQUE, line BLOB)");
            connection.setAutoCommit(false);
            MessageDigest digest = Sha256.newDigest();
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "INSERT OR IGNORE INTO line(id, line) VALUES (?, ?)")) {
                for (String line : (Iterable<String>) lines::iterator) {
                    byte[] bytes = line.getBytes(UTF_8);
                    insert.setBytes(1, digest.digest(bytes));
                    insert.setBytes(2, bytes);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private ProcessMeasurement programImport(Path bundle) throws Exception {
        prepareImport();
        return program("import", "--trust", "first", bundle.toString());
    }

    /** Puts the empty register in place. */
    private void prepareImport() throws Exception {
        Path data = root.resolve("data");
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.list(data)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(data);
        try (Stream<Path> files = Files.list(root.resolve("empty"))) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
    }

    private ProcessMeasurement program(String... command) throws Exception {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "rubezh.Main"));
        arguments.addAll(PackagedCommand.dataOptions(root));
        arguments.addAll(Arrays.asList(command));
        return ProcessMeasurement.ofJava(root, arguments);
    }
}
