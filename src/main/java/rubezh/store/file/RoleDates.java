package rubezh.store.file;

import module java.base;

import rubezh.security.Audit;
import rubezh.security.Role;

/** Since when officers have their present roles, and who gave them, by the audit log. */
public final class RoleDates {
    private final Map<String, RoleDate> dates = new HashMap<>();

    private RoleDates() {}

    /**
     * When roles were given.
     *
     * @param roles the roles
     * @param at time of the entry
     * @param by login of its author
     */
    public record RoleDate(Set<Role> roles, Instant at, String by) {}

    /** Reads the whole log; without the officers of entries that do not tell roles. */
    public static Map<String, RoleDate> read(AuditLog audit) {
        var read = new RoleDates();
        audit.scan(scanned -> AccountAction.of(scanned).ifPresent(_ -> read.add(scanned.entry())));
        return read.dates;
    }

    private void add(Audit.Entry entry) {
        String stored = entry.detail().get(RecordedAccount.ROLES);
        if (stored == null) {
            return;
        }
        Set<Role> roles = Role.ofStored(stored);
        RoleDate before = dates.get(entry.object());
        if (before == null || !before.roles().equals(roles)) {
            dates.put(entry.object(), new RoleDate(roles, entry.at(), entry.login()));
        }
    }
}
