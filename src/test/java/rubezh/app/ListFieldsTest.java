package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.fixtures.LongTest;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.table.ColumnSharing;

/** Columns of {@code list} by field path, its maps and its spreadsheets; drafts in totals. */
@LongTest
final class ListFieldsTest {
    private static final String TWO_LINES =
            """
            {"event":{"start":"2026-11-23T10:30:00+06:00","direction":"IMP"},
             "place":{"country":"KG","post":"KG-DOS","coordinates":"40.52341 -72.79876"},
             "items":[{"substance":"OPI-HER","amount":"1.250 KGM","packages":3},
                      {"substance":"CAN-RES"}],
             "narrative":{"circumstances":"Found under the seat."}}
            """;

    private static final String SOUTH =
            """
            {"event":{"start":"2026-11-22T10:00:00+06:00","direction":"IMP"},
             "place":{"country":"KG","post":"KG-DOS","coordinates":"-0.50000 10.00000"},
             "items":[{"substance":"OPI-HER","amount":"500 GRM"}],
             "parties":{"persons":[{"role":"DRV","birth":"1980-02-29"}]}}
            """;

    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void recordDraftsAndOneSubmittedCase() throws IOException {
        station = CliResult.newStation(root, root, "KG-OSH");
        record(TWO_LINES);
        record(SOUTH);
        record(CaseJson.of("OPI-HER 2 KGM").replace("-23T", "-21T"), "--submit");
    }

    private static void record(String json, String... more) throws IOException {
        Path file = Files.writeString(root.resolve("case.json"), json);
        var arguments = new ArrayList<>(List.of("record", file.toString()));
        arguments.addAll(List.of(more));
        run(arguments.toArray(String[]::new));
    }

    private static CliResult run(String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    private static List<String> csv(String format, String columns) {
        return run("list", "--format", format, "--columns", columns).out().lines().toList();
    }

    @Test
    void aFieldOfLinesHasOneValueForEachLineAndColumnsAgreeLineByLine() {
        assertThat(csv("csv", "items.substance,items.amount,items.packages"))
                .containsExactly(
                        "items.substance,items.amount,items.packages",
                        "OPI-HER; CAN-RES,1.250 KGM; ,3; ",
                        "OPI-HER,500 GRM,",
                        "OPI-HER,2 KGM,");
        assertThat(csv("csv-ru", "items.amount").get(1)).endsWith("1.250\u00A0kg; \u2014\"");
        CliResult text =
                run("list", "--format=csv", "--personal", "--columns=narrative.circumstances");
        assertThat(text.out().lines().toList().get(1)).isEqualTo("Found under the seat.");
    }

    @Test
    void everyFieldIsAColumnWithAHeadingInWords() {
        List<String> paths =
                SeizureShape.SHAPE.fields().stream()
                        .filter(f -> f.lines() == null || !f.name().matches("id|pos"))
                        .map(Field::path)
                        .toList();
        List<String> internal = new ColumnSharing(paths).internal();
        List<String> allowed = paths.stream().filter(path -> !internal.contains(path)).toList();
        String columns = String.join(",", allowed);
        List<String> rows =
                run("list", "--format", "csv-ru", "--personal", "--columns", columns)
                        .out()
                        .lines()
                        .toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst().split(";")).hasSize(allowed.size()).noneMatch(paths::contains);
        assertThat(rows.getFirst()).doesNotContain("field.");
    }

    @Test
    void anUnknownColumnIsRefusedWithTheNearestNames() {
        CliResult refused = CliResult.run(root, station, "list", "--columns", "items.substanse");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("The nearest names: items.substance, ", "[APP-040]");
        assertThat(CliResult.run(root, station, "list", "--columns", "amount").err())
                .contains("items.amount");
        assertThat(CliResult.run(root, station, "list", "--columns", "items.id").status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-ru", "json", "geojson", "xlsx", "pdf"})
    void aFileHasColumnsAboutPersonsOnlyIfAskedAndThoseForTheServiceNever(String format) {
        Path file = root.resolve("persons." + format);
        assertThat(refusal(format, file, "header.number,parties.persons.surname"))
                .contains("parties.persons.surname", "--personal", "[APP-083]")
                .doesNotContain("header.number");
        assertThat(refusal(format, file, "detection.riskProfile,items", "--personal"))
                .contains("detection.riskProfile", "[APP-082]");
        assertThat(file).doesNotExist();
    }

    private static String refusal(String format, Path file, String columns, String... more) {
        var arguments = new ArrayList<>(List.of("list", "--format", format, "--columns", columns));
        arguments.addAll(List.of("-o", file.toString()));
        arguments.addAll(List.of(more));
        CliResult refused = CliResult.run(root, station, arguments.toArray(String[]::new));
        assertThat(refused.status()).isEqualTo(2);
        return refused.err();
    }

    @Test
    void theTableOnTheScreenHasEveryColumn() {
        String columns = "parties.persons.birth,detection.riskProfile";
        assertThat(run("list", "--columns", columns).out()).contains("29 Feb 1980");
    }

    @Test
    void geoJsonPutsLongitudeFirstAndNullWhereNobodyMeasured() {
        String json = run("list", "--format", "geojson", "--columns", "event.direction").out();
        assertThat(json)
                .isEqualTo(
                        """
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","geometry":{"type":"Point","coordinates":[-72.79876,40.52341]},"properties":{"event.direction":"IMP"}},
                        {"type":"Feature","geometry":{"type":"Point","coordinates":[10.00000,-0.50000]},"properties":{"event.direction":"IMP"}},
                        {"type":"Feature","geometry":null,"properties":{"event.direction":"TRA"}}
                        ]}
                        """);
    }

    @Test
    void aCaseThatNobodyMeasuredLiesAtItsPostWhichTheMapSays(@TempDir Path folder)
            throws IOException {
        Map<String, String> torugart = CliResult.newStation(folder, folder, "KG-TOR");
        Path file = Files.writeString(folder.resolve("c.json"), SOUTH.replace("KG-DOS", "KG-TOR"));
        CliResult.done(folder, torugart, "record", file.toString());
        String bare = SOUTH.replace(",\"coordinates\":\"-0.50000 10.00000\"", "");
        Files.writeString(file, bare.replace("KG-DOS", "KG-TOR").replace("10:00", "09:00"));
        CliResult.done(folder, torugart, "record", file.toString());
        CliResult list =
                CliResult.done(
                        folder,
                        torugart,
                        "list",
                        "--format",
                        "geojson",
                        "--columns",
                        "event.direction");
        assertThat(list.out())
                .contains("[10.00000,-0.50000]},\"properties\":{\"event.direction\":\"IMP\"}}")
                .contains(
                        "[75.42722,40.59250]},\"properties\":"
                                + "{\"event.direction\":\"IMP\",\"geometrySource\":\"post\"}}");
        CliResult record =
                CliResult.done(folder, torugart, "list", "--columns", "place.coordinates");
        assertThat(record.out()).doesNotContain("75.42722");
    }

    @Test
    void onlyTheListHasAMap() {
        Path file = root.resolve("totals.geojson");
        CliResult refused =
                CliResult.run(
                        root, station, "totals", "--format", "geojson", "-o", file.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("“geojson” cannot be used");
        assertThat(file).doesNotExist();
    }

    @Test
    void southernCoordinatesAreNoFormula() {
        assertThat(csv("csv", "place.coordinates")).contains("-0.50000 10.00000");
    }

    @Test
    void aSpreadsheetHoldsNumbersWithUnitsAndDates() throws IOException {
        Path file = root.resolve("list.xlsx");
        String columns = "event.start,items.amount,items.packages,parties.persons.birth";
        String name = file.toString();
        run("list", "--format", "xlsx", "--personal", "--columns", columns, "-o", name);
        String cells = entry(file, "xl/worksheets/sheet1.xml");
        assertThat(cells)
                .containsPattern("<c r=\"A3\" s=\"\\d+\" t=\"n\"><v>46348.41666\\d*</v>")
                .containsPattern("<c r=\"B3\" s=\"\\d+\" t=\"n\"><v>0.5</v>")
                .containsPattern("<c r=\"B4\" s=\"\\d+\" t=\"n\"><v>2</v>")
                .containsPattern("<c r=\"D3\" s=\"\\d+\" t=\"n\"><v>29280(\\.0)?</v>");
        assertThat(cells).contains("<col min=\"1\" max=\"1\" width=\"27.0\"");
        assertThat(entry(file, "xl/styles.xml"))
                .contains("0.000&quot; kg&quot;")
                .contains("d mmm yyyy hh:mm&quot; (UTC+6)&quot;")
                .contains("formatCode=\"d mmm yyyy\"");
    }

    private static String entry(Path file, String name) throws IOException {
        try (ZipFile book = new ZipFile(file.toFile())) {
            var entry = book.getEntry(name);
            return new String(book.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void totalsCountDraftsOnlyWhenAskedAndSayWhichTheyDid() {
        CliResult without = run("totals", "--format", "csv");
        assertThat(without.out()).isEqualTo("cases,mass-KGM\n1,2.000\n");
        assertThat(without.err())
                .contains("Not in the totals: 2 (draft 2).")
                .contains("--include-drafts counts drafts as well.");
        CliResult with = run("totals", "--include-drafts", "--format", "csv");
        assertThat(with.out()).isEqualTo("cases,mass-KGM\n3,3.750\n");
        assertThat(with.err())
                .contains("Drafts counted in these totals: 2.")
                .doesNotContain("Not in the totals", "--include-drafts");
        assertThat(run("totals", "--include-drafts", "--json").out())
                .contains("\"draftsCounted\":2", "\"exclusions\":{}");
        assertThat(run("totals", "--status", "draft", "--include-drafts", "--format", "csv").out())
                .isEqualTo("cases,mass-KGM\n2,1.750\n");
    }

    @Test
    void totalsAndDashboardSayInALineWhatTheyMayLackAndListItWhenAsked() {
        for (String command : List.of("totals", "dashboard")) {
            CliResult line = run(command, "--format", "csv");
            assertThat(line.err())
                    .contains(
                            "Incomplete data: drafts or returned records. Everything that may be missing: --gaps")
                    .doesNotContain("Drafts and returned records");
            assertThat(run(command, "--format", "csv", "--gaps").err())
                    .contains("The figures may lack cases.", "Drafts and returned records: 2.")
                    .doesNotContain("Incomplete data");
            assertThat(run(command, "--json").out())
                    .contains("\"coverage\":{\"complete\":false", "\"kind\":\"DRAFT\"");
        }
        assertThat(run("totals", "--include-drafts", "--format", "csv").err())
                .doesNotContain("Incomplete data");
    }
}
