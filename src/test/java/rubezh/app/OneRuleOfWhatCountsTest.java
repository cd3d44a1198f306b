package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.RandomCases.RandomCase;
import rubezh.domain.summary.ExclusionReason;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.format.DomainFormat;
import rubezh.json.CanonicalJson;
import rubezh.register.Query;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * List, totals and reports of a random register give the same cases and sums, those of an
 * independent computation, and say how much they leave out and why.
 */
@LongTest
final class OneRuleOfWhatCountsTest {
    private static final long SEED = 20261129;
    private static final DomainFormat FORMAT =
            DomainFormat.onScreen(Messages.in(Language.EN), ReferenceReader.builtIn());

    @TempDir static Path root;
    private static Map<String, String> station = Map.of();
    private static List<RandomCase> cases = List.of();
    private static Optional<RandomCases> written = Optional.empty();

    @BeforeAll
    static void writeARandomRegister() {
        station = CliResult.newStation(root, root, "KG-OSH");
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            var seeder = new JournalSeeder(open.openStation());
            var random = new RandomCases(SEED, seeder);
            random.write(Repetitions.of(80, 2_000));
            written = Optional.of(random);
            cases = random.cases;
        }
        // Only reports know what lies outside of an operation, or on no known day.
        Set<ExclusionReason> inEveryList =
                EnumSet.complementOf(
                        EnumSet.of(
                                ExclusionReason.UNENTITLED,
                                ExclusionReason.OUTSIDE_OPERATION,
                                ExclusionReason.DAY_UNKNOWN));
        assertThat(expected().excluded().keySet())
                .as("seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(inEveryList);
    }

    private static RandomCases expected() {
        return written.orElseThrow();
    }

    private static CliResult run(String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    @Test
    void theListMarksWhatDoesNotCount() {
        String csv = run("list", "--format", "csv", "--columns", "header.number,exclusions").out();
        var reasons = new TreeMap<String, String>();
        csv.lines()
                .skip(1)
                .forEach(line -> reasons.put(line.split(",", -1)[0], line.split(",", -1)[1]));
        assertThat(reasons).hasSize(cases.size());
        for (RandomCase one : cases) {
            String strongest = Objects.toString(one.reason(), "");
            assertThat(Objects.requireNonNull(reasons.get(one.number())).split(" ")[0])
                    .as("seed %d, %s", SEED, one)
                    .isEqualTo(strongest);
        }
    }

    @Test
    void totalsAreThoseOfTheCountedCases() {
        var document = document("totals", "--by", "substance", "--format", "json");
        for (String substance : List.of("OPI-HER", "CAN-RES", "OPI-TRA", "PRE-AAN")) {
            Map<?, ?> row = row(document, substance);
            assertThat(row.get("cases"))
                    .as("seed %d, %s", SEED, substance)
                    .isEqualTo(Long.toString(expected().casesOf(substance)));
            Object figure = row.get(column(substance));
            assertThat(figure).isEqualTo(figure(substance));
        }
        assertThat(document.get("exclusions")).isEqualTo(byName());
    }

    @Test
    void everyFooterSaysHowMuchIsLeftOutAndWhy() {
        long all = cases.size() - expected().counted().size();
        String sentence =
                "Not in the totals: "
                        + all
                        + " ("
                        + FORMAT.exclusions(expected().excluded())
                        + ").";
        assertThat(run("totals").err()).contains(sentence);
        assertThat(run("list", "--limit", "1").err()).contains(sentence);
        assertThat(run("list", "--query", "no-such-word").err())
                .doesNotContain("Not in the totals");
    }

    @Test
    void reportsPrintTheSameSumsAndNameWhatTheyLeaveOut() throws IOException {
        String daily = report("daily", "--date", RandomCases.DAY);
        String operation = report("operation", "--operation", RandomCases.OPERATION);
        for (String substance : List.of("OPI-HER", "CAN-RES")) {
            assertThat(daily).as("seed %d", SEED).contains(figure(substance) + " kg");
            assertThat(operation).as("seed %d", SEED).contains(figure(substance));
        }
        assertThat(daily).contains("Cases: " + inRecords());
        assertThat(operation)
                .as("seed %d", SEED)
                .contains("prevented %d attempts".formatted(expected().countedCases()))
                .contains("smuggling (in %d records).".formatted(expected().counted().size()))
                .contains("cases: %d, item lines".formatted(expected().countedCases()));
        for (RandomCase one : cases) {
            assertThat(daily).contains(one.number());
        }
        expected()
                .excluded()
                .forEach((reason, count) ->
                        assertThat(operation)
                                .as("seed %d", SEED)
                                .contains(FORMAT.exclusion(reason) + " " + count + ": KG-OSH"));
    }

    /** Returns the number of cases with that of their records, as papers say it. */
    private static String inRecords() {
        return "%d (in %d records)"
                .formatted(expected().countedCases(), expected().counted().size());
    }

    @Test
    void aRowOfStatisticsCountsAsItsCasesEverywhere() {
        long all = expected().countedCases();
        String csv = run("list", "--format", "csv", "--columns", "exclusions,event.cases").out();
        assertThat(
                        csv.lines()
                                .skip(1)
                                .filter(line -> line.startsWith(","))
                                .mapToLong(line ->
                                        line.equals(",") ? 1 : Long.parseLong(line.substring(1)))
                                .sum())
                .as("seed %d", SEED)
                .isEqualTo(all);
        String records = Integer.toString(expected().counted().size());
        assertThat(run("totals", "--format", "csv").out().lines().skip(1).findFirst().orElseThrow())
                .startsWith(all + "," + records + ",");
        String dashboard =
                run("dashboard", "--operation", RandomCases.OPERATION, "--format", "csv").out();
        assertThat(dashboard)
                .contains("\ncases,,Cases," + all + ",")
                .contains("\nrecords,,Records of these cases," + records + ",");
        assertThat(
                        dashboard
                                .lines()
                                .filter(line -> line.startsWith("day,"))
                                .mapToLong(line -> Long.parseLong(line.split(",", -1)[3]))
                                .sum())
                .isEqualTo(all);
    }

    @Test
    void theScreenShowsTheSameSums() {
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            var catalogue = open.register().catalogue();
            assertThat(catalogue.totals(Query.ALL, List.of("items.substance")))
                    .allSatisfy(row -> {
                        String substance = row.keys().getFirst();
                        assertThat(row.cases())
                                .isEqualTo(
                                        substance.isEmpty()
                                                ? expected().casesWithoutAmounts()
                                                : expected().casesOf(substance));
                    });
            assertThat(catalogue.excluded(Query.ALL)).isEqualTo(expected().excluded());
            String before = catalogue.contentHash();
            catalogue.rebuild(_ -> {});
            assertThat(catalogue.contentHash()).isEqualTo(before);
        }
    }

    private static Map<String, Object> byName() {
        var names = new TreeMap<String, Object>();
        expected().excluded().forEach((reason, count) -> names.put(reason.name(), count));
        return names;
    }

    private static String column(String substance) {
        return switch (substance) {
            case "OPI-TRA" -> "pieces-U2";
            case "PRE-AAN" -> "volume-LTR";
            default -> "mass-KGM";
        };
    }

    /** Returns the figure with a decimal point: kilograms, litres or pieces. */
    private static String figure(String substance) {
        long sum = expected().sum(substance);
        return substance.equals("OPI-TRA")
                ? Long.toString(sum)
                : sum / 1000 + ".%03d".formatted(sum % 1000);
    }

    private static Map<String, Object> document(String... arguments) {
        return CanonicalJson.read(
                run(arguments).out().strip().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Map<?, ?> row(Map<String, Object> document, String substance) {
        return ((List<?>) Objects.requireNonNull(document.get("rows")))
                .stream()
                        .map(row -> (Map<?, ?>) row)
                        .filter(row -> substance.equals(row.get("substance")))
                        .findFirst()
                        .orElseThrow();
    }

    private static String report(String... arguments) throws IOException {
        Path file = root.resolve(arguments[0] + ".pdf");
        Files.deleteIfExists(file);
        var all = new java.util.ArrayList<>(List.of("report"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--report-lang", "en", "-o", file.toString()));
        run(all.toArray(String[]::new));
        try (var document = Loader.loadPDF(file.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text =
                    stripper.getText(document)
                            .replaceAll("(?<=\\d)[,\\u00A0\\u202F](?=\\d{3})", "")
                            .replaceAll("[\\u00A0\\u202F\\s]+", " ");
            return text.replace("- ", "-");
        }
    }
}
