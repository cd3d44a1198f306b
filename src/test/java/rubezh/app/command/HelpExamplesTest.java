package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Every command shows examples in its help, the same in both languages, and each of them works. */
@LongTest
final class HelpExamplesTest {
    private static final Pattern HEADER = Pattern.compile("cli\\.rubezh\\.(\\w+)\\.usage\\.header");

    private static final String DRAFT =
            """
            {"event":{"start":"2026-11-24T10:00:00+06:00","direction":"IMP"},
             "place":{"country":"KG","post":"KG-DOS"},
             "items":[{"substance":"OPI-HER","amount":"1.250 KGM"}]}
            """;

    private static final String OPERATION =
            """
            {"code":"BARRIER-2026","title":{"en":"Barrier 2026","ru":"Заслон-2026"},
             "first":"2026-11-02","last":"2026-12-11",
             "goals":[{"substances":["OPI-HER","OPI-OPI"],"amount":"60 KGM"},
                      {"indicator":"VEHICLES","number":12000}]}
            """;

    /** In this order, as some write what others read. */
    private static final List<String> ORDER =
            List.of(
                    "init",
                    "version",
                    "schema",
                    "codes",
                    "record",
                    "today",
                    "list",
                    "show",
                    "review",
                    "operation",
                    "totals",
                    "dashboard",
                    "marks",
                    "report",
                    "export",
                    "extract",
                    "inspect",
                    "import",
                    "stations",
                    "verify",
                    "backup",
                    "audit",
                    "shift",
                    "key",
                    "station",
                    "lists",
                    "rules",
                    "views",
                    "templates",
                    "watch",
                    "conflicts",
                    "scale",
                    "demo",
                    "drill");

    /**
     * Examples that ask for passwords at a prompt, or need two stations (EnrolCommandTest,
     * ReceiptCommandTest), so they are not run here.
     */
    private static final Set<String> NOT_HERE = Set.of("officer", "enrol", "exchange");

    private static final Pattern FILE =
            Pattern.compile("[a-z.]+\\.(json|csv|pdf|geojson)|osh|training|drill-1");

    private String number = "";

    private static List<String> examples(Language language, String command) {
        String footer = Messages.in(language).text("cli.rubezh." + command + ".usage.footer");
        return footer.lines().map(String::strip).filter(l -> l.startsWith("rubezh ")).toList();
    }

    @Test
    void everyCommandHasExamplesEqualInBothLanguages() {
        List<String> commands =
                Messages.in(Language.EN).keys("").stream()
                        .map(HEADER::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .filter(command -> !NOT_HERE.contains(command))
                        .toList();
        assertThat(commands).containsExactlyInAnyOrderElementsOf(ORDER);
        for (String command : commands) {
            assertThat(examples(Language.EN, command))
                    .as(command)
                    .isNotEmpty()
                    .isEqualTo(
                            examples(Language.RU, command).stream()
                                    .map(example ->
                                            example.replace("Ош", "Osh")
                                                    .replace("героин", "heroin")
                                                    .replace("термос", "thermos"))
                                    .toList());
        }
    }

    @Test
    void theHelpShowsThem(@TempDir Path root) {
        for (String command : ORDER) {
            CliResult help = CliResult.run(root, Map.of(), command, "--help");
            assertThat((help.out() + help.err()).replaceAll("\\s+", " "))
                    .as(command)
                    .contains("Examples:")
                    .contains(examples(Language.EN, command));
        }
    }

    @Test
    void aLoginMayBeCalledLikeACommand(@TempDir Path root) {
        CliResult codes = CliResult.run(root, Map.of(), "--user", "officer", "codes");
        assertThat(codes.status()).as(codes.err()).isZero();
    }

    @Test
    void everyExampleWorks(@TempDir Path root) throws IOException {
        try (InputStream drugs = HelpExamplesTest.class.getResourceAsStream("DRG.json")) {
            Files.copy(Objects.requireNonNull(drugs), root.resolve("case.json"));
        }
        Files.writeString(root.resolve("cases.json"), "[" + DRAFT + "]");
        Files.writeString(root.resolve("barrier.json"), OPERATION);
        Files.writeString(root.resolve("change.json"), "{\"place\":{\"lane\":\"2\"}}");
        var station = Map.of("RUBEZH_DATA", root.resolve("osh").toString(), "RUBEZH_USER", "chief");
        for (String command : ORDER) {
            if (command.equals("shift")) {
                addWhoTakesIt(root, station);
            }
            for (String example : examples(Language.EN, command)) {
                CliResult result =
                        CliResult.run(root, station, words(root, numbered(root, example)));
                assertThat(result.status()).as(example + "\n" + result.err()).isZero();
                if (example.contains("case.json")) {
                    number = result.out().strip();
                }
            }
        }
    }

    private static void addWhoTakesIt(Path root, Map<String, String> station) {
        String line = "officer add bekov --name Bekov --role officer";
        assertThat(CliResult.run(root, station, line.split(" ")).status()).isZero();
    }

    /** Puts names of this station in the place of those of the help. */
    private String numbered(Path root, String example) throws IOException {
        return example.replace("KG-OSH-A-2026-000001", number)
                .replaceAll("KG-OSH-\\S+\\.backup", Matcher.quoteReplacement(backup(root)));
    }

    /** Returns the path of the backup of the station; empty before there is one. */
    private static String backup(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".backup"))
                    .findFirst()
                    .orElse("");
        }
    }

    /** Returns the arguments, files in a folder, without what a shell does. */
    private static String[] words(Path root, String example) {
        String plain = example.replaceFirst(" > .*", "");
        List<String> words = new ArrayList<>(List.of(plain.split(" ")));
        words.removeFirst();
        if (words.contains("--submit")) {
            words.addAll(List.of("--reason", "a test"));
        }
        return words.stream()
                .map(word -> FILE.matcher(word).matches() ? root.resolve(word).toString() : word)
                .toArray(String[]::new);
    }
}
