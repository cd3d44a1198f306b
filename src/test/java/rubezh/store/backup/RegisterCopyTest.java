package rubezh.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/** A copy grows while it is written, so that it is flushed in parts and no save waits for all. */
class RegisterCopyTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int PICTURE = 6 * MEGABYTE;

    @TempDir Path root;

    @Test
    void noMoreThanAFewMegabytesAreWrittenBetweenTwoReports() throws Exception {
        try (OpenStation station = TestStations.create(root)) {
            byte[] picture = new byte[PICTURE];
            new Random(1).nextBytes(picture);
            station.blobs().put(Sha256.digest(picture), new ByteArrayInputStream(picture));
            Path copy = root.resolve("copy.backup");
            var sizes = new ArrayList<Long>(List.of(0L));
            new RegisterCopy(root.resolve("data/station.db"), sizes::add)
                    .write(station.handle().connections(), copy);
            assertThat(Files.size(copy)).isGreaterThan(PICTURE);
            assertThat(mostBetween(sizes)).isLessThanOrEqualTo(4L * MEGABYTE);
        }
    }

    @Test
    void onlyTheOwnerMayReadABackup() throws Exception {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (OpenStation station = TestStations.create(root)) {
            Path folder = root.resolve("backups");
            var backups = new BackupFolder(folder, new UUID(1, 2));
            var writer = new BackupWriter(station.handle(), station.audit(), backups);
            Path earlier = writer.write("BY_HAND", Set.of(), _ -> {}).file();
            assertPrivate(earlier);
            Files.setPosixFilePermissions(earlier, PosixFilePermissions.fromString("rw-r--r--"));
            var second = new BackupFolder(root.resolve("second"), new UUID(1, 2));
            second.add(earlier, ZoneOffset.UTC);
            assertPrivate(root.resolve("second").resolve(earlier.getFileName()));
            writer.write("BY_HAND", Set.of(earlier.toAbsolutePath()), _ -> {});
            assertPrivate(earlier);
        }
    }

    private static void assertPrivate(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as(file.toString())
                .isEqualTo("rw-------");
    }

    private static long mostBetween(List<Long> sizes) {
        return IntStream.range(1, sizes.size())
                .mapToLong(i -> sizes.get(i) - sizes.get(i - 1))
                .max()
                .orElseThrow();
    }
}
