package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;

/** Lists with a row for each line, and values that refer to lines. */
final class ListLinesTest {
    private static final String HEROIN = "018f0000-0000-7000-8000-0000000000a1";
    private static final String RESIN = "018f0000-0000-7000-8000-0000000000a2";

    private static final String TWO_LINES =
            """
            {"event":{"start":"2026-11-23T10:30:00+06:00","direction":"IMP"},
             "place":{"country":"KG","post":"KG-DOS"},
             "items":[{"id":"%s","substance":"OPI-HER","amount":"1.250 KGM","packages":3},
                      {"id":"%s","substance":"CAN-RES","amount":"500 GRM"}],
             "evidence":{"packages":[{"bag":"B 1","seals":["S 1"],"items":["%s","%s"]}]}}
            """
                    .formatted(HEROIN, RESIN, RESIN, HEROIN);

    private static final String WITHOUT_LINES =
            """
            {"event":{"start":"2026-11-22T10:00:00+06:00","direction":"IMP"},
             "place":{"country":"KG","post":"KG-DOS"}}
            """;

    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void recordTwoDrafts() throws IOException {
        station = CliResult.newStation(root, root, "KG-OSH");
        for (String json : List.of(TWO_LINES, WITHOUT_LINES)) {
            run("record", Files.writeString(root.resolve("case.json"), json).toString());
        }
    }

    private static CliResult run(String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    private static List<String> list(String options) {
        var arguments = new ArrayList<>(List.of("list"));
        arguments.addAll(List.of(options.split(" ")));
        return run(arguments.toArray(String[]::new)).out().lines().toList();
    }

    @Test
    void aLineIsReferredToByItsNumberAndGoodsAndNeverByItsId() {
        assertThat(list("--format csv --columns evidence.packages.items"))
                .containsExactly("evidence.packages.items", "2 1", "");
        assertThat(list("--format csv-ru --columns evidence.packages.items").get(1))
                .isEqualTo("2 Cannabis resin, 1 Heroin");
        String number = list("--format csv --columns header.number").get(1);
        assertThat(run("show", number, "--history").out())
                .contains("2 Cannabis resin, 1 Heroin")
                .doesNotContain(HEROIN, RESIN);
    }

    @Test
    void eachLineHasARowAndNoRecordIsMissing() {
        assertThat(
                        list(
                                "--format csv --rows items"
                                        + " --columns place.post,items.substance,items.amount"))
                .containsExactly(
                        "line,place.post,items.substance,items.amount",
                        "1,KG-DOS,OPI-HER,1.250 KGM",
                        "2,KG-DOS,CAN-RES,500 GRM",
                        ",KG-DOS,,");
    }

    @Test
    void everyAmountOfTheWorkbookIsANumber() throws IOException {
        Path file = root.resolve("lines.xlsx");
        list("--format xlsx --rows items --columns items.amount,items.packages -o " + file);
        try (var zip = new ZipFile(file.toFile())) {
            var sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            String xml =
                    new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml).contains("<v>1.25</v>", "<v>0.5</v>", "<v>3</v>");
        }
    }

    @Test
    void anUnknownListIsRefusedWithThoseThereAre() {
        CliResult refused = CliResult.run(root, station, "list", "--rows", "goods");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("[APP-049]", "items", "parties.persons");
        String[] paper = "list --rows items --format pdf -o l.pdf".split(" ");
        assertThat(CliResult.run(root, station, paper).err()).contains("[APP-047]");
    }
}
