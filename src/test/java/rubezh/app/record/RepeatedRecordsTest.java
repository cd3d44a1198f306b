package rubezh.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;

/** Files that are recorded twice are told, and so is what the rules only remark on. */
final class RepeatedRecordsTest {
    private static final String ROW =
            """
            {"event":{"start":"2025-01-01T00:00:00+06:00","precision":"YEA"},
             "place":{"country":"KG"},
             "items":[{"substance":"%s","amount":"%s"}]}\
            """;

    @TempDir Path root;
    private Map<String, String> station = Map.of();

    @BeforeEach
    void newStation() {
        station = CliResult.newStation(root, root, "KG-OSH");
    }

    private CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    private CliResult record(String json, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("record"));
        arguments.add(Files.writeString(root.resolve("cases.json"), json).toString());
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private String recorded() {
        return run("list", "--format", "csv", "--columns", "header.number").out();
    }

    @Test
    void theSameFileIsRefusedWithTheNumberOfTheEarlierRecord() throws IOException {
        String rows = "[" + ROW.formatted("OPI-HER", "1 KGM") + "," + CaseJson.PLAIN + "]";
        List<String> numbers = record(rows).out().lines().toList();
        assertThat(numbers).hasSize(2);
        CliResult again = record(rows);
        assertThat(again.status()).isEqualTo(3);
        assertThat(again.out()).isEmpty();
        assertThat(again.err())
                .contains("1. DUP-001", numbers.getFirst(), "2. DUP-001", numbers.getLast());
        assertThat(recorded().lines()).hasSize(3);
        assertThat(record(rows, "--allow-duplicates").out().lines()).hasSize(2);
    }

    @Test
    void aRowOfOtherWordsIsAnotherCase() throws IOException {
        assertThat(record(ROW.formatted("OPI-HER", "1 KGM")).status()).isZero();
        assertThat(record(ROW.formatted("OPI-HER", "2 KGM")).status()).isZero();
        assertThat(record(ROW.formatted("OPI-OPI", "1 KGM")).status()).isZero();
    }

    @Test
    void theSamePostMinuteAndGoodsAreOneCaseWhateverElseIsSaid() throws IOException {
        String number = record(CaseJson.PLAIN).out().strip();
        String other =
                CaseJson.PLAIN
                        .replace("1.250 KGM", "1250 GRM")
                        .replace("10:00:00+06:00", "05:00:40+01:00")
                        .replace("\"direction\":\"IMP\"", "\"direction\":\"TRA\"");
        assertThat(record(other).err()).contains("DUP-001", number);
        assertThat(record(other.replace("05:00:40", "05:01:00")).status()).isZero();
    }

    @Test
    void twoEqualRowsOfAFileAreTold() throws IOException {
        String rows = "[" + CaseJson.PLAIN + "," + CaseJson.PLAIN + "]";
        CliResult refused = record(rows);
        assertThat(refused.err()).contains("2. DUP-002", "record 1 of this file");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(record(rows, "--partial").out().lines()).hasSize(1);
    }

    @Test
    void aSealAndADocumentBelongToOneCase() throws IOException {
        String number = record(withSeal("10", "12")).out().strip();
        assertThat(record(withSeal("11", "13")).err())
                .contains("DUP-003", "KG 7712", number, "DUP-003", "55/26");
        assertThat(record(withSeal("11", "13"), "--allow-duplicates").status()).isZero();
    }

    private static String withSeal(String hour, String mass) {
        return """
        {"event":{"start":"2026-11-24T%s:00:00+06:00"},"place":{"country":"KG","post":"KG-DOS"},
         "items":[{"substance":"OPI-HER","amount":"%s KGM"}],
         "proceedings":{"documents":[{"kind":"PSZ","number":"55/26","date":"2026-11-24"}]},
         "evidence":{"packages":[{"bag":"B","seals":["KG 7712"]}]}}
        """
                .formatted(hour, mass);
    }

    @Test
    void aChangeOfARecordIsNoDouble() throws IOException {
        String number = record(CaseJson.PLAIN).out().strip();
        assertThat(record("{\"event\":{\"direction\":\"TRA\"}}", "--update", number).status())
                .isZero();
    }

    @Test
    void hintsArePrintedAndStandBesideTheNumberInJson() throws IOException {
        String doubtful =
                """
                {"event":{"start":"2026-11-24T10:00:00+09:00"},"place":{"country":"KG","post":"KG-DOS"},
                 "conveyances":[{"mode":"3","vin":"1M8GDM9A1KP042788","container":"CSQU3054384",
                                 "wagon":"61234567"}],
                 "items":[{"substance":"OPI-HER","amount":"1 KGM"}]}
                """;
        assertThat(record(doubtful).err())
                .contains("Take note:", "EVT-008 /event/start", "+09:00")
                .contains("CNV-004 /conveyances/0/vin", "CNV-005 /conveyances/0/container")
                .contains("CNV-006 /conveyances/0/wagon");
        assertThat(record(doubtful, "--allow-duplicates", "--json").out())
                .contains("\"schema\":\"rubezh-record\"", "\"code\":\"EVT-008\"")
                .contains("\"pointer\":\"/conveyances/0/vin\"", "\"number\":\"KG-OSH-");
        assertThat(record(doubtful, "--json").out())
                .contains("\"rejected\":[{\"errors\":[{\"code\":\"DUP-001\"", "\"rows\":[]");
    }

    @Test
    void aValueNeedsACurrency() throws IOException {
        String valued =
                ROW.formatted("OPI-HER", "1 KGM")
                        .replace("}]}", ",\"valuation\":{\"value\":\"100 %s\"}}]}");
        assertThat(record(valued.formatted("XXX")).err()).contains("REF-001", "/items/0/valuation");
        assertThat(record(valued.formatted("SEK")).status()).isZero();
    }
}
