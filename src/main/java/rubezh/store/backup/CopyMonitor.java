package rubezh.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import rubezh.text.Fault;

/** Looks at a copy while SQLite writes it: flushes it in parts, reports its size, and cancels. */
final class CopyMonitor extends ProgressHandler {
    /**
     * Instructions of SQLite between two looks at the copy. A piece of a picture takes five, so
     * that some hundreds are megabytes.
     */
    static final int INSTRUCTIONS = 200;

    /** Looks after which the caller may cancel at the latest, even if nothing was written. */
    private static final int LOOKS = 50;

    /** Bytes after which the copy is flushed, so that no save waits for all of it at once. */
    private static final long FLUSHED = 4L << 20;

    private final Path part;
    private final LongConsumer progress;
    private long flushed;
    private long reported;
    private int looks;
    private @Nullable RuntimeException cancelled;

    /**
     * @param progress receives the bytes written so far; an exception thrown by it cancels
     */
    CopyMonitor(Path part, LongConsumer progress) {
        this.part = part;
        this.progress = progress;
    }

    /** Throws what cancelled the copy, if anything did. */
    void throwIfCancelled() {
        if (cancelled != null) {
            throw cancelled;
        }
    }

    @Override
    protected int progress() {
        try {
            look();
            return 0;
        } catch (IOException e) {
            // A later flush may not tell of this failure again.
            Path folder = Objects.requireNonNull(part.toAbsolutePath().getParent());
            cancelled = new Fault(e, Fault.Exit.DISK, "BAK-001", folder);
            return 1;
        } catch (RuntimeException cancel) {
            cancelled = cancel;
            return 1;
        }
    }

    private void look() throws IOException {
        long size = Files.exists(part) ? Files.size(part) : 0;
        if (size - flushed >= FLUSHED) {
            RegisterCopy.force(part);
            flushed = size;
        }
        if (size != reported || ++looks % LOOKS == 0) {
            reported = size;
            progress.accept(size);
        }
    }
}
