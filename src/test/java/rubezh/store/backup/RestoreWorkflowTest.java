package rubezh.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.store.file.TestStations;

/** A restore that the disk refuses half-way puts register and log back. */
class RestoreWorkflowTest {
    @TempDir Path root;
    private Path data;
    private Path backup;

    @BeforeEach
    void aRegisterWithALogAndABackup() throws IOException {
        TestStations.write(root.resolve("other"));
        backup = Files.move(root.resolve("other/data/station.db"), root.resolve("other/backup"));
        TestStations.write(root);
        data = root.resolve("data");
        Files.writeString(data.resolve("station.db-wal"), "log");
    }

    private List<String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(data)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String content = java.util.Arrays.hashCode(Files.readAllBytes(file)) + "";
                files.put(data.relativize(file).toString(), content);
            }
        }
        return files.entrySet().stream().map(Object::toString).toList();
    }

    private void restore() {
        new RestoreWorkflow(data, "post-1").restore(backup, TestStations.NOW);
    }

    private static void assertRefused(Runnable restore) {
        assertFault(restore::run, "BAK-013");
    }

    /** A folder that is not empty can neither be overwritten nor deleted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "station.db.part",
                "before-restore-1795550400-station.db-wal",
                "station.db-shm",
                "projection.img"
            })
    void whatIsInTheWayOfAFileLeavesTheRegisterAsItWas(String name) throws IOException {
        Files.deleteIfExists(data.resolve(name));
        Path obstacle = Files.createDirectories(data.resolve(name).resolve("in the way"));
        Files.createFile(data.resolve("station.lock"));
        List<String> before = files();
        assertRefused(this::restore);
        assertThat(files()).isEqualTo(before);
        Files.delete(obstacle);
        restore();
        assertThat(data.resolve("station.db")).hasSameBinaryContentAs(backup);
        assertThat(data.resolve("station.db-wal")).doesNotExist();
    }

    @Test
    void withoutARegisterNothingIsLeft() throws IOException {
        Files.delete(data.resolve("station.db"));
        Files.delete(data.resolve("station.db-wal"));
        Files.createDirectories(data.resolve("station.db").resolve("in the way"));
        assertRefused(this::restore);
        assertThat(data.resolve("station.db.part")).doesNotExist();
    }
}
