package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.journal.RevisionKind;

/** Only a table on standard output ends by itself; files and data hold every row. */
@LongTest
final class ListLengthTest {
    private static final int RECORDS = 1_001;

    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void writeMoreRecordsThanATableShows() {
        station = CliResult.newStation(root, root, "KG-OSH");
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            var seeder = new JournalSeeder(open.openStation());
            Map<String, Object> body = HostileBodies.valid();
            for (int i = 0; i < RECORDS; i++) {
                var id = new UUID(0x7000, 1L << 63 | i);
                seeder.write(id, RevisionKind.PUT, body, List.of());
            }
        }
    }

    private static CliResult list(String... more) {
        var arguments = new java.util.ArrayList<>(List.of("list", "--columns", "header.number"));
        arguments.addAll(List.of(more));
        return CliResult.done(root, station, arguments.toArray(String[]::new));
    }

    @Test
    void aTableOnStandardOutputEndsAndSaysSo() {
        CliResult table = list();
        assertThat(table.out().lines()).hasSize(1 + 1_000);
        assertThat(table.err())
                .contains("The table ends here; --limit 1001 shows all. A file (-o), csv");
        assertThat(list("--limit", "1001").out().lines()).hasSize(1 + RECORDS);
    }

    @Test
    void filesAndDataHoldEveryRow() throws IOException {
        Path file = root.resolve("list.txt");
        assertThat(list("-o", file.toString()).err()).doesNotContain("The table ends here");
        assertThat(Files.readAllLines(file)).hasSize(1 + RECORDS);
        assertThat(list("--format", "csv").out().lines()).hasSize(1 + RECORDS);
        assertThat(list("--format", "csv-ru").out().lines()).hasSize(1 + RECORDS);
        assertThat(list("--format", "geojson").out().lines()).hasSize(2 + RECORDS);
    }
}
