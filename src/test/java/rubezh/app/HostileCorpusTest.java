package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.HostileCorpus;
import rubezh.fixtures.LongTest;
import rubezh.json.CanonicalJson;

/**
 * Every file of the hostile corpus is imported into the same register, brought back each time. The
 * table {@code expected.txt} says of each: exit code, codes, new, known and refused revisions,
 * outcomes of records, alarms.
 */
@LongTest
final class HostileCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/rubezh/bundle/hostile");
    private static final Pattern CODE = Pattern.compile("\\[([A-Z]{3}-\\d{3})]");

    @TempDir static Path root;
    @TempDir static Path saved;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void importTheSetup() throws IOException {
        station = CliResult.newStation(root, root, "KG-KAR");
        CliResult imported = importing(HostileCorpus.SETUP);
        assertThat(imported.status()).as(imported.err()).isZero();
        Files.delete(root.resolve("report.json"));
        copy(root, saved);
    }

    private static CliResult importing(String file) {
        return CliResult.run(
                root,
                station,
                "import",
                "--trust",
                "first",
                "--report",
                root.resolve("report.json").toString(),
                CORPUS.resolve(file).toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(to)) {
            for (Path old : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!old.equals(to)) {
                    Files.delete(old);
                }
            }
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(f -> !f.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    @Test
    void everyFileEndsAsTheTableSays() throws IOException {
        var lines = new ArrayList<String>();
        copy(saved, root);
        String before = contents();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                lines.add(result(file, before));
            }
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(200);
        assertThat(lines).isEqualTo(Files.readAllLines(CORPUS.resolve("expected.txt")));
    }

    /** Imports a file; the register is put back after one that changed it. */
    private static String result(Path file, String before) throws IOException {
        CliResult imported = importing(String.valueOf(file.getFileName()));
        Map<String, Object> report =
                CanonicalJson.read(
                        Files.readString(root.resolve("report.json"))
                                .strip()
                                .getBytes(StandardCharsets.UTF_8));
        Files.delete(root.resolve("report.json"));
        Map<?, ?> bundle = (Map<?, ?>) list(report, "bundles").getFirst();
        boolean applied = Boolean.TRUE.equals(bundle.get("applied"));
        assertThat(imported.err()).as(file.toString()).doesNotContain("Exception", "[APP-001]");
        assertThat(data().resolve("import").toFile().list()).as("staged copies").isNullOrEmpty();
        if (!applied) {
            assertThat(contents()).as(file + " changes nothing").isEqualTo(before);
        }
        String effect = "nothing";
        if (applied) {
            effect = effect(bundle);
            copy(saved, root);
        }
        String codes = codes(imported.err());
        return file.getFileName() + " | " + imported.status() + " | " + codes + " | " + effect;
    }

    private static String codes(String said) {
        return CODE.matcher(said)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static List<?> list(Map<?, ?> members, String name) {
        return (List<?>) Objects.requireNonNull(members.get(name));
    }

    private static String effect(Map<?, ?> bundle) {
        var outcomes = new TreeMap<String, Integer>();
        for (Object record : list(bundle, "records")) {
            outcomes.merge(String.valueOf(((Map<?, ?>) record).get("outcome")), 1, Integer::sum);
        }
        var notices = new TreeSet<String>();
        for (Object notice : list(bundle, "notices")) {
            notices.add(String.valueOf(((Map<?, ?>) notice).get("kind")));
        }
        return "new "
                + bundle.get("fresh")
                + ", known "
                + bundle.get("known")
                + ", refused "
                + bundle.get("refused")
                + " | "
                + outcomes
                + " | "
                + notices;
    }

    private static Path data() {
        return root.resolve("stranger");
    }

    /** Returns numbers and ids of what an import may change: revisions, blobs and peers. */
    private static String contents() {
        String url = "jdbc:sqlite:" + data().resolve("station.db");
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT (SELECT group_concat(hex(id)) FROM revision),"
                                        + " (SELECT count(*) FROM blob), (SELECT count(*) FROM note)")) {
            return rows.getString(1) + " " + rows.getInt(2) + " " + rows.getInt(3);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theGeneratorWritesTheSameBytesAgain(@TempDir Path scratch) throws IOException {
        Map<String, byte[]> generated = HostileCorpus.generate(scratch);
        try (Stream<Path> files = Files.list(CORPUS)) {
            assertThat(files.map(f -> String.valueOf(f.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(generated.keySet().stream(), Stream.of("expected.txt"))
                                    .toList());
        }
        for (var file : generated.entrySet()) {
            assertThat(Files.readAllBytes(CORPUS.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }
}
