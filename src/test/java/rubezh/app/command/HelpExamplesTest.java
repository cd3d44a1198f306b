package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.cli.CommandTree;
import rubezh.fixtures.LongTest;

/** The examples in the help work, in an order in which somebody could type them. */
@LongTest
final class HelpExamplesTest {
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

    /**
     * In this order, as some write what others read. The others ask for passwords at a prompt, need
     * a second station or the id of an entry, or (demo and drill) are run by tests of their own:
     * {@code HelpTextsTest} parses the examples of all.
     */
    private static final List<String> ORDER =
            List.of(
                    "init, version, help, manual, completion, schema, codes, record, today, list, show",
                    "review list, review show, operation list, operation show, operation create",
                    "operation figures, operation messages, operation warning, operation check",
                    "operation template, operation copy, operation close, operation reopen",
                    "totals, dashboard, marks, report daily, report operation, report list",
                    "report register, report stock",
                    "report again, report nil, export, layout list, layout show, layout check",
                    "layout save, layout delete, extract, inspect, import, stations",
                    "exchange log, exchange term, exchange silence, verify database",
                    "verify bundle, verify report, verify extract, backup create, backup list",
                    "backup check, backup folder, backup restore, audit list, audit export",
                    "officer list, officer add, officer change, shift open, shift show",
                    "report handover, shift hand-over, key, station show, station set, lists list, lists add",
                    "lists change, lists show, lists close, lists reopen, lists map",
                    "lists export, lists import, rules list, rules raise, rules reset, views list",
                    "templates create, templates list, templates show, templates copy",
                    "templates delete, templates rename, watch list, watch add, watch check",
                    "watch found, conflicts list, conflicts show, conflicts resolve, enrol roster",
                    "scale");

    private static final Pattern FILE = Pattern.compile("[a-z.]+\\.(json|csv|pdf|geojson|txt)|osh");

    private String number = "";

    @Test
    void everyExampleWorks(@TempDir Path root) throws IOException {
        try (InputStream drugs = HelpExamplesTest.class.getResourceAsStream("DRG.json")) {
            Files.copy(Objects.requireNonNull(drugs), root.resolve("case.json"));
        }
        Files.writeString(root.resolve("cases.json"), "[" + DRAFT + "]");
        Files.writeString(root.resolve("barrier.json"), OPERATION);
        Files.writeString(root.resolve("change.json"), "{\"place\":{\"lane\":\"2\"}}");
        Files.writeString(root.resolve("passengers.txt"), "Nobody\n");
        var station = Map.of("RUBEZH_DATA", root.resolve("osh").toString(), "RUBEZH_USER", "chief");
        Map<String, List<String>> examples = CommandTree.examples();
        for (String command : String.join(", ", ORDER).split(", ")) {
            for (String example : Objects.requireNonNull(examples.get(command))) {
                CliResult result =
                        CliResult.run(root, station, words(root, numbered(root, example)));
                assertThat(result.status()).as(example + "\n" + result.err()).isZero();
                if (example.contains("case.json")) {
                    number = result.out().strip();
                }
            }
        }
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

    /** Returns the arguments, files in a folder. */
    private static String[] words(Path root, String example) {
        List<String> words = new ArrayList<>(List.of(CommandTree.arguments(example)));
        if (words.contains("--submit")) {
            words.addAll(List.of("--reason", "a test"));
        }
        if (words.getFirst().equals("extract") && words.contains("-o")) {
            words.add("--allow-empty"); // the station has drafts alone
        }
        return words.stream()
                .map(word -> FILE.matcher(word).matches() ? root.resolve(word).toString() : word)
                .toArray(String[]::new);
    }
}
