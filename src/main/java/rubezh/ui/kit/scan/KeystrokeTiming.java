package rubezh.ui.kit.scan;

import java.time.Duration;
import rubezh.text.KeyboardLayout;

/**
 * Distinguishes a scanner from a person by timing: six characters with at most 50 ms between them
 * are a burst, which lasts until no key follows for 120 ms. No person types that fast; the caller
 * excludes a held key, which repeats as fast.
 */
final class KeystrokeTiming {
    static final Duration FAST = Duration.ofMillis(50);
    static final Duration PAUSE = Duration.ofMillis(120);
    private static final int BURST = 6;

    private final StringBuilder text = new StringBuilder();
    private int characters;
    private long last;
    private boolean burst;

    /** Returns whether the keys so far are a burst. */
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
     * Returns whether a key at a time continues the previous keys.
     *
     * @param now nanoseconds of a monotonic clock
     */
    boolean continuesBurst(long now) {
        return !isEmpty() && now - last <= (burst ? PAUSE : FAST).toNanos();
    }

    /** Adds the first or a continuing key. */
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

    /** Adds the typed character of a key unknown to the system. */
    void addTyped(String character) {
        int end = text.length() - 1;
        if (end >= 0 && text.charAt(end) == KeyCharacters.LATER) {
            text.setLength(end);
            text.append(KeyboardLayout.toLatin(character));
        }
    }

    /** Returns the text so far, with one line break between lines, and resets. */
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
