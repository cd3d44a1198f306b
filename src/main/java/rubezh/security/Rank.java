package rubezh.security;

import java.util.Locale;
import java.util.Optional;

/**
 * Positions the program knows by a code, so that a screen or a paper names them in its own
 * language. Any other position stays the words it was typed in.
 */
public enum Rank {
    OFFICER,
    SENIOR_OFFICER,
    SUPERVISOR,
    SYNC_STAFF,
    ADMINISTRATOR;

    /** Returns what is stored for it, say {@code senior-officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the key of the message that names it. */
    public String key() {
        return "common.rank." + name();
    }

    /** Finds the position that is stored under a code; words typed by hand are none. */
    public static Optional<Rank> of(String stored) {
        for (Rank rank : values()) {
            if (rank.code().equals(stored)) {
                return Optional.of(rank);
            }
        }
        return Optional.empty();
    }
}
