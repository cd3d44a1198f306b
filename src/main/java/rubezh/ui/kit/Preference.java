package rubezh.ui.kit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One preference stored on this machine; holds no register data.
 *
 * @param <T> type of the value
 */
public interface Preference<T> {
    /** Returns the stored value; empty if there is none or it is unreadable. */
    Optional<T> read();

    /** Stores a value; null removes it. */
    void write(@Nullable T value);
}
