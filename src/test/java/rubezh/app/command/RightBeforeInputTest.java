package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.app.CliResult;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;

/** What an officer may not do is refused before any file is looked at. */
class RightBeforeInputTest {
    @TempDir Path root;

    @BeforeEach
    void newStation() {
        CliResult.stations(root, Map.of())
                .openTraining(
                        root.resolve("data"),
                        TrainingPost.FIRST,
                        TrainingOfficer.OFFICER,
                        Optional.of(CliResult.PHRASE))
                .close();
    }

    private CliResult run(Map<String, String> more, String... line) {
        var environment = new HashMap<>(more);
        environment.put("RUBEZH_DATA", root.resolve("data").toString());
        environment.putIfAbsent("RUBEZH_USER", "officer");
        return CliResult.run(root, environment, line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extract --layout ids --dry-run",
                "enrol approve /nowhere.json --trust 0123456789abcdef0123456789abcdef -o /x/y.json",
                "lists import packaging /nowhere.csv --dry-run"
            })
    void theRightComesFirst(String line) {
        CliResult refused = run(Map.of(), line.split(" "));
        assertThat(refused.err()).contains("SEC-011");
        assertThat(refused.out()).isEmpty();
        assertThat(refused.status()).isEqualTo(7);
    }

    @Test
    void aMissingPasswordIsToldByItsOwnNames() throws IOException {
        Path copies = root.resolve("copies");
        var admin = Map.of("RUBEZH_USER", "admin", "RUBEZH_BACKUPS", copies.toString());
        assertThat(run(admin, "backup", "create").status()).isZero();
        try (Stream<Path> files = Files.list(copies)) {
            String file = files.findFirst().orElseThrow().toString();
            assertThat(run(admin, "backup", "restore", file, "--yes", "--confirm", "sync").err())
                    .contains("RUBEZH_CONFIRM_PASSWORD", "--confirm-password-file", "APP-004");
        }
        assertThat(run(Map.of(), "officer", "recover", "admin").err())
                .contains("RUBEZH_RECOVERY_CODE", "--code-file");
        assertThat(run(Map.of(), "officer", "password").err())
                .contains("RUBEZH_NEW_PASSWORD", "--new-password-file");
    }
}
