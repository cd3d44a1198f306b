package rubezh.bundle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Private copies of bundles: a stick may be pulled out or a file change while it is read. They hold
 * readable records, so none outlives its preview.
 */
final class Copies {
    private static final int CHUNK = 1 << 20;

    private final Path area;

    Copies(Path area) {
        this.area = area;
    }

    /** Copies a file, durably. */
    Path take(Path file, UUID name, Progress progress) {
        String told = String.valueOf(file.getFileName());
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            if (in.size() > Layout.MAX_FILE) {
                throw Flaw.TOO_LARGE.fault(told);
            }
            return copy(in, area.resolve(name + ".json"), progress);
        } catch (IOException e) {
            throw Flaw.UNREADABLE.fault(e, told, reason(e));
        }
    }

    private Path copy(FileChannel in, Path copy, Progress progress) {
        try {
            Files.createDirectories(area);
            pour(in, copy, progress);
            return copy;
        } catch (IOException e) {
            drop(copy);
            throw Flaw.UNWRITABLE.fault(e, String.valueOf(copy.getFileName()), reason(e));
        } catch (RuntimeException e) {
            drop(copy);
            throw e;
        }
    }

    private static void pour(FileChannel in, Path copy, Progress progress) throws IOException {
        try (FileChannel out =
                FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = in.size();
            long done = 0;
            long sent = 1;
            while (done < size && sent > 0) {
                Flaw.checkWanted(progress);
                sent = in.transferTo(done, Math.min(CHUNK, size - done), out);
                done += sent;
            }
            out.force(true);
        }
    }

    /** Returns what the system said, never null. */
    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    static void drop(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException _) {
            // The area is emptied at the next start.
            copy.toFile().deleteOnExit();
        }
    }

    /** Throws away what an unclean end left behind. */
    void empty() {
        try (var left = Files.newDirectoryStream(area, "*.json")) {
            left.forEach(Copies::drop);
        } catch (IOException _) {
            // No folder yet: nothing is left.
            return;
        }
    }
}
