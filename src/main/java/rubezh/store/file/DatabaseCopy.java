package rubezh.store.file;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copy of a database and its write-ahead log in an own temporary folder, for reading where nothing
 * can be written. The copy is as sealed as the register.
 *
 * @param file the copied database
 */
record DatabaseCopy(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCopy.class);

    /** Returns whether a write-ahead log holds changes that are not yet in the database. */
    static boolean isNeeded(Path file) {
        try {
            return Files.size(log(file)) > 0;
        } catch (IOException absent) {
            return false;
        }
    }

    static DatabaseCopy of(Path file) {
        try {
            var copy = new DatabaseCopy(folder().resolve("station.db"));
            Files.copy(file, copy.file);
            Files.copy(log(file), log(copy.file));
            return copy;
        } catch (IOException e) {
            throw Faults.ofReading(e, file);
        }
    }

    /** The property is read here, as the program sets its own folder after the start. */
    private static Path folder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return Files.createTempDirectory(temporary, "rubezh");
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    void delete() {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path each : files) {
                Files.delete(each);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.warn("copy not deleted: {}", e.toString());
        }
    }
}
