package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.WindowTest;
import rubezh.json.CanonicalJson;
import rubezh.ui.seizure.list.ListTotalsReader;

/**
 * Every sum under the list of a random register is the one that CSV, JSON and the papers give for
 * the same goods, and the one of an independent computation.
 */
@WindowTest
final class ScreenTotalsTest {
    private static final long SEED = 20261127;

    /** Substances by the group under which the list sums them, in the unit it shows. */
    private static final Map<String, List<String>> GROUPS =
            Map.of(
                    "opioids kg", List.of("OPI-HER", "OPI-MOR"),
                    "opioids tab.", List.of("OPI-TRA"),
                    "cannabis kg", List.of("CAN-RES"),
                    "precursors L", List.of("PRE-AAN"),
                    "stimulants caps.", List.of("ATS-MDM"),
                    "new substances kg", List.of(RandomCases.CLASS),
                    "tobacco cig.", List.of("TOB-CIG"));

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "OPI-TRA", "pieces-U2",
                    "PRE-AAN", "volume-LTR",
                    "ATS-MDM", "pieces-AV",
                    "TOB-CIG", "pieces-STK");

    private static final String EQUIVALENT = "Estimated mass of what was not weighed: kg";

    @TempDir static Path root;
    private static Map<String, String> station = Map.of();
    private static Map<String, BigDecimal> screen = Map.of();
    private static String names = "";
    private static BigDecimal equivalent = BigDecimal.ZERO;
    private static Optional<RandomCases> written = Optional.empty();

    @BeforeAll
    static void readTheScreenOfARandomRegister() {
        station = CliResult.newStation(root, root, "KG-OSH");
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            var random = new RandomCases(SEED, new JournalSeeder(open.openStation()));
            random.write(Repetitions.of(80, 500));
            written = Optional.of(random);
            open.openStation().catalogue().rebuild(_ -> {});
            List<String> words = ListTotalsReader.words(open.register());
            names =
                    words.stream()
                            .filter(word -> word.contains("here are:"))
                            .map(word -> word.replaceAll("(?<=\\d),(?=\\d{3})", ""))
                            .findFirst()
                            .orElse("");
            screen = figures(words);
            equivalent = Objects.requireNonNull(screen.remove(EQUIVALENT));
        }
    }

    /** Returns the figures of the bar by group and unit: a name is followed by its amount. */
    private static Map<String, BigDecimal> figures(List<String> words) {
        var figures = new TreeMap<String, BigDecimal>();
        for (int i = 1; i < words.size(); i++) {
            String amount = words.get(i).replaceAll("(?<=\\d)[, ](?=\\d{3})", "");
            if (amount.matches("[\\d.]+ \\D+")) {
                String[] parts = amount.split(" ", 2);
                figures.put(words.get(i - 1) + " " + parts[1], new BigDecimal(parts[0]));
            }
        }
        return figures;
    }

    private static BigDecimal sum(
            String group, java.util.function.Function<String, BigDecimal> of) {
        return Objects.requireNonNull(GROUPS.get(group)).stream()
                .map(of)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Kilograms, litres or pieces of what was drawn. */
    private static BigDecimal drawn(String substance) {
        BigDecimal sum = BigDecimal.valueOf(written.orElseThrow().sum(substance));
        return column(substance).startsWith("pieces") ? sum : sum.movePointLeft(3);
    }

    private static String column(String substance) {
        return COLUMNS.getOrDefault(substance, "mass-KGM");
    }

    private static void assertSums(java.util.function.Function<String, BigDecimal> bySubstance) {
        assertThat(screen.keySet()).as("seed %d", SEED).isEqualTo(GROUPS.keySet());
        screen.forEach((group, figure) ->
                assertThat(figure)
                        .as("seed %d, %s", SEED, group)
                        .isEqualByComparingTo(sum(group, bySubstance)));
    }

    private static CliResult run(String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    @Test
    void theScreenShowsWhatWasDrawn() {
        assertSums(ScreenTotalsTest::drawn);
    }

    @Test
    void jsonGivesTheSameSums() {
        List<?> rows = rows(run("totals", "--by", "substance", "--format", "json"));
        assertSums(substance ->
                rows.stream()
                        .map(row -> (Map<?, ?>) row)
                        .filter(row -> substance.equals(row.get("substance")))
                        .map(row -> new BigDecimal((String) row.get(column(substance))))
                        .reduce(BigDecimal::add)
                        .orElseThrow());
    }

    @Test
    void csvGivesTheSameSums() {
        List<String> lines =
                run("totals", "--by", "substance", "--format", "csv").out().lines().toList();
        List<String> heads = List.of(lines.getFirst().split(",", -1));
        assertSums(substance ->
                lines.stream()
                        .map(line -> line.split(",", -1))
                        .filter(cells -> cells[0].equals(substance))
                        .map(cells -> new BigDecimal(cells[heads.indexOf(column(substance))]))
                        .reduce(BigDecimal::add)
                        .orElseThrow());
    }

    @Test
    void articlesOfAClassAreToldApartByNameEverywhere() throws IOException {
        List<?> rows = rows(run("totals", "--by", "substance", "--format", "json"));
        String daily = report("daily", "--date", RandomCases.DAY);
        String operation = report("operation", "--operation", RandomCases.OPERATION);
        for (String name : RandomCases.NAMES) {
            BigDecimal drawn = drawn(name);
            assertThat(rows)
                    .as("seed %d, %s", SEED, name)
                    .filteredOn(row -> name.equals(((Map<?, ?>) row).get("name")))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(((Map<?, ?>) row).get("mass-KGM")).isEqualTo(plain(drawn));
                        assertThat(((Map<?, ?>) row).get("cases"))
                                .isEqualTo("" + written.orElseThrow().casesOf(name));
                    });
            String told = name + " " + plain(drawn) + " kg";
            assertThat(names).as("seed %d", SEED).contains(told);
            assertThat(daily).contains(told, "(" + name + ")");
            assertThat(operation).contains(told);
        }
    }

    /**
     * 1.08 kilograms a litre of acetic anhydride, 270 milligrams a capsule of ecstasy, tramadol
     * without.
     */
    @Test
    void theEquivalentStandsApartAndIsTheSameEverywhere() throws IOException {
        BigDecimal drawn =
                drawn("PRE-AAN")
                        .multiply(new BigDecimal("1.08"))
                        .add(drawn("ATS-MDM").multiply(new BigDecimal("0.00027")));
        assertThat(equivalent).as("seed %d", SEED).isEqualByComparingTo(drawn);
        String csv = run("totals", "--by", "post", "--format", "csv").out();
        assertThat(csv.lines().toList().getLast())
                .as("seed %d", SEED)
                .startsWith("Drugs and precursors,")
                .endsWith("," + plain(equivalent.stripTrailingZeros()));
        assertThat(run("totals").err())
                .contains("No factor: Tramadol")
                .containsPattern("Of which: volume [0-9.]+.kg; capsule [0-9.]+.kg");
        for (String paper :
                List.of(
                        report("daily", "--date", RandomCases.DAY),
                        report("operation", "--operation", RandomCases.OPERATION))) {
            assertThat(paper)
                    .as("seed %d", SEED)
                    .contains(" " + plain(equivalent) + " ")
                    .contains("no factor")
                    .contains("they are not part of any mass");
        }
    }

    @Test
    void theTotalRowIsMarkedForPrograms() {
        List<?> rows = rows(run("totals", "--by", "post", "--format", "json"));
        assertThat(rows).hasSize(2);
        assertThat(((Map<?, ?>) rows.getFirst()).containsKey("total")).isFalse();
        assertThat(((Map<?, ?>) rows.getLast()).get("total")).isEqualTo(true);
        assertThat(rows(run("totals", "--format", "json")))
                .noneMatch(row -> ((Map<?, ?>) row).containsKey("total"));
    }

    private static List<?> rows(CliResult json) {
        byte[] text = json.out().strip().getBytes(StandardCharsets.UTF_8);
        return (List<?>) Objects.requireNonNull(CanonicalJson.read(text).get("rows"));
    }

    @Test
    void papersPrintTheSameSums() throws IOException {
        String daily = report("daily", "--date", RandomCases.DAY);
        String operation = report("operation", "--operation", RandomCases.OPERATION);
        for (String paper : List.of(daily, operation)) {
            screen.forEach((group, figure) -> {
                List<String> substances = Objects.requireNonNull(GROUPS.get(group));
                boolean byName = substances.contains(RandomCases.CLASS);
                if (substances.size() == 1 && !byName) {
                    assertThat(paper).as("seed %d, %s", SEED, group).contains(plain(figure));
                }
            });
        }
        BigDecimal mass = of("opioids kg").add(of("cannabis kg")).add(of("new substances kg"));
        assertThat(daily)
                .as("seed %d", SEED)
                .contains("Total mass " + plain(mass) + " kg")
                .contains("Total count " + plain(of("opioids tab.")))
                .contains("Total volume " + plain(of("precursors L")));
        assertThat(operation).as("seed %d", SEED).contains(plain(mass));
    }

    private static BigDecimal of(String group) {
        return Objects.requireNonNull(screen.get(group));
    }

    private static String plain(BigDecimal figure) {
        return figure.toPlainString();
    }

    /** Returns the text of a paper, without the separators of thousands. */
    private static String report(String... arguments) throws IOException {
        Path file = Files.createTempDirectory(root, "paper").resolve("report.pdf");
        var all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--report-lang", "en", "-o", file.toString()));
        run(all.toArray(String[]::new));
        try (var document = Loader.loadPDF(file.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    .replaceAll("(?<=\\d)[,\\u00A0\\u202F](?=\\d{3})", "")
                    .replaceAll("[\\u00A0\\u202F\\s]+", " ");
        }
    }
}
