package rubezh.store.file;

import module java.base;

import org.slf4j.LoggerFactory;

/**
 * Folders and files that only the user of the computer may read: 0700 and 0600 on POSIX; elsewhere
 * the rights of the user's own folders apply.
 *
 * @see AtomicFiles
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Returns the attributes of a new private file. */
    public static FileAttribute<?>[] attributes(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
                : new FileAttribute<?>[0];
    }

    /** Creates a private folder if it does not exist. */
    public static void createFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Creates the private folder of a file if it does not exist. */
    public static void createFolderOf(Path file) throws IOException {
        createFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /**
     * Takes the rights of others from a folder and the files directly in it, as an earlier version
     * or a copy left them. A folder of another user stays as it is.
     */
    public static void tighten(Path folder) {
        if (!isPosix(folder) || !Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            set(folder, FOLDER);
            for (Path file : files) {
                set(file, FILE);
            }
        } catch (IOException e) {
            // Not a field: every start comes here, and the logging takes long to load.
            LoggerFactory.getLogger(PrivateFiles.class).warn("rights not taken: {}", e.toString());
        }
    }

    /** Takes the rights of others from a file. */
    public static void tightenFile(Path file) {
        try {
            if (isPosix(file)) {
                set(file, FILE);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(PrivateFiles.class).warn("rights not taken: {}", e.toString());
        }
    }

    private static void set(Path path, Set<PosixFilePermission> rights) throws IOException {
        if (!rights.containsAll(Files.getPosixFilePermissions(path))) {
            Files.setPosixFilePermissions(path, rights);
        }
    }
}
