package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;

/** What two stations wrote differently is listed and settled by commands. */
@LongTest
final class ConflictsCommandTest {
    @TempDir Path root;
    private Map<String, String> osh = Map.of();
    private Map<String, String> dos = Map.of();
    private String number = "";

    @BeforeEach
    void twoStationsNameDifferentLanes() throws IOException {
        osh = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        dos = CliResult.newStation(root, root.resolve("dos"), "KG-DOS");
        Path file = Files.writeString(root.resolve("case.json"), CaseJson.SEALED.formatted(4, 3));
        number = CliResult.run(root, osh, "record", "--submit", file.toString()).out().strip();
        CliResult.takeForHeadquarters(root, osh, dos);
        CliResult.takeForHeadquarters(root, dos, dos);
        exchange(osh, dos);
        enterLane(osh, "1");
        enterLane(dos, "2");
        exchange(dos, osh);
    }

    private void enterLane(Map<String, String> station, String lane) {
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            var record =
                    open.register().open(open.register().find(number).getFirst()).orElseThrow();
            var edited = SeizureShape.SHAPE.with(record.seizure(), "/place/lane", lane);
            var request = SaveRequest.ofChange(record, edited, SaveIntent.SAVE);
            assertThat(open.register().record(request)).isInstanceOf(SaveResult.Saved.class);
        }
    }

    private void exchange(Map<String, String> from, Map<String, String> to) {
        String bundle =
                CliResult.run(root, from, "export", "--all", "--drafts", "-o", root.toString())
                        .out()
                        .strip();
        CliResult.run(root, to, "import", "--trust", "first", bundle);
    }

    private CliResult conflicts(String... arguments) {
        var command = new java.util.ArrayList<>(java.util.List.of("conflicts"));
        command.addAll(java.util.List.of(arguments));
        return CliResult.run(root, osh, command.toArray(String[]::new));
    }

    @Test
    void theListNamesTheRecordItsFieldAndBothValues() {
        CliResult list = conflicts();
        assertThat(list.status()).isZero();
        assertThat(list.out()).contains(number, "Lane", "KG-OSH", "KG-DOS");
        assertThat(list.err()).contains("Records in conflict: 1");
    }

    @Test
    void aChosenValueCountsEverywhereFromThenOn() {
        String shown = conflicts("show", number).out();
        String other = shown.lines().filter(line -> line.contains("1.2")).findFirst().orElseThrow();
        CliResult settled =
                conflicts("resolve", number, "--take", "1.2", "--reason", "asked by telephone");
        assertThat(settled.status()).as(settled.err()).isZero();
        String lane = other.strip().split("\\s+")[1];
        assertThat(CliResult.run(root, osh, "show", number).out()).contains(lane);
        assertThat(conflicts().err()).contains("Records in conflict: 0");
        exchange(osh, dos);
        CliResult there = CliResult.run(root, dos, "show", number, "--history");
        assertThat(there.out())
                .doesNotContain("Conflict")
                .contains("conflict settled", "asked by telephone");
    }

    @Test
    void withoutReasonOrWithAnUnknownValueNothingIsSettled() {
        assertThat(conflicts("resolve", number).err()).contains("APP-051");
        CliResult unknown = conflicts("resolve", number, "--take", "1.3", "--reason", "x");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("APP-052");
        assertThat(conflicts("resolve").err()).contains("Missing: NUMBER");
        assertThat(conflicts().err()).contains("Records in conflict: 1");
    }

    @Test
    void aSideCanBeTakenOfAllFieldsOrOfThoseNamed() {
        assertThat(conflicts("resolve", number, "route.transit", "--take", "ours", "--reason", "x"))
                .satisfies(refused -> assertThat(refused.err()).contains("APP-052"));
        CliResult settled =
                conflicts(
                        "resolve",
                        number,
                        "--take",
                        "theirs",
                        "place.lane",
                        "--reason",
                        "asked by telephone",
                        "--json");
        assertThat(settled.out()).as(settled.err()).contains("\"settled\"", "/place/lane");
        assertThat(lane(osh)).isEqualTo("2");
    }

    @Test
    void theDocumentSaysWhichSideWroteEachValueAndWhichIsNewest() {
        String list = conflicts("list", "--json").out();
        assertThat(list).contains("\"ours\"", "\"theirs\"", "\"newest\"", "\"commonRevision\"");
    }

    private String lane(Map<String, String> station) {
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            var found = open.register().find(number).getFirst();
            return String.valueOf(
                    open.register().open(found).orElseThrow().seizure().place().lane());
        }
    }

    @Test
    void theDisplayedValueCanBeKept() {
        assertThat(conflicts("resolve", number, "--reason", "right").status()).isZero();
        assertThat(conflicts("resolve", number, "--reason", "again").out() + conflicts().err())
                .contains("Records in conflict: 0");
        assertThat(CliResult.run(root, osh, "show", number, "--history").out())
                .contains("conflict settled")
                .doesNotContainPattern("Lane: ([0-9]) \u2192 \\1");
        String totals = CliResult.run(root, osh, "totals", "--format", "csv").out();
        assertThat(totals.lines().skip(1).findFirst().orElseThrow()).startsWith("1");
    }
}
