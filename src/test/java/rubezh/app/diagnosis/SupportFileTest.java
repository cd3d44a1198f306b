package rubezh.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.app.CliResult;
import rubezh.session.Release;

/**
 * The file for support names nobody and nothing: words that occur nowhere else are put wherever
 * somebody can type one, and none of them is in the file.
 */
class SupportFileTest {
    /** Beginning of every word that was put somewhere, in both scripts. */
    private static final List<String> MARKS = List.of("qzvkjx", "щзжфцъ");

    private static final String PHRASE = "qzvkjx-granite-lantern-poplar-river";

    private static final String CASE =
            """
            {"event":{"start":"2026-11-24T10:00:00+06:00","direction":"IMP"},
             "place":{"country":"KG","post":"KG-DOS"},
             "parties":{"persons":[{"role":"DRV","surname":"QZVKJXOV","givenName":"Щзжфцъ"}]},
             "narrative":{"summary":"qzvkjx щзжфцъ"},
             "items":[{"substance":"OPI-HER","amount":"1.250 KGM"}]}
            """;

    @TempDir Path root;
    private Path home;
    private Map<String, String> station = Map.of();

    @BeforeEach
    void createRegisterOfMarks() throws IOException {
        home = Files.createDirectories(root.resolve("home/qzvkjx-щзжфцъ"));
        station = environment();
        CliResult.done(
                root,
                station,
                "init",
                "--station",
                "KG-OSH",
                "--country",
                "KG",
                "--name-ru",
                "Щзжфцъ",
                "--name-en",
                "Qzvkjx",
                "--admin",
                "qzvkjxchief",
                "--training");
        Path file = Files.writeString(root.resolve("case.json"), CASE);
        CliResult.done(root, station, "record", file.toString());
        CliResult.done(root, station, "backup", "create");
        Files.writeString(
                home.resolve("config/settings.json"),
                """
                {"files folder":"/home/qzvkjx","language":"ru","printer":"qzvkjx HP",\
                "theme":"DARK","zoom":"qzvkjx"}\
                """);
        writeLog();
    }

    private Map<String, String> environment() {
        return Map.of(
                "RUBEZH_DATA",
                home.resolve("data").toString(),
                "RUBEZH_USER",
                "qzvkjxchief",
                "RUBEZH_PASSWORD",
                PHRASE,
                "HOSTNAME",
                "qzvkjx-laptop",
                "RUBEZH_BACKUPS",
                home.resolve("backups").toString(),
                "XDG_STATE_HOME",
                home.resolve("state").toString(),
                "RUBEZH_CONFIG",
                home.resolve("config").toString());
    }

    private void writeLog() throws IOException {
        Path folder = Files.createDirectories(home.resolve("state/rubezh"));
        Files.writeString(
                folder.resolve("rubezh.log"),
                """
                2026-11-24T10:00:00+06:00 WARN Settings settings not read
                java.nio.file.NoSuchFileException: /home/qzvkjx/settings.json
                \tat java.base/sun.nio.fs.UnixException.translate(UnixException.java:92)
                \tat rubezh.app.Settings.load(Settings.java:41)
                \tat qzvkjx.щзжфцъ.Bek.run(Bek.java:1)
                Caused by: rubezh.text.Fault: SEC-001 [qzvkjxchief]
                second line of qzvkjx щзжфцъ
                \t... 12 common frames omitted
                2026-11-24T10:00:01+06:00 WARN BackupFolder backup not deleted: java.io.IOException: qzvkjx
                2026-11-24T10:00:02+06:00 WARN LocalBackupService no backup: STO-010
                2026-11-24T10:00:03+06:00 WARN LocalBackupService no backup: qzvkjx
                2026-11-24T10:00:04+06:00 ERROR Any password of qzvkjxchief is %s
                qzvkjx.щзжфцъ.AnyException: qzvkjx
                """
                        .formatted(PHRASE));
    }

    private static void assertNameless(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        assertThat(small).doesNotContain(MARKS);
        assertThat(text).doesNotContain("KG-OSH", "/home", "granite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void noNameLoginNumberPathOrPasswordIsInTheFile(String language) throws IOException {
        Path file = root.resolve("support.txt");
        CliResult made =
                CliResult.done(root, station, "support", "--lang", language, "-o", file.toString());
        String saved = Files.readString(file);
        assertThat(made.out()).as("what was shown").isEqualTo(saved);
        assertNameless(saved);
        assertNameless(
                CliResult.done(root, station, "support", "--json", "--lang", language).out());
    }

    @Test
    void whatHelpsIsThere() {
        String text = CliResult.done(root, station, "support", "--lang", "en").out();
        assertThat(text)
                .contains("rubezh: " + Release.version(), "java.runtime.version: ", "FIL-002 GOOD")
                .contains("language: ru", "theme: DARK", "zoom: …", "others: 2")
                .contains("revisions: ", "accounts: 1")
                .contains(
                        """
                        2026-11-24T10:00:00+06:00 WARN Settings settings not read
                        java.nio.file.NoSuchFileException
                        \tat java.base/sun.nio.fs.UnixException.translate(UnixException.java:92)
                        \tat rubezh.app.Settings.load(Settings.java:41)
                        …
                        Caused by: rubezh.text.Fault
                        …
                        \t... 12 common frames omitted
                        2026-11-24T10:00:01+06:00 WARN BackupFolder backup not deleted: java.io.IOException
                        2026-11-24T10:00:02+06:00 WARN LocalBackupService no backup: STO-010
                        2026-11-24T10:00:03+06:00 WARN LocalBackupService no backup: …
                        2026-11-24T10:00:04+06:00 ERROR Any …
                        …
                        """
                                .replace("\t", "    "));
    }

    @Test
    void anExistingFileIsKept() throws IOException {
        Path file = Files.writeString(root.resolve("support.txt"), "kept");
        CliResult refused = CliResult.run(root, station, "support", "-o", file.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("APP-033");
        assertThat(file).hasContent("kept");
    }

    @Test
    void withoutARegisterItIsMadeToo() {
        var nowhere = Map.of("RUBEZH_DATA", root.resolve("nowhere").toString());
        assertThat(CliResult.done(root, nowhere, "support").out())
                .contains("FIL-001")
                .doesNotContain("revisions:");
    }

    /** A new message of the program would be masked as a whole until it is listed. */
    @Test
    void everyMessageOfTheProgramIsKnown() throws IOException {
        var call =
                Pattern.compile(
                        "(?:LOG|getLogger\\([^)]*\\))\\s*\\.\\s*(?:warn|error|info)\\(\\s*"
                                + "\"([^\"]*)\"");
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(file)).results().forEach(m -> found.add(m.group(1)));
            }
        }
        assertThat(Path.of("src/main/resources/rubezh/support/log-messages.txt"))
                .hasContent(String.join("\n", found) + "\n");
    }
}
