package rubezh.ui.kit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where this machine keeps one thing it was told; nothing of the register. */
public interface Preference<T> {
    /** Returns what is kept, nothing if nothing is or if it cannot be read. */
    Optional<T> read();

    /** Keeps something; null forgets it. */
    void write(@Nullable T other);
}
