package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.security.Role.ADMINISTRATOR;
import static rubezh.security.Role.AUDITOR;
import static rubezh.security.Role.OFFICER;
import static rubezh.security.Role.SUPERVISOR;
import static rubezh.security.Role.SYNC_STAFF;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;

/**
 * Every command as each role: what the role may not do ends with exit status 7 and its sentence,
 * and leaves neither a file nor a change behind.
 */
class CommandRoleTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.of(OFFICER, SUPERVISOR, AUDITOR);
    private static final Set<Role> RECORDERS = EnumSet.of(OFFICER, SUPERVISOR);
    private static final Set<Role> EXCHANGERS = EnumSet.of(SYNC_STAFF, SUPERVISOR);

    /** Commands that open no register, or create one. */
    private static final Set<String> WITHOUT_ROLE =
            Set.of("init", "demo", "scale", "codes", "schema", "version");

    /** Who may run which line; {@code BUNDLE}, {@code CASE}, {@code NUMBER}, {@code OUT} are put in. */
    private static final Map<String, Set<Role>> ALLOWED = allowed();

    @TempDir static Path root;
    private static Path bundle;
    private static Path newcomer;
    private static String number;

    private static Map<String, Set<Role>> allowed() {
        var table = new TreeMap<String, Set<Role>>();
        put(table, RECORDERS, "record CASE", "record --update NUMBER CASE", "record --submit CASE");
        put(table, RECORDERS, "report daily --date 2026-11-24 -o OUT.pdf");
        put(table, EnumSet.of(SUPERVISOR), "record --cancel NUMBER --reason entered-in-error");
        put(table, EnumSet.of(SUPERVISOR), "conflicts resolve NUMBER --reason asked-by-telephone");
        put(table, EnumSet.of(SUPERVISOR), "import --trust first NEWCOMER");
        put(table, READERS, "list", "list --format csv -o OUT.csv", "show NUMBER", "totals");
        put(table, READERS, "show NUMBER --history", "conflicts", "conflicts show NUMBER");
        put(table, READERS, "report --list", "report daily --preview -o OUT.pdf");
        put(table, EXCHANGERS, "export --all -o OUT.json", "import --dry-run BUNDLE");
        put(table, EXCHANGERS, "import BUNDLE");
        put(table, ALL, "inspect BUNDLE", "key", "key --qr OUT.svg", "verify database");
        put(table, ALL, "verify bundle BUNDLE");
        put(
                table,
                EnumSet.of(SUPERVISOR, ADMINISTRATOR),
                "verify database --acknowledge looked-into-it");
        return table;
    }

    private static void put(Map<String, Set<Role>> table, Set<Role> roles, String... lines) {
        Stream.of(lines).forEach(line -> table.put(line, roles));
    }

    @BeforeAll
    static void makeStations() throws IOException {
        number = record(make("KG-OSH", "own"));
        try (OpenRegister open = CliResult.register(root, as("chief", "own"))) {
            for (Role role : Role.values()) {
                open.addOfficer(
                        new Officer(role.code(), "Bek B. B.", "", Set.of(role)),
                        CliResult.PHRASE.toCharArray());
            }
        }
        bundle = export("KG-DOS", "known");
        newcomer = export("KG-BAT", "new");
        CliResult pinned =
                CliResult.run(
                        root, as("chief", "own"), "import", "--trust", "first", bundle.toString());
        assertThat(pinned.status()).as(pinned.err()).isZero();
    }

    private static Path export(String code, String folder) throws IOException {
        Map<String, String> station = make(code, folder);
        record(station);
        CliResult made = CliResult.run(root, station, "export", "--all", "-o", root.toString());
        assertThat(made.status()).as(made.err()).isZero();
        return Path.of(made.out().strip());
    }

    private static Map<String, String> make(String code, String folder) {
        String facts = "--country KG --name-ru Osh --name-en Osh --admin chief --training";
        CliResult made =
                CliResult.run(
                        root,
                        as("chief", folder),
                        ("init --station " + code + " " + facts).split(" "));
        assertThat(made.status()).as(made.err()).isZero();
        return as("chief", folder);
    }

    private static String record(Map<String, String> station) throws IOException {
        CliResult made =
                CliResult.run(root, station, "record", "--submit", sealedCase("5").toString());
        assertThat(made.status()).as(made.err()).isZero();
        return made.out().strip();
    }

    private static Path sealedCase(String seal) throws IOException {
        return Files.writeString(
                root.resolve("case-" + seal + ".json"), CaseJson.SEALED.formatted("3", seal));
    }

    private static Map<String, String> as(String login, String folder) {
        return Map.of("RUBEZH_DATA", root.resolve(folder).toString(), "RUBEZH_USER", login);
    }

    @Test
    void everyCommandIsInTheTable() {
        String help = CliResult.run(root, Map.of(), "--help").out();
        Set<String> known =
                help.substring(help.indexOf("Commands:")).lines()
                        .filter(line -> line.matches("  [a-z].*"))
                        .map(line -> line.strip().split("\\s+")[0])
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried =
                ALLOWED.keySet().stream()
                        .map(line -> line.split(" ")[0])
                        .collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(WITHOUT_ROLE);
        assertThat(tried).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleMayNotDoEndsWithItsSentenceAndLeavesNothing(Role role) throws IOException {
        String before = digest();
        Path out = Files.createDirectory(root.resolve("refused-" + role.code()));
        for (String line : lines(role, false)) {
            CliResult result = CliResult.run(root, as(role.code(), "own"), arguments(line, out, role));
            String told = line + " as " + role + ": " + result.err();
            assertThat(result.status()).as(told).isEqualTo(7);
            assertThat(result.err()).as(told).contains("SEC-011", "Your role does not allow");
            assertThat(result.out()).as(told).isEmpty();
        }
        assertThat(digest()).isEqualTo(before);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleMayDoIsNotRefused(Role role) throws IOException {
        for (String line : lines(role, true)) {
            Path out = Files.createTempDirectory(root, "allowed");
            CliResult result = CliResult.run(root, as(role.code(), "own"), arguments(line, out, role));
            assertThat(result.status())
                    .as(line + " as " + role + ": " + result.err())
                    .isNotIn(1, 2, 7);
        }
    }

    private static List<String> lines(Role role, boolean permitted) {
        return ALLOWED.entrySet().stream()
                .filter(line -> line.getValue().contains(role) == permitted)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String digest() {
        try (OpenRegister open = CliResult.register(root, as("chief", "own"))) {
            return open.register().digest().toString();
        }
    }

    private static String[] arguments(String line, Path out, Role role) {
        return Stream.of(line.split(" "))
                .map(word ->
                        switch (word) {
                            case "CASE" -> caseOf(role).toString();
                            case "NUMBER" -> number;
                            case "BUNDLE" -> bundle.toString();
                            case "NEWCOMER" -> newcomer.toString();
                            default -> word.replace("OUT", out.resolve("out").toString());
                        })
                .toList()
                .toArray(String[]::new);
    }

    private static Path caseOf(Role role) {
        try {
            return sealedCase(List.of(Role.values()).indexOf(role) + "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
