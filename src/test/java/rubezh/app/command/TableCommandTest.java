package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** The table of the operation of 2009 is taken in by commands alone, once, and taken back. */
@LongTest
class TableCommandTest {
    /** 115 lines of 105 cases; the substances are codes already, the units stand in a column. */
    private static final String MAPPING =
            """
            {"format":"rubezh-mapping/1","name":"Operation 2009","table":{},"key":["case_number"],"lines":true,
             "fields":[
              {"to":"event.start","from":"seized_at","pattern":"uuuu-MM-dd'T'HH:mm:ssXXX"},
              {"to":"event.direction","from":"direction","values":{"import":"IMP","transit":"TRA"}},
              {"to":"place.country","from":"country"},
              {"to":"place.post","from":"post_code"},
              {"to":"route.departure","from":"departure"},
              {"to":"route.destination","from":"destination"},
              {"to":"items.substance","from":"substance_code"},
              {"to":"items.category","value":"DRG"},
              {"to":"items.amount","from":"quantity","unitFrom":"unit"},
              {"to":"parties.persons.citizenship","from":"citizenship"},
              {"to":"parties.persons.sex","from":"sex","values":{"M":"1","F":"2"}},
              {"to":"parties.persons.age","from":"age"}]}
            """;

    @TempDir Path root;
    private Map<String, String> station = Map.of();
    private String table = "";
    private String mapping = "";

    @BeforeEach
    void aStationAndATable() throws IOException {
        station = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        Path file = root.resolve("operation.csv");
        try (InputStream in =
                getClass().getResourceAsStream("/rubezh/training/operation-2009.csv")) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        table = file.toString();
        mapping = Files.writeString(root.resolve("mapping.json"), MAPPING).toString();
    }

    private CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    private CliResult done(String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    @Test
    void theSumsOfThePublishedCommuniqueComeOutExactlyAndOnlyOnce() {
        CliResult seen = done("table", "import", table, "--mapping", mapping, "--dry-run");
        assertThat(seen.err()).contains("115 rows, 105 cases would be recorded");
        assertThat(done("list", "--format", "csv").out().lines()).hasSize(1);

        String json = done("table", "import", table, "--mapping", mapping, "--json").out();
        assertThat(json)
                .contains("\"rows\":115", "\"recorded\":115", "\"cases\":105", "\"applied\":true")
                .contains(sum("OPI-HER", "92000.000"), sum("CAN-HRB", "33000.000"))
                .contains(sum("OPI-OPI", "25000.000"), sum("CAN-RES", "10000.000"))
                .doesNotContain("\"agrees\":false");
        assertThat(done("totals", "--include-drafts").out()).contains("105", "162.245");
        assertThat(done("list", "--query", "operation.csv", "--format", "csv").out().lines())
                .as("cases are found by the file they are from")
                .hasSize(106);

        CliResult again = done("table", "import", table, "--mapping", mapping);
        assertThat(again.err()).contains("0 cases recorded");
        assertThat(done("list", "--format", "csv").out().lines()).hasSize(106);
    }

    /** Returns the control sum of a substance in the answer, equal in file and register. */
    private static String sum(String substance, String grams) {
        return "\"agrees\":true,\"file\":\""
                + grams
                + "\",\"recorded\":\""
                + grams
                + "\",\"substance\":\""
                + substance
                + "\",\"unit\":\"GRM\"";
    }

    @Test
    void aMappingIsGuessedCheckedKeptAndUsedByName() throws IOException {
        String guess = root.resolve("guess.json").toString();
        CliResult proposed = done("table", "guess", table, "-o", guess);
        assertThat(proposed.out()).contains("Net amount", "in the body", "INB");
        assertThat(Files.readString(Path.of(guess))).contains("\"guessed\": true", "\"?INB\"");
        CliResult unconfirmed = run("table", "import", table, "--mapping", guess);
        assertThat(unconfirmed.err() + unconfirmed.out()).contains("only proposed");

        assertThat(done("table", "mapping", "check", mapping).err()).contains("no errors");
        done("table", "mapping", "save", mapping);
        assertThat(done("table", "mapping").out()).contains("Operation 2009", "KG-OSH");
        assertThat(done("table", "mapping", "show", "Operation 2009").out())
                .contains("\"to\": \"items.amount\"");
        done("table", "import", table, "--mapping", "Operation 2009", "--dry-run");
        done("table", "mapping", "delete", "Operation 2009");
        assertThat(run("table", "import", table, "--mapping", "Operation 2009").err())
                .contains("[TBL-044]");
    }

    @Test
    void anImportIsListedAndUndone() {
        done("table", "import", table, "--mapping", mapping);
        String listed = done("table", "imports").out();
        String number = listed.substring(0, listed.indexOf(' '));
        assertThat(listed).contains("operation.csv", "105");
        assertThat(done("table", "undo", number, "--dry-run").err()).contains("105");
        assertThat(run("table", "undo", number).err()).contains("[REC-005]");
        done("table", "undo", number, "--reason", "another year");
        assertThat(done("totals", "--include-drafts").out()).doesNotContain("162.245");
        assertThat(run("table", "undo", number, "--reason", "again").err()).contains("[TBL-040]");
    }
}
