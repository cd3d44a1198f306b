package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.security.Role.ADMINISTRATOR;
import static rubezh.security.Role.AUDITOR;
import static rubezh.security.Role.OFFICER;
import static rubezh.security.Role.SUPERVISOR;
import static rubezh.security.Role.SYNC_STAFF;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.Station;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.text.Language;

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
        put(table, ALL, "verify bundle BUNDLE", "backup", "backup list");
        Set<Role> changing = EnumSet.complementOf(EnumSet.of(AUDITOR));
        put(table, changing, "backup create", "backup check BACKUP");
        Set<Role> administrator = EnumSet.of(ADMINISTRATOR);
        put(table, administrator, "backup restore BACKUP", "officer list", "officer sheet -o OUT");
        Set<Role> leading = EnumSet.of(SUPERVISOR, ADMINISTRATOR);
        put(table, leading, "verify database --acknowledge looked-into-it");
        Set<Role> overseeing = EnumSet.of(SUPERVISOR, ADMINISTRATOR, AUDITOR);
        put(table, overseeing, "audit", "audit list", "audit verify", "audit export -o OUT.csv");
        return table;
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
        assertThat(run("supervisor", "import", "--trust", "first", bundle.toString()).status())
                .isZero();
        try (OpenRegister open = new FileStations().open("administrator")) {
            Path kept = open.backups().create(_ -> {}).file();
            backup = Files.copy(kept, root.resolve(kept.getFileName()));
        }
    }

    private static Path export(String code) {
        try (var other =
                new TrainingStation(
                        root.resolve(code), code, Clock.fixed(TestStations.NOW, ZoneOffset.UTC))) {
            other.record2009();
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
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var config =
                new Cli.Config(
                        Map.of("RUBEZH_USER", login, "RUBEZH_PASSWORD", TestStations.PASSWORD),
                        Language.EN,
                        Clock.fixed(TestStations.NOW, ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        _ -> 0);
        int status = new Cli(config, new FileStations()).run(arguments);
        return new CliResult(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
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
        try (OpenRegister open = new FileStations().open("asanov")) {
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

    /** The station of the test as the command line opens it, with cheap keys. */
    private static final class FileStations implements Stations {
        OpenRegister open(String login) {
            return OpenRegisterFixture.create(
                    TestStations.signIn(root, login, TestStations.PASSWORD), root.resolve("area"));
        }

        @Override
        public Path folder(@Nullable Path given) {
            return root;
        }

        @Override
        public boolean exists(Path folder) {
            return true;
        }

        @Override
        public Station readStation(Path folder) {
            return TestStations.STATION;
        }

        @Override
        public OpenRegister open(
                Path folder, Optional<String> login, char[] password, LongConsumer progress) {
            return open(login.orElseThrow());
        }

        @Override
        public OpenRegister create(Path folder, Station station, Officer officer, char[] password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OpenRegister openTraining(
                Path folder, TrainingPost post, TrainingOfficer as, Optional<String> phrase) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String recover(Path folder, RecoveryCode code, String login) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> trainingPhrase(Path folder) {
            return Optional.empty();
        }

        @Override
        public long recordTraining(
                OpenRegister register, Stream<Seizure> cases, LongConsumer progress) {
            throw new UnsupportedOperationException();
        }
    }
}
