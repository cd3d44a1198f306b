package rubezh.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.ImportPreview;

/** The private copy of a bundle: readable by its owner only, and gone when nobody needs it. */
class StagingAreaTest extends TwoStationsFixture {
    private Path area() {
        return folder.resolve("area-HQ-2");
    }

    @Test
    void onlyTheOwnerMayReadACopy() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createDirectories(area());
        Files.setPosixFilePermissions(area(), PosixFilePermissions.fromString("rwxr-xr-x"));
        osh.record("опий");
        try (ImportPreview preview = hq.preview(osh.exportAll("1.json"))) {
            Path copy = preview.openedBundle().copy();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(area())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
        }
        assertThat(area()).isEmptyDirectory();
    }

    @Test
    void openingTheRegisterWipesTheCopyOfAKilledImport() throws IOException {
        Files.createDirectories(area());
        Files.writeString(area().resolve("00000000-0000-7000-8000-000000000001.json"), "{}");
        var reopened = new MemoryStation("HQ", 2, folder);
        assertThat(reopened.exchange.peers()).isEmpty();
        assertThat(area()).isEmptyDirectory();
    }
}
