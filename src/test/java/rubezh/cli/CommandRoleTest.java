package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.security.Role.ADMINISTRATOR;
import static rubezh.security.Role.AUDITOR;
import static rubezh.security.Role.OFFICER;
import static rubezh.security.Role.SUPERVISOR;
import static rubezh.security.Role.SYNC_STAFF;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.backup.BackupService.Occasion;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;

/**
 * Every command as each role: what the role may not do ends with exit status 7 and its sentence,
 * and leaves neither a file nor a change behind.
 */
@LongTest
class CommandRoleTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.of(OFFICER, SUPERVISOR, AUDITOR);
    private static final Set<Role> RECORDERS = EnumSet.of(OFFICER, SUPERVISOR);
    private static final Set<Role> EXCHANGERS = EnumSet.of(SYNC_STAFF, SUPERVISOR);
    private static final Set<Role> OVERSEERS = EnumSet.of(SUPERVISOR, ADMINISTRATOR, AUDITOR);

    /** Commands that open no register, or create one. */
    private static final Set<String> WITHOUT_ROLE =
            Set.of("init", "demo", "drill", "scale", "schema", "version");

    /** Who may run which line; {@code BUNDLE}, {@code CASE}, {@code NUMBER} and such are put in. */
    private static final Map<String, Set<Role>> ALLOWED = allowed();

    private static final UUID RECORD = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    @TempDir static Path root;
    private static Path bundle;
    private static Path newcomer;
    private static Path backup;

    private static Map<String, Set<Role>> allowed() {
        var table = new TreeMap<String, Set<Role>>();
        put(table, RECORDERS, "record CASE", "record --update NUMBER CASE", "record --submit CASE");
        put(table, EnumSet.of(SUPERVISOR), "record --cancel NUMBER --reason entered-in-error");
        put(table, EnumSet.of(SUPERVISOR), "conflicts resolve NUMBER --reason asked-by-telephone");
        put(table, EnumSet.of(SUPERVISOR), "import --trust first NEWCOMER", "extract -o OUT.json");
        put(table, READERS, "list", "list --format csv -o OUT.csv", "show NUMBER", "totals");
        put(table, READERS, "show NUMBER --history", "conflicts", "conflicts show NUMBER");
        put(table, EXCHANGERS, "export --all -o OUT.json", "import --dry-run BUNDLE");
        put(table, EXCHANGERS, "import BUNDLE");
        put(table, ALL, "inspect BUNDLE", "key", "key --qr OUT.svg", "verify database", "station");
        put(table, ALL, "verify bundle BUNDLE", "backup", "backup list", "backup folder");
        putBackups(table);
        put(table, ALL, "key -o OUT.pdf", "enrol", "enrol roster");
        put(table, EnumSet.of(ADMINISTRATOR), "station set --zone UTC");
        Set<Role> leading = EnumSet.of(SUPERVISOR, ADMINISTRATOR);
        put(table, leading, "verify database --acknowledge looked-into-it");
        putReports(table);
        putShiftsAndAudit(table);
        putReviews(table);
        putOperations(table);
        putCodeLists(table);
        return table;
    }

    private static void putReports(Map<String, Set<Role>> table) {
        String daily = "report daily --date 2026-11-24 -o OUT.pdf";
        put(table, RECORDERS, daily, "report nil --date 2026-11-20");
        put(table, ALL, "report nil --list");
        put(table, EnumSet.of(SUPERVISOR), "report nil --withdraw --reason found");
        put(table, READERS, "report --list", "report daily --preview -o OUT.pdf");
    }

    private static void putOperations(Map<String, Set<Role>> table) {
        put(table, ALL, "exchange", "exchange log --format csv", "exchange term", "stations");
        put(table, EnumSet.of(ADMINISTRATOR), "exchange term 24");
        put(table, EXCHANGERS, "export --operation SENTINEL-2009 -o OUT.json");
        put(table, READERS, "operation", "operation figures SENTINEL-2009");
        put(table, READERS, "operation show SENTINEL-2009", "operation messages SENTINEL-2009");
        put(table, RECORDERS, "operation figures SENTINEL-2009 --date 2009-08-01 --staff 1");
        put(table, RECORDERS, "operation check SENTINEL-2009 --text nothing-found");
        put(table, EnumSet.of(SUPERVISOR), "operation copy SENTINEL-2009 --year 2027");
    }

    private static void putCodeLists(Map<String, Set<Role>> table) {
        Set<Role> administrator = EnumSet.of(ADMINISTRATOR);
        put(table, ALL, "lists", "lists show substances", "lists export packaging -o OUT.csv");
        put(table, READERS, "watch", "watch found", "watch check nobody");
        put(table, EnumSet.of(SUPERVISOR), "watch add person Saidov --reason why");
        put(table, ALL, "codes --own");
        put(table, ALL, "codes --own", "rules", "rules list");
        put(table, administrator, "rules raise DET-003 --to question", "rules reset DET-003");
        put(table, administrator, "lists close substances OPI-HER");
        put(table, administrator, "lists add offences KG-1 --en x --ru y");
    }

    private static void putReviews(Map<String, Set<Role>> table) {
        put(table, READERS, "views", "views hide nothing", "marks");
        put(table, RECORDERS, "templates", "templates show nothing", "templates delete nothing");
        put(table, READERS, "dashboard", "dashboard --format csv -o OUT.csv");
        put(table, READERS, "review", "review show NUMBER");
        put(table, EnumSet.of(SUPERVISOR), "review approve NUMBER");
        put(table, EnumSet.of(SUPERVISOR), "review remark NUMBER --text look-again");
        put(table, EnumSet.of(SUPERVISOR), "review return NUMBER --reason weigh-it-again");
    }

    private static void putBackups(Map<String, Set<Role>> table) {
        Set<Role> changing = EnumSet.complementOf(EnumSet.of(AUDITOR));
        put(table, changing, "backup create", "backup check BACKUP", "verify backup BACKUP");
        Set<Role> administrator = EnumSet.of(ADMINISTRATOR);
        put(table, administrator, "backup restore BACKUP", "backup folder OUT");
        put(table, administrator, "officer list", "officer sheet -o OUT");
        put(table, administrator, "officer escrow BUNDLE --reason a-call");
        put(table, administrator, "enrol request -o OUT.json", "enrol renew");
    }

    private static void putShiftsAndAudit(Map<String, Set<Role>> table) {
        put(table, ALL, "shift", "today", "today --json");
        put(table, RECORDERS, "shift open", "shift hand-over", "shift take-over --reason left");
        put(table, OVERSEERS, "audit", "audit verify", "audit export -o OUT.csv");
    }

    private static void put(Map<String, Set<Role>> table, Set<Role> roles, String... lines) {
        Stream.of(lines).forEach(line -> table.put(line, roles));
    }

    @BeforeAll
    static void makeStations() throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            var submitted =
                    SeizureShape.SHAPE.with(
                            Seizures.complete(), HEADER_STATUS.pointer(), Status.SUBMITTED);
            new StationSeeder(station).put(RECORD, submitted);
            for (Role role : Role.values()) {
                station.addOfficer(
                        new Officer(role.code(), "Bek B. B.", "", Set.of(role)),
                        TestStations.PASSWORD);
            }
        }
        bundle = export("KG-KAR");
        newcomer = export("KG-BAT");
        CliResult imported = run("supervisor", "import", "--trust", "first", bundle.toString());
        assertThat(imported.status()).as(imported.out() + imported.err()).isZero();
        try (OpenRegister open = new FileStations(root).open("administrator")) {
            Path kept = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
            backup = Files.copy(kept, root.resolve(kept.getFileName()));
        }
    }

    private static Path export(String code) {
        try (var other =
                new TrainingStation(
                        root.resolve(code), code, Clock.fixed(TestStations.NOW, ZoneOffset.UTC))) {
            var request = SaveRequest.ofNew(other.id(), Seizures.complete(), SaveIntent.SUBMIT);
            other.register.recordAll(List.of(request));
            var all = new ExportRequest(new ExportRequest.Everything(), "HQ", root);
            return other.exchange.export(all, Progress.NONE).file();
        }
    }

    private static Path sealedCase(int seal) {
        try {
            return Files.writeString(
                    root.resolve("case-" + seal + ".json"), CaseJson.SEALED.formatted("3", seal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CliResult run(String login, String... arguments) {
        return CliResult.of(
                new FileStations(root),
                Map.of("RUBEZH_USER", login, "RUBEZH_PASSWORD", TestStations.PASSWORD),
                Clock.fixed(TestStations.NOW, ZoneOffset.UTC),
                arguments);
    }

    @Test
    void everyCommandIsInTheTable() {
        String help = run("nobody", "--help").out();
        Set<String> known =
                help.substring(help.indexOf("Commands:"))
                        .lines()
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
            CliResult result = run(role.code(), arguments(line, out, role));
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
            CliResult result = run(role.code(), arguments(line, out, role));
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
        try (OpenRegister open = new FileStations(root).open("asanov")) {
            return open.register().digest().toString();
        }
    }

    private static String[] arguments(String line, Path out, Role role) {
        return Stream.of(line.split(" "))
                .map(word ->
                        switch (word) {
                            case "CASE" -> sealedCase(10 + role.ordinal()).toString();
                            case "NUMBER" -> RECORD.toString();
                            case "BUNDLE" -> bundle.toString();
                            case "BACKUP" -> backup.toString();
                            case "NEWCOMER" -> newcomer.toString();
                            default -> word.replace("OUT", out.resolve("out").toString());
                        })
                .toArray(String[]::new);
    }
}
