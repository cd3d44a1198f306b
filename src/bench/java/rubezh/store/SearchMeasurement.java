package rubezh.store;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.authority.GrantSource;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.register.Query;
import rubezh.register.severity.StationRules;
import rubezh.security.PasswordHash;
import rubezh.security.PasswordHashCost;
import rubezh.store.file.StoreConfig;
import rubezh.store.projection.RecordProjector;
import rubezh.table.ReferenceReader;

/**
 * Searches as you type in a register that {@link StoreMeasurement} filled, in turns with one FTS5
 * table of the same words in memory, which gives the newest 50 rows; and the memory of the process
 * after signing in beside the size of the image. {@code SearchMeasurement folder}
 */
public final class SearchMeasurement {
    private static final int ROUNDS = 12;
    private static final int TO_WARM_UP = 2;

    /** The beginnings that somebody types, and how FTS5 takes them. */
    private static final Map<String, String> SEARCHES =
            Map.ofEntries(
                    Map.entry("г", "г*"),
                    Map.entry("гер", "гер*"),
                    Map.entry("героин", "героин*"),
                    Map.entry("опи", "опи*"),
                    Map.entry("heroin", "heroin*"),
                    Map.entry("hash", "hash*"),
                    Map.entry("саид", "саид*"),
                    Map.entry("иван", "иван*"),
                    Map.entry("osh her", "osh* her*"),
                    Map.entry("гер бак", "гер* бак*"),
                    Map.entry("кордай маш", "кордай* маш*"),
                    Map.entry("к о", "к* о*"),
                    Map.entry("2024", "2024*"),
                    Map.entry("zzzz", "zzzz*"));

    private SearchMeasurement() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        try (OpenStation station = StoreMeasurement.openWithoutLists(Path.of(args[0]))) {
            print("signing-in-ms", millis(start));
            station.loadLists(_ -> {});
            print("lists-ms", millis(start));
            memory(Path.of(args[0]));
            try (var raw = DriverManager.getConnection("jdbc:sqlite::memory:")) {
                fill(raw, station, Path.of(args[0]));
                compare(raw, station);
            }
        }
    }

    /** Prints what is resident, the heap given back, and the size of the image, in MB. */
    private static void memory(Path folder) throws IOException {
        System.gc();
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS")) {
                print("resident", Double.parseDouble(line.replaceAll("\\D", "")) / 1024);
            }
        }
        try (var files = Files.list(folder.resolve("data"))) {
            long bytes =
                    files.filter(file -> file.getFileName().toString().startsWith("projection"))
                            .mapToLong(file -> file.toFile().length())
                            .sum();
            print("image", bytes / 1048576.0);
        }
    }

    private static void fill(Connection raw, OpenStation station, Path folder) throws SQLException {
        var config =
                new StoreConfig(
                        InstantSource.system(),
                        new SecureRandom(),
                        folder,
                        "bench",
                        PasswordHash.ARGON2ID,
                        PasswordHashCost.MINIMUM,
                        ReferenceReader.builtIn(),
                        _ -> PhasedViolations.NONE);
        var projector =
                new RecordProjector(
                        config,
                        station.station(),
                        StationRules.ofProgram(config.rules()),
                        station.installations(),
                        GrantSource.NONE);
        try (Statement statement = raw.createStatement()) {
            statement.execute(
                    "CREATE VIRTUAL TABLE words USING fts5(t, content='', contentless_delete=1,"
                            + " tokenize='unicode61 remove_diacritics 0 tokenchars _',"
                            + " detail=none, prefix='1 2')");
        }
        raw.setAutoCommit(false);
        var row = new AtomicLong();
        try (PreparedStatement insert =
                raw.prepareStatement("INSERT INTO words(rowid, t) VALUES (?, ?)")) {
            station.journal()
                    .replay(
                            0,
                            (_, revision) ->
                                    projector
                                            .project(List.of(revision), List.of(), Map.of())
                                            .ifPresent(it ->
                                                    insert(
                                                            insert,
                                                            row.incrementAndGet(),
                                                            it.words())));
        }
        raw.commit();
    }

    private static void insert(PreparedStatement insert, long row, String words) {
        try {
            insert.setLong(1, row);
            insert.setString(2, words);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compare(Connection raw, OpenStation station) throws SQLException {
        int count = (ROUNDS - TO_WARM_UP) * SEARCHES.size();
        double[] limit = new double[count];
        double[] took = new double[count];
        int at = 0;
        try (PreparedStatement select =
                raw.prepareStatement(
                        "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50")) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var search : SEARCHES.entrySet()) {
                    double bare = bare(select, search.getValue());
                    long start = System.nanoTime();
                    station.catalogue().page(Query.ALL.matching(search.getKey()), 0, 50);
                    double program = millis(start);
                    if (round >= TO_WARM_UP) {
                        limit[at] = bare;
                        took[at++] = program;
                    }
                }
            }
        }
        percentiles("limit", limit);
        percentiles("program", took);
    }

    private static double bare(PreparedStatement select, String words) throws SQLException {
        long start = System.nanoTime();
        select.setString(1, words);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                rows.getLong(1);
            }
        }
        return millis(start);
    }

    private static void percentiles(String what, double[] values) {
        Arrays.sort(values);
        print(what + "-p50", values[values.length / 2]);
        print(what + "-p95", values[values.length * 95 / 100]);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", what, value);
    }
}
