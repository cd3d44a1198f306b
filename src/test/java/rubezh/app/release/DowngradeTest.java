package rubezh.app.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.app.CliResult;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.LongTest;
import rubezh.register.Query;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;
import rubezh.text.FaultAssertions;

/**
 * Files of a later version, made of golden ones by changing what says their version: each is
 * refused with a sentence in both languages and a code, and not a byte is written.
 */
@LongTest
final class DowngradeTest {
    private static final Path SAMPLES = Path.of("src/test/resources/rubezh/release/0.1.0");
    private static final int VERSION_AT = 63;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T04:00:00Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path root;
    private GoldenStation post = new GoldenStation(Path.of(""));

    @BeforeEach
    void unpack() throws IOException {
        post = new GoldenStation(root.resolve("post"));
        String first = Files.readAllLines(SAMPLES.resolve("post.txt")).getFirst();
        post.unpack(SAMPLES.resolve("post.zip"), first.substring("register ".length()));
    }

    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(post.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.toString(), Sha256.digest(Files.readAllBytes(file)).hex());
            }
        }
        return contents;
    }

    private static void change(Path file, int at, int value) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(value);
        }
    }

    private Path backup() throws IOException {
        try (Stream<Path> files = Files.list(post.file("backups"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void assertRefused(CliResult result, String code, String words) {
        assertThat(result.status()).as(result.err()).isEqualTo(9);
        assertThat(result.err()).contains("[" + code + "]", words);
    }

    @Test
    void aRegisterStaysAsItIs() throws IOException {
        change(post.file("data/station.db"), VERSION_AT, 5);
        Map<String, String> before = contents();
        assertRefused(
                post.run("supervisor", CLOCK, "list"), "STO-002", "written by a newer version");
        assertRefused(
                post.run("supervisor", CLOCK, "--lang", "ru", "list"),
                "STO-002",
                "более новой версией");
        assertRefused(post.run("admin", CLOCK, "backup", "create"), "STO-002", "newer version");
        assertThat(post.run("admin", CLOCK, "doctor").out()).contains("STO-002");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aBackupIsNotRestored() throws IOException {
        Path backup = backup();
        change(backup, VERSION_AT, 5);
        byte[] bytes = Files.readAllBytes(backup);
        Path elsewhere = root.resolve("elsewhere/data");
        FaultAssertions.assertFault(
                () ->
                        CliResult.stations(root, Map.of(), CLOCK)
                                .restores(elsewhere)
                                .restore(backup, null, _ -> {}),
                "STO-002",
                Fault.Exit.NEWER_FORMAT);
        assertThat(elsewhere).doesNotExist();
        assertRefused(
                post.run("admin", CLOCK, "backup", "restore", "--yes", backup.toString()),
                "STO-002",
                "Not one byte of the file was changed");
        assertThat(cases()).isEqualTo(12);
        assertThat(backup).hasBinaryContent(bytes);
    }

    private long cases() {
        try (OpenRegister open = post.open("supervisor", CLOCK)) {
            assertThat(open.notices()).isEmpty();
            return open.register().catalogue().count(Query.ALL);
        }
    }

    @Test
    void theImageOfTheListsIsMadeAnewWithoutAnAlarm() throws IOException {
        change(post.file("data/projection.img"), "RZIMAGE".length(), '9');
        assertThat(cases()).isEqualTo(12);
        assertThat(Files.readString(post.file("data/projection.img"), StandardCharsets.ISO_8859_1))
                .startsWith("RZIMAGE3");
    }

    private Path later(String name, String format) throws IOException {
        String text = Files.readString(SAMPLES.resolve(name));
        assertThat(text).contains(format + "/1");
        return Files.writeString(root.resolve(name), text.replace(format + "/1", format + "/2"));
    }

    @Test
    void aBundleIsNotImported() throws IOException {
        Path bundle = root.resolve("bundle.json");
        try (var in =
                new GZIPInputStream(
                        Files.newInputStream(SAMPLES.resolve("bundle-plain.json.gz")))) {
            String text = new String(in.readAllBytes(), UTF_8);
            Files.writeString(bundle, text.replace("rubezh-bundle/1", "rubezh-bundle/2"));
        }
        assertRefused(
                post.run("supervisor", CLOCK, "import", bundle.toString()),
                "BND-006",
                "newer format");
        assertRefused(
                post.run("supervisor", CLOCK, "--lang", "ru", "import", bundle.toString()),
                "BND-006",
                "Обновите программу");
        assertThat(cases()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor, mapping.json, rubezh-mapping, table mapping save, newer",
        "supervisor, layout.json, rubezh-layout, layout save --name New, newer",
        "admin, paper-template.json, rubezh-template, paper-template set, newer",
        "supervisor, extract.csv.sig.json, rubezh-extract, verify extract, newer",
        "admin, enrol-request.json, rubezh-enrol-request, enrol show, newer version"
    })
    void aTextThatStationsKeepOrSendIsNotTaken(
            String login, String name, String format, String command, String words)
            throws IOException {
        Path file = later(name, format);
        Files.copy(SAMPLES.resolve("extract.csv"), root.resolve("extract.csv"));
        byte[] bytes = Files.readAllBytes(file);
        var line = new ArrayList<>(List.of(command.split(" ")));
        line.add(file.toString().replace(".sig.json", ""));
        CliResult result = post.run(login, CLOCK, line.toArray(String[]::new));
        assertThat(result.status()).as(result.err()).isNotZero();
        assertThat(result.err()).containsPattern("\\[[A-Z]{3}-\\d{3}\\]").contains(words);
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void settingsAreLeftAsTheyAreAndTheCheckSaysSo() throws IOException {
        Path settings = post.file("config/settings.json");
        Path folders = post.file("config/backups.json");
        Files.writeString(
                settings, "{\"format\":2,\"language\":{\"code\":\"ru\"},\"zoom\":\"125\"}");
        Files.writeString(folders, "{\"format\":2,\"places\":[]}");
        var read = OpenRegisterFixture.settings(post.file("config"));
        assertThat(read.text("zoom")).isEmpty();
        read.set("zoom", "150");
        assertThat(read.text("zoom")).contains("150");
        Path chosen = root.resolve("chosen");
        assertRefused(
                post.run("admin", CLOCK, "backup", "folder", chosen.toString()),
                "BAK-016",
                "newer version");
        assertThat(chosen).doesNotExist();
        assertThat(post.run("admin", CLOCK, "doctor").out()).contains("FLD-006");
        assertThat(post.run("admin", CLOCK, "--lang", "ru", "doctor").out())
                .contains("более новой версией программы");
        assertThat(settings)
                .hasContent("{\"format\":2,\"language\":{\"code\":\"ru\"},\"zoom\":\"125\"}");
        assertThat(folders).hasContent("{\"format\":2,\"places\":[]}");
    }
}
