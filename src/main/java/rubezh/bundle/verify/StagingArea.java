package rubezh.bundle.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleFormat;
import rubezh.progress.Progress;

/**
 * Private folder for copies of bundles, because removable media may disappear and files may change
 * during an import. A copy has readable records, so it is deleted with its preview.
 */
public final class StagingArea {
    private static final int CHUNK = 1 << 20;

    private final Path folder;

    public StagingArea(Path area) {
        this.folder = area;
    }

    /** Copies a file and flushes the copy to the medium. */
    public Path stage(Path file, UUID name, Progress progress) {
        String fileName = String.valueOf(file.getFileName());
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            if (in.size() > BundleFormat.MAX_FILE) {
                throw BundleError.FILE_TOO_LARGE.fault(fileName);
            }
            return copy(in, folder.resolve(name + ".json"), progress);
        } catch (IOException e) {
            throw BundleError.READ_FAILED.fault(e, fileName, reason(e));
        }
    }

    private Path copy(FileChannel in, Path copy, Progress progress) {
        try {
            Files.createDirectories(folder);
            copyContent(in, copy, progress);
            return copy;
        } catch (IOException e) {
            delete(copy);
            throw BundleError.WRITE_FAILED.fault(e, String.valueOf(copy.getFileName()), reason(e));
        } catch (RuntimeException e) {
            delete(copy);
            throw e;
        }
    }

    private static void copyContent(FileChannel in, Path copy, Progress progress)
            throws IOException {
        try (FileChannel out =
                FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = in.size();
            long done = 0;
            long sent = 1;
            while (done < size && sent > 0) {
                BundleError.checkNotCancelled(progress);
                sent = in.transferTo(done, Math.min(CHUNK, size - done), out);
                done += sent;
            }
            out.force(true);
        }
    }

    /** Returns the message of an exception, or its class name if it has none. */
    public static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    public static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException _) {
            // Cleared at the next start.
            copy.toFile().deleteOnExit();
        }
    }

    /** Deletes copies left by a killed process. */
    public void clear() {
        try (var left = Files.newDirectoryStream(folder, "*.json")) {
            left.forEach(StagingArea::delete);
        } catch (IOException _) {
            // No folder yet.
            return;
        }
    }
}
