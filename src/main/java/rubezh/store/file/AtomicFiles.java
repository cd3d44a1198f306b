package rubezh.store.file;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Atomic replacement of private files, durable after a power failure. */
public final class AtomicFiles {
    private AtomicFiles() {}

    /** Writer of the content. */
    public interface Content {
        void write(FileChannel channel) throws IOException;
    }

    /**
     * Replaces a file: writes a temporary sibling, flushes it, renames it and flushes the folder.
     * On failure no temporary file remains.
     */
    public static void replace(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel =
                FileChannel.open(
                        part,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE),
                        PrivateFiles.attributes(part))) {
            content.write(channel);
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            deleteQuietly(part);
            throw e;
        }
        rename(part, file);
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException ignored) {
            // The caller reports the first exception.
        }
    }

    public static void rename(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(file.toAbsolutePath().getParent());
    }

    private static void forceFolder(@Nullable Path folder) throws IOException {
        // Windows cannot open folders; NTFS journals the rename.
        if (folder != null && !System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }
}
