package rubezh.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.ImportPreview;

/** The copy of a bundle: sealed, for its owner only, and gone when nobody needs it. */
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
            Path copy = preview.openedBundle().copy().path();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(area())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
        }
        assertThat(area()).isEmptyDirectory();
    }

    @Test
    void nobodyCanReadACopy() throws IOException {
        osh.record("опий");
        Path file = osh.exportAll("1.json");
        assertThat(Files.readString(file)).contains("опий");
        try (ImportPreview preview = hq.preview(file)) {
            byte[] copy = Files.readAllBytes(preview.openedBundle().copy().path());
            assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                    .hasSizeGreaterThan((int) Files.size(file))
                    .doesNotContain("revisions", "KG-OSH");
        }
    }

    @Test
    void openingTheRegisterWipesTheCopyOfAKilledImport() throws IOException {
        Files.createDirectories(area());
        for (String ending : List.of(".json", ".sealed")) {
            Files.writeString(area().resolve(new UUID(1, 2) + ending), "{}");
        }
        var reopened = new MemoryStation("HQ", 2, folder);
        assertThat(reopened.exchange.peers()).isEmpty();
        assertThat(area()).isEmptyDirectory();
    }
}
