package rubezh.security;

import module java.base;

/**
 * Ranks with a code, so that screens and reports show them in their language. Any other rank is
 * stored as typed.
 */
public enum Rank {
    OFFICER,
    SENIOR_OFFICER,
    SUPERVISOR,
    SYNC_STAFF,
    ADMINISTRATOR;

    /** Returns the stored code, for example {@code senior-officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the message key. */
    public String key() {
        return "common.rank." + name();
    }

    /** Returns the rank of a stored code; empty for a rank as typed. */
    public static Optional<Rank> of(String stored) {
        for (Rank rank : values()) {
            if (rank.code().equals(stored)) {
                return Optional.of(rank);
            }
        }
        return Optional.empty();
    }
}
