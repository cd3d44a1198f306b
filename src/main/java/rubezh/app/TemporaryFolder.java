package rubezh.app;

import module java.base;

import org.slf4j.LoggerFactory;
import rubezh.store.file.PrivateFiles;

/**
 * Temporary files of the program: a folder of its own that nobody else can read, with a folder for
 * each process. What a process that has ended left behind is deleted at the next start.
 */
final class TemporaryFolder {
    private TemporaryFolder() {}

    /**
     * Prepares the folder, and makes it the one for temporary files and unpacked libraries.
     *
     * @param folder folder of all processes
     */
    static void use(Path folder) {
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.tighten(folder);
            wipe(folder);
            Path own = folder.resolve("" + ProcessHandle.current().pid());
            PrivateFiles.createFolder(own);
            System.setProperty("java.io.tmpdir", own.toString());
            System.setProperty("org.sqlite.tmpdir", own.toString());
        } catch (IOException notWritable) {
            // Not a field: every start comes here, and the logging takes long to load.
            LoggerFactory.getLogger(TemporaryFolder.class)
                    .warn("no temporary folder: {}", notWritable.getClass().getSimpleName());
        }
    }

    /** Deletes the folders of processes that have ended. */
    static void wipe(Path folder) throws IOException {
        List<Path> left;
        try (Stream<Path> found = Files.list(folder)) {
            left = found.filter(path -> !isRunning(path)).toList();
        }
        for (Path each : left) {
            delete(each);
        }
    }

    private static boolean isRunning(Path folder) {
        try {
            return ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                    .filter(ProcessHandle::isAlive)
                    .isPresent();
        } catch (NumberFormatException ofNobody) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
