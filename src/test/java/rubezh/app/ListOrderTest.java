package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;

/** Stations with the same records list them in the same order, whatever came first. */
@LongTest
final class ListOrderTest {
    private static final int CASES = 60;

    @TempDir static Path root;
    private static Map<String, String> osh = Map.of();
    private static Map<String, String> dos = Map.of();

    /** Each station has its own cases first and gets those of the other later. */
    @BeforeAll
    static void exchangeCasesOfTheSameMinutes() {
        osh = station("KG-OSH", 1);
        dos = station("KG-DOS", 2);
        exchange(osh, dos);
        exchange(dos, osh);
    }

    private static Map<String, String> station(String code, long seed) {
        var station = CliResult.newStation(root, root.resolve(code), code);
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            new RandomCases(seed, new JournalSeeder(open.openStation())).write(CASES);
        }
        return station;
    }

    private static void exchange(Map<String, String> from, Map<String, String> to) {
        String bundle = run(from, "export", "--all", "--drafts", "-o", root.toString()).strip();
        CliResult imported = CliResult.run(root, to, "import", "--trust", "first", bundle);
        assertThat(imported.err()).contains("Revisions written: ");
    }

    private static String run(Map<String, String> station, String... arguments) {
        return CliResult.done(root, station, arguments).out();
    }

    static List<String[]> lists() {
        return Stream.of(
                        "list --format csv",
                        "list --format json",
                        "list --format csv --query heroin",
                        "list --format csv --query heroin --limit 7",
                        "list --format csv --from 2026-11-24 --to 2026-11-24 --status APPROVED")
                .map(line -> line.split(" "))
                .toList();
    }

    @Test
    void bothStationsGiveTheSameBytes() {
        for (String[] list : lists()) {
            assertThat(own(run(osh, list)))
                    .as(Arrays.toString(list))
                    .isEqualTo(own(run(dos, list)));
        }
        assertThat(run(osh, "list", "--format", "csv").lines()).hasSize(2 * CASES + 1);
    }

    /** Without the mark of foreign drafts, as each station has its own. */
    private static String own(String list) {
        return list.replace("\"marks\":\"FOREIGN_DRAFT\",", "").replaceAll(" ?FOREIGN_DRAFT", "");
    }

    @Test
    void aRegisterBuiltAnewGivesTheSameBytes() throws IOException {
        String before = run(osh, "list", "--format", "csv", "--query", "heroin");
        Files.delete(Path.of(String.valueOf(osh.get("RUBEZH_DATA"))).resolve("projection.img"));
        assertThat(run(osh, "list", "--format", "csv", "--query", "heroin")).isEqualTo(before);
    }

    @Test
    void aSearchShowsTheNewestOfWhatTheListShows() {
        List<String> all =
                run(osh, "list", "--format", "csv", "--query", "heroin").lines().toList();
        for (int limit : new int[] {1, 2, 5, 20}) {
            String[] search = {
                "list", "--format", "csv", "--query", "heroin", "--limit", String.valueOf(limit)
            };
            assertThat(run(osh, search).lines().toList()).isEqualTo(all.subList(0, limit + 1));
        }
    }
}
