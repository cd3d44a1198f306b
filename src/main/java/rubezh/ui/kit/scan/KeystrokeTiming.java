package rubezh.ui.kit.scan;

import java.time.Duration;
import rubezh.text.KeyboardLayout;

/**
 * Tells a scanner from a person by time alone: six characters with at most 50 ms between them are a
 * burst, which lasts until nothing comes for 120 ms. Nobody types so; a held key repeats so fast,
 * and is left out by the caller.
 */
final class KeystrokeTiming {
    static final Duration FAST = Duration.ofMillis(50);
    static final Duration PAUSE = Duration.ofMillis(120);
    private static final int BURST = 6;

    private final StringBuilder text = new StringBuilder();
    private int characters;
    private long last;
    private boolean burst;

    /** Says whether enough has come fast enough. */
    boolean isBurst() {
        return burst;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int characters() {
        return characters;
    }

    /**
     * Says whether a key pressed at a time belongs to those before.
     *
     * @param now nanoseconds of any monotonic clock
     */
    boolean continuesBurst(long now) {
        return !isEmpty() && now - last <= (burst ? PAUSE : FAST).toNanos();
    }

    /** Adds a key that goes on, or the first. */
    void addKey(long now, char character) {
        last = now;
        if (character == KeyCharacters.NONE) {
            return;
        }
        text.append(character);
        if (character != KeyCharacters.END) {
            characters++;
        }
        burst |= characters >= BURST;
    }

    /** Adds what the system typed for a key it did not know. */
    void addTyped(String character) {
        int end = text.length() - 1;
        if (end >= 0 && text.charAt(end) == KeyCharacters.LATER) {
            text.setLength(end);
            text.append(KeyboardLayout.toLatin(character));
        }
    }

    /** Returns what came, lines parted by one break, and begins anew. */
    String drain() {
        String all = text.toString().replaceAll("\n+", "\n").strip();
        reset();
        return all;
    }

    void reset() {
        text.setLength(0);
        characters = 0;
        burst = false;
    }
}
