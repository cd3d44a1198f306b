package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.fixtures.LongTest;
import rubezh.json.CanonicalJson;
import rubezh.table.ReferenceReader;

/**
 * One record of each category of goods as somebody wrote it by hand who knew only {@code --help},
 * {@code codes} and {@code schema}: with route, person, conveyance, packaging, seals and custody,
 * the drugs with traces too. Each is submitted as it is, without a question.
 */
@LongTest
final class CategoryRecordsTest {
    @TempDir static Path root;
    private static Map<String, String> station = Map.of();
    private static final Map<String, String> NUMBERS = new HashMap<>();

    @BeforeAll
    static void submitOneRecordOfEachCategory() throws IOException {
        station = CliResult.newStation(root, root, "KG-NAR");
        for (String category : categories()) {
            Path file = root.resolve(category + ".json");
            Files.write(file, resource(category));
            CliResult result = CliResult.run(root, station, "record", file.toString(), "--submit");
            assertThat(result.status()).as(category + "\n" + result.err()).isZero();
            NUMBERS.put(category, result.out().strip());
        }
    }

    private static List<String> categories() {
        return ReferenceReader.builtIn().list(CodeListId.CATEGORIES).entries().stream()
                .map(CodeEntry::code)
                .toList();
    }

    private static byte[] resource(String category) throws IOException {
        try (InputStream in = CategoryRecordsTest.class.getResourceAsStream(category + ".json")) {
            assertThat(in).as("a record of category " + category).isNotNull();
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static CliResult run(String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    @Test
    void everyCategoryIsInTheList() {
        List<String> listed =
                run("list", "--rows", "items", "--columns", "items.category", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",")[1])
                        .distinct()
                        .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(categories());
    }

    @Test
    void tracesAreALineOfNothingThatWasNotWeighed() {
        String number = Objects.requireNonNull(NUMBERS.get("DRG"));
        assertThat(run("--lang", "en", "show", number).out())
                .contains("Heroin", "0\u00A0g", "traces, not weighable");
    }

    @Test
    void oneIsChangedAndAnotherCancelledByItsNumber() throws IOException {
        String changed = Objects.requireNonNull(NUMBERS.get("TOB"));
        Path change = Files.writeString(root.resolve("c.json"), "{\"place\":{\"lane\":\"7\"}}");
        run("record", change.toString(), "--update", changed);
        assertThat(run("show", changed).out()).contains("Lane, zone: 7");
        String cancelled = Objects.requireNonNull(NUMBERS.get("OTH"));
        run("record", "--cancel", cancelled, "--reason", "entered twice");
        assertThat(run("show", cancelled).out()).contains("Not counted: cancelled");
    }

    @Test
    void theSchemaHoldsAnExampleThatCanBeSubmitted() throws IOException {
        String schema = run("schema", "seizure").out();
        var examples =
                (List<?>)
                        Objects.requireNonNull(
                                CanonicalJson.read(schema.getBytes(StandardCharsets.UTF_8))
                                        .get("examples"));
        var other = CliResult.newStation(root, root.resolve("other"), "KG-OSH");
        Map<String, Object> example = new HashMap<>();
        ((Map<?, ?>) examples.getFirst())
                .forEach((name, value) -> example.put((String) name, value));
        Path file = root.resolve("example.json");
        Files.write(file, CanonicalJson.write(example));
        CliResult result = CliResult.run(root, other, "record", file.toString(), "--submit");
        assertThat(result.status()).as(result.err()).isZero();
    }

    @Test
    void aWrongCodeIsAnsweredWithTheCommandThatListsTheRightOnes() throws IOException {
        String wrong =
                new String(resource("DRG"), StandardCharsets.UTF_8)
                        .replace("\"type\": \"BRD\"", "\"type\": \"BCP\"");
        Path file = Files.writeString(root.resolve("wrong.json"), wrong);
        CliResult refused = CliResult.run(root, station, "record", file.toString());
        assertThat(refused.err()).contains("rubezh codes place.type");
        String[] words = new ArrayList<>(List.of("codes", "place.type")).toArray(String[]::new);
        assertThat(run(words).out()).contains("BRD");
    }
}
