package rubezh.security;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import module java.base;

/**
 * Roles of officers. One officer may have several; what a role may do is told by {@link
 * Permission}.
 */
public enum Role {
    OFFICER,
    SUPERVISOR,
    SYNC_STAFF,
    ADMINISTRATOR,
    AUDITOR;

    /**
     * Roles of whoever sets a register up: a post of one person needs all that change something. An
     * administrator takes away what others take over.
     */
    public static final Set<Role> OF_FOUNDER =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(AUDITOR)));

    /** Returns the stored code, for example {@code sync-staff}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the message key. */
    public String key() {
        return "security.role." + name();
    }

    /** Returns the role of a stored code; empty for an unknown one. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** Returns the stored form of several roles: codes in their order, separated by commas. */
    public static String stored(Collection<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::code).collect(joining(","));
    }

    /**
     * Reads the stored form; what a newer program named and this one does not know grants nothing.
     */
    public static Set<Role> ofStored(String stored) {
        return Arrays.stream(stored.split(","))
                .flatMap(code -> of(code).stream())
                .collect(toUnmodifiableSet());
    }
}
