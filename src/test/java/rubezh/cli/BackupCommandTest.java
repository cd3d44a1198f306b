package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** {@code rubezh backup} from writing to restoring, and what each role may do of it. */
@LongTest
class BackupCommandTest {
    @TempDir Path root;

    private CliResult run(String... arguments) {
        return CliResult.run(
                root, Map.of("RUBEZH_DATA", root.resolve("data").toString()), arguments);
    }

    @Test
    void aBackupIsWrittenListedCheckedAndRestored() throws Exception {
        String facts =
                "--station KG-OSH --country KG --name-ru Osh --name-en Osh --admin supervisor";
        run(("init " + facts).split(" "));
        assertThat(run("backup").err()).contains("There is no backup in");
        assertThat(run("backup", "check").err()).contains("BAK-005");
        assertThat(run("backup", "create").status()).isZero();
        Path backup = newest();
        assertThat(run("backup", "list", "--json").out()).contains("\"file\":\"" + backup + "\"");
        assertThat(run("backup", "check").err()).contains("can be restored");
        CliResult compared = run("backup", "restore", backup.toString());
        assertThat(compared.err()).contains("Nothing was changed");
        CliResult absent = run("backup", "restore", "absent.backup");
        assertThat(absent.status()).isEqualTo(3);
        assertThat(absent.err()).contains("There is no backup", "absent.backup", "BAK-015");
        String name = backup.getFileName().toString();
        assertThat(run("backup", "restore", name).err()).contains("Nothing was changed");
        CliResult restored = run("backup", "restore", backup.toString(), "--yes");
        assertThat(restored.status()).as(restored.err()).isZero();
        assertThat(restored.err()).contains("before-restore-");
        CliResult verified = run("verify", "database");
        assertThat(verified.status()).isEqualTo(5);
        assertThat(verified.out()).contains("AUD-002");
    }

    private Path newest() throws Exception {
        try (var files = Files.list(root.resolve("backups"))) {
            return files.toList().getFirst();
        }
    }

    @Test
    void whoMayNotRestoreIsToldByRole() {
        run("demo", "--out", root.toString(), "--records", "3");
        Map<String, String> officer =
                Map.of("RUBEZH_USER", "officer", "RUBEZH_DATA", root.resolve("station").toString());
        CliResult refused = CliResult.run(root, officer, "backup", "restore", "any.backup");
        assertThat(refused.status()).isEqualTo(7);
        assertThat(refused.err()).contains("SEC-011", "administrator");
    }
}
