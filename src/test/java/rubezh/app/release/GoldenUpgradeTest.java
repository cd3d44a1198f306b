package rubezh.app.release;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.fixtures.LongTest;
import rubezh.register.Query;
import rubezh.security.RecoveryCode;
import rubezh.session.OpenRegister;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.text.Language;

/**
 * The golden files of each release are opened by this program: what the statement beside them says
 * is there, and work goes on. The files and the statements never change; if a test fails, the
 * program is wrong ({@code src/docs/how-to/release.md}).
 */
@LongTest
final class GoldenUpgradeTest {
    private static final Path SAMPLES = Path.of("src/test/resources/rubezh/release");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T04:00:00Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path root;

    static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("post.zip")))
                    .sorted()
                    .toList();
        }
    }

    private GoldenStation unpacked(Path release, String name) throws IOException {
        var station = new GoldenStation(root.resolve(name));
        String register = stated(release, name + ".txt").getFirst().substring("register ".length());
        station.unpack(release.resolve(name + ".zip"), register);
        return station;
    }

    private static List<String> stated(Path release, String name) throws IOException {
        return Files.readAllLines(release.resolve(name));
    }

    private static void assertSound(GoldenStation station, String login) {
        try (OpenRegister open = station.open(login, CLOCK)) {
            open.loadLists(_ -> {});
            assertThat(open.notices()).isEmpty();
            assertThat(open.verify(_ -> {})).noneMatch(VerificationFinding::fault);
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aPostHasAllThatWasInItAtEachStart(Path release) throws IOException {
        GoldenStation post = unpacked(release, "post");
        byte[] before = Files.readAllBytes(post.file("data/station.db"));
        assertThat(CliResult.stations(root, Map.of(), CLOCK).readStation(post.data()).code())
                .isEqualTo("KG-DOS");
        assertThat(post.file("data/station.db"))
                .as("before anybody signs in")
                .hasBinaryContent(before);
        assertSound(post, "supervisor");
        assertThat(GoldenPack.facts(post, CLOCK)).isEqualTo(stated(release, "post.txt"));
        assertThat(GoldenPack.facts(post, CLOCK)).isEqualTo(stated(release, "post.txt"));
        for (TrainingOfficer each : TrainingOfficer.values()) {
            try (OpenRegister open = post.open(each.login(), CLOCK)) {
                assertThat(open.officer().login()).isEqualTo(each.login());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void headquartersAndARealRegisterHaveAllThatWasInThem(Path release) throws IOException {
        GoldenStation headquarters = unpacked(release, "headquarters");
        assertThat(GoldenPack.facts(headquarters, CLOCK))
                .isEqualTo(stated(release, "headquarters.txt"));
        assertSound(headquarters, "supervisor");
        assertThat(
                        headquarters.done(
                                "admin",
                                CLOCK,
                                "enrol",
                                "show",
                                file(release, "enrol-request.json")))
                .contains("KG-DOS");
        GoldenStation real = unpacked(release, "real");
        assertThat(GoldenPack.real(real, CLOCK)).isEqualTo(stated(release, "real.txt"));
        assertSound(real, "chief");
    }

    private static String file(Path release, String name) {
        return release.resolve(name).toAbsolutePath().toString();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void workGoesOnAtThePost(Path release) throws IOException {
        GoldenStation post = unpacked(release, "post");
        long cases = cases(post);
        Path json = Files.writeString(root.resolve("new.json"), CaseJson.PLAIN);
        String number =
                post.done("officer", CLOCK, "record", "--allow-duplicates", json.toString())
                        .strip();
        assertThat(number).matches("KG-DOS-A-2026-\\d{6}");
        assertThat(cases(post)).isEqualTo(cases + 1);

        String sealed = file(release, "bundle-sealed.json.age");
        assertThat(post.done("supervisor", CLOCK, "import", "--dry-run", "--json", sealed))
                .contains("\"refused\":0");
        assertThat(post.run("supervisor", CLOCK, "import", sealed).status()).isIn(0, 3);
        String changed = post.done("supervisor", CLOCK, "show", "KG-DOS-A-2026-000006", "--json");
        assertThat(changed).contains("2.076");
        assertSound(post, "supervisor");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void textsThatStationsKeepAreTaken(Path release) throws IOException {
        GoldenStation post = unpacked(release, "post");
        post.done(
                "supervisor",
                CLOCK,
                "extract",
                "--layout",
                file(release, "layout.json"),
                "-o",
                root.resolve("e.csv").toString());
        assertThat(
                        post.run(
                                        "supervisor",
                                        CLOCK,
                                        "verify",
                                        "extract",
                                        file(release, "extract.csv"))
                                .err())
                .contains("KG-DOS");
        post.done("admin", CLOCK, "paper-template", "check", file(release, "paper-template.json"));
        String table = file(release, "table.csv");
        assertThat(
                        post.done(
                                "supervisor",
                                CLOCK,
                                "table",
                                "import",
                                table,
                                "--json",
                                "--mapping",
                                file(release, "mapping.json")))
                .as("the rows were imported before")
                .contains("\"cases\":0");
        assertSound(post, "supervisor");
    }

    private static long cases(GoldenStation station) {
        try (OpenRegister open = station.open("supervisor", CLOCK)) {
            return open.register().catalogue().count(Query.ALL);
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aBackupIsRestoredAndALostPasswordRecovered(Path release) throws IOException {
        GoldenStation post = unpacked(release, "post");
        var elsewhere = new GoldenStation(root.resolve("elsewhere"));
        try (Stream<Path> backups = Files.list(post.file("backups"))) {
            CliResult.stations(root, Map.of(), CLOCK)
                    .restores(elsewhere.data())
                    .restore(backups.findFirst().orElseThrow(), null, _ -> {});
        }
        assertThat(GoldenPack.facts(elsewhere, CLOCK)).isEqualTo(stated(release, "backup.txt"));
        var code = RecoveryCode.parse(stated(release, "recovery-code.txt").getFirst());
        String oneTime =
                CliResult.stations(root, Map.of(), CLOCK).recover(post.data(), code, "admin");
        assertThat(oneTime).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aNewPostTakesTheBundleAndAComputerItsSettings(Path release) throws IOException {
        Path bundle = root.resolve("bundle.json");
        try (var in =
                new GZIPInputStream(
                        Files.newInputStream(release.resolve("bundle-plain.json.gz")))) {
            Files.copy(in, bundle);
        }
        var taken = new MemoryStation("KG-BAT", 6, root, true).importBundle(bundle);
        assertThat(taken.refused()).isZero();
        assertThat(taken.isInSync()).isTrue();

        Path config = Files.createDirectories(root.resolve("config"));
        for (String name : List.of("settings.json", "boundaries.txt")) {
            Files.copy(release.resolve(name), config.resolve(name));
        }
        var settings = OpenRegisterFixture.settings(config);
        assertThat(settings.text("language")).contains(Language.RU.code());
        assertThat(settings.text("theme")).contains("DARK");
        assertThat(settings.text("zoom")).contains("125");
        assertThat(settings.boundaries().read()).isPresent();
        settings.set("zoom", "150");
        assertThat(OpenRegisterFixture.settings(config).text("theme")).contains("DARK");
    }
}
