package rubezh.ui.seizure.inbox;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where this machine keeps which folder its document scanner writes to; nothing of the register.
 */
public interface InboxStore {
    /** Returns the folder, nothing if none is set. */
    Optional<Path> read();

    /** Keeps a folder; null forgets it. */
    void write(@Nullable Path folder);
}
