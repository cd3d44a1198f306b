package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** The command {@code verify} says in both languages what is wrong and what to do. */
@LongTest
class VerifyCommandTest {
    @TempDir Path root;

    @Test
    void aRemovedRevisionIsNamedInWords() throws IOException, SQLException {
        run("init --station KG-OSH --country KG --name-ru Osh --name-en Osh --admin supervisor");
        String seizure = "{\"event\":{\"start\":\"2026-11-24T10:00:00+06:00\"}}";
        Path file =
                Files.writeString(
                        root.resolve("c.json"), "[" + (seizure + ",").repeat(2) + seizure + "]");
        CliResult recorded = run("record " + file);
        assertThat(recorded.status()).as(recorded.err()).isZero();
        CliResult sound = run("--lang en verify database");
        assertThat(sound.status()).as(sound.out()).isZero();
        assertThat(sound.err()).contains("Revisions checked: 4", "No faults.");
        removeSecond();
        CliResult english = run("--lang en verify database");
        assertThat(english.status()).isEqualTo(5);
        assertThat(english.out())
                .contains("REV-013 Revisions 2–2 of this installation (KG-OSH) are missing");
        assertThat(english.err()).contains("What to do. REV-013: Keep a copy", "Faults: ");
        CliResult russian = run("--lang ru verify database");
        assertThat(russian.out()).contains("REV-013 Нет редакций 2–2 этой установки (KG-OSH)");
        assertThat(russian.err()).contains("Что делать. REV-013: Сохраните копию файла");
    }

    /** A restored backup is a fault until somebody says why it was restored. */
    @Test
    void aRestoredBackupIsAcknowledgedWithAReason() throws IOException {
        run(
                "init --station KG-OSH --country KG --name-ru Osh --name-en Osh --admin supervisor"
                        + " --admin-name Asanov");
        Path file = root.resolve("data/station.db");
        byte[] backup = Files.readAllBytes(file);
        run("list");
        Files.write(file, backup);
        CliResult restored = run("--lang en verify database");
        assertThat(restored.status()).isEqualTo(5);
        assertThat(restored.out()).contains("AUD-002 An older copy of the register was put back");
        CliResult blank = run("verify database --acknowledge=");
        assertThat(blank.status()).isEqualTo(2);
        assertThat(blank.err()).contains("APP-022");
        CliResult english = run("--lang en verify database --acknowledge disk-replaced");
        assertThat(english.status()).as(english.err()).isZero();
        assertThat(english.out())
                .contains(
                        "AUD-002 An older copy",
                        "  Acknowledged on 24 Nov 2026 15:00 by Asanov: disk-replaced");
        CliResult russian = run("--lang ru verify database");
        assertThat(russian.status()).isZero();
        assertThat(russian.out()).contains("  Принято к сведению ", ", Asanov: disk-replaced");
    }

    private CliResult run(String command) {
        return CliResult.run(
                root, Map.of("RUBEZH_DATA", root.resolve("data").toString()), command.split(" "));
    }

    private void removeSecond() throws SQLException {
        String url = "jdbc:sqlite:" + root.resolve("data/station.db");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM revision WHERE seq = 2");
        }
    }
}
