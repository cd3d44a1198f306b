package rubezh.ui.kit;

import module java.base;

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

    /** Returns a preference that lasts as long as the program runs. */
    static <T> Preference<T> inMemory() {
        var kept = new AtomicReference<@Nullable T>();
        return new Preference<>() {
            @Override
            public Optional<T> read() {
                return Optional.ofNullable(kept.get());
            }

            @Override
            public void write(@Nullable T value) {
                kept.set(value);
            }
        };
    }
}
