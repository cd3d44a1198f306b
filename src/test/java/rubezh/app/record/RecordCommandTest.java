package rubezh.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** The command {@code record} with JSON files as people write them. */
@LongTest
class RecordCommandTest {
    private static final String CASE =
            """
            {"event":{"start":"2026-11-24T10:00:00+06:00","direction":"IMP"},
             "place":{"country":"KG","post":"KG-DOS"},"items":[%s]}
            """;

    @TempDir static Path root;

    @BeforeAll
    static void makeAStation() {
        String facts =
                "--station KG-OSH --country KG --name-ru Osh --name-en Osh --admin supervisor";
        CliResult made = run(("init " + facts + " --training").split(" "));
        assertThat(made.status()).as(made.err()).isZero();
    }

    private static CliResult run(String... arguments) {
        return CliResult.run(
                root, Map.of("RUBEZH_DATA", root.resolve("data").toString()), arguments);
    }

    private static CliResult record(String json, String... more) throws IOException {
        Path file = Files.writeString(root.resolve("case.json"), json);
        var arguments = new java.util.ArrayList<String>(java.util.List.of(more));
        arguments.addAll(java.util.List.of("record", file.toString()));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void aLineIsNamedByItsPlaceInTheFileUnlessItsAuthorGaveItAnId() throws IOException {
        String id = "01930000-0000-7000-8000-000000000011";
        CliResult refused =
                record(
                        CASE.formatted(
                                """
                                {"substance":"OPI-HER","packages":0},
                                {"id":"%s","substance":"OPI-HER","packages":0},
                                {"substance":"OPI-HER","amount":"5","speed":"high"}
                                """
                                        .formatted(id)));
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err())
                .contains(
                        "QTY-006 /items/0/packages: ",
                        "QTY-006 /items/" + id + "/packages: ",
                        "TXT-002 /items/2/amount: ");
    }

    @Test
    void aListTooLongAndARecordTooLargeAreRefusedInWordsAndNothingIsRecorded() throws IOException {
        String line = "{\"substance\":\"OPI-HER\",\"amount\":\"1 GRM\"%s},";
        CliResult tooLong = record(CASE.formatted(lines(line.formatted(""), 1_001)));
        assertThat(tooLong.status()).isEqualTo(3);
        assertThat(tooLong.err()).contains("TXT-007 /items: ").doesNotContain("rule.");
        String text = "ы".repeat(200);
        String look = ",\"appearance\":{\"name\":\"%1$s\",\"look\":\"%1$s\"}".formatted(text);
        CliResult tooLarge = record(CASE.formatted(lines(line.formatted(look), 1_000)));
        assertThat(tooLarge.status()).isEqualTo(3);
        assertThat(tooLarge.err()).contains("REC-002: ").doesNotContain("rule.");
        CliResult recorded = record(CASE.formatted(""));
        assertThat(run("list", "--format", "csv").out().lines())
                .as(recorded.out())
                .filteredOn(row -> row.contains(recorded.out().strip()))
                .hasSize(1);
    }

    private static String lines(String line, int count) {
        String all = line.repeat(count);
        return all.substring(0, all.length() - 1);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheCase() throws IOException {
        CliResult recorded = record("\uFEFF" + CASE.formatted(""));
        assertThat(recorded.status()).as(recorded.err()).isZero();
    }

    @Test
    void anEmptyFileATextTooLongAndAnEmptyListAreReportedInWords() throws IOException {
        for (String language : new String[] {"ru", "en"}) {
            CliResult empty = record("", "--lang", language);
            assertThat(empty.status()).isEqualTo(3);
            assertThat(empty.err()).contains("[APP-019]").doesNotContain("Exception", "fault.");
            CliResult nothing = record("[]", "--lang", language);
            assertThat(nothing.status()).isEqualTo(3);
            assertThat(nothing.err()).contains("[APP-020]").doesNotContain("fault.");
            String text = "{\"narrative\":{\"summary\":\"" + "x".repeat(70_000) + "\"}}";
            CliResult tooLong = record(text, "--lang", language);
            assertThat(tooLong.status()).isEqualTo(3);
            assertThat(tooLong.err()).contains("[APP-021]").doesNotContain("Exception", "fault.");
        }
    }
}
