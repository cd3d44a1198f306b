package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.session.OpenRegister;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;

/** What the program keeps is for the user of the computer alone. */
final class FilePermissionTest {
    @TempDir Path root;

    @BeforeEach
    void aTrainingStation() {
        assumeTrue(
                root.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "no POSIX rights here");
        try (OpenRegister register = open()) {
            assertThat(register.notices()).isEmpty();
        }
    }

    private OpenRegister open() {
        return CliResult.stations(root, Map.of())
                .openTraining(
                        data(),
                        TrainingPost.FIRST,
                        TrainingOfficer.OFFICER,
                        Optional.of(CliResult.PHRASE));
    }

    private Path data() {
        return root.resolve("data");
    }

    private void assertPrivate(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .as(file.toString())
                                    .isEqualTo(
                                            Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void newFilesArePrivate() throws IOException {
        assertPrivate(data());
        assertPrivate(root.resolve("config"));
        try (OpenRegister register = open()) {
            assertThat(register.station().training()).isTrue();
            assertPrivate(data());
        }
    }

    @Test
    void rightsOfOthersAreTakenAtOpening() throws IOException {
        for (Path folder : new Path[] {data(), root.resolve("config")}) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString("rw-rw-rw-"));
                }
            }
        }
        open().close();
        assertPrivate(data());
        assertPrivate(root.resolve("config"));
    }
}
