package rubezh.store.file;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.security.Audit;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.Role;

/**
 * Officers and versions of their key slots in the audit log, sealed. Each sign-in repeats all known
 * versions, so that whoever puts an old slot back has to remove every sign-in since, too.
 *
 * @see KeySlots
 */
public final class OfficerLog {
    private static final String ADMIT = "admit";
    private static final String CHANGE_PASSWORD = "change-password";
    private static final String VERSION = "version";
    private static final String NAME = "name";
    private static final String RANK = "rank";
    private static final String ROLES = "roles";
    private static final String SLOT = "slot.";

    private final AuditLog audit;

    public OfficerLog(AuditLog audit) {
        this.audit = audit;
    }

    /** Records a new officer. */
    public void admit(Officer officer) {
        audit.write(ADMIT, officer.login(), detail(officer, 1));
    }

    /** Records a new slot of an officer. */
    public void changePassword(Officer officer, KeySlot slot) {
        audit.write(CHANGE_PASSWORD, officer.login(), detail(officer, slot.version()));
    }

    private static Map<String, String> detail(Officer officer, long version) {
        return Map.of(
                NAME,
                officer.name(),
                RANK,
                officer.rank(),
                ROLES,
                Role.stored(officer.roles()),
                VERSION,
                "" + version);
    }

    /**
     * Records a sign-in with the versions of all slots.
     *
     * @param state the log before this sign-in
     * @param further further details
     */
    public void signIn(KeySlot slot, OfficerState state, Map<String, String> further) {
        var detail = new HashMap<>(further);
        state.versions().forEach((login, version) -> detail.put(SLOT + login, "" + version));
        detail.put(SLOT + slot.login(), "" + slot.version());
        audit.write(KeySlots.SIGN_IN, slot.login(), detail);
    }

    /** Reads the whole log. */
    public OfficerState read() {
        var reading = new Reading();
        audit.scan(reading::add);
        return new OfficerState(
                reading.officers,
                reading.versions,
                reading.founder,
                reading.recorded(),
                reading.intact);
    }

    /** What was read of the log so far. */
    private static final class Reading {
        final Map<String, Officer> officers = new HashMap<>();
        final Map<String, Long> versions = new HashMap<>();
        String founder = "";
        boolean intact = true;
        private AuditLog.@Nullable Scanned record;

        void add(AuditLog.Scanned scanned) {
            intact &= scanned.linked() && scanned.opened() != null;
            if (scanned.hasAction(AuditLog.RECORD)) {
                record = scanned;
            } else if (scanned.hasAction(KeySlots.SIGN_IN)) {
                addVersions(scanned.entry().detail());
            } else if (scanned.hasAction(ADMIT) || scanned.hasAction(CHANGE_PASSWORD)) {
                addOfficer(scanned.entry());
            }
        }

        private void addVersions(Map<String, String> detail) {
            detail.forEach((name, version) -> {
                if (name.startsWith(SLOT)) {
                    addVersion(name.substring(SLOT.length()), version);
                }
            });
        }

        private void addVersion(String login, String version) {
            versions.merge(login, Long.parseLong(version), Math::max);
        }

        private void addOfficer(Audit.Entry entry) {
            String login = entry.object();
            Map<String, String> detail = entry.detail();
            if (founder.isEmpty()) {
                founder = login;
            }
            var named =
                    new Officer(
                            login, detail.getOrDefault(NAME, ""), detail.getOrDefault(RANK, ""));
            String roles = detail.get(ROLES);
            officers.put(
                    login,
                    roles == null
                            ? OfficerState.withEarlierRoles(named, founder)
                            : named.withRoles(Role.ofStored(roles)));
            addVersion(login, detail.getOrDefault(VERSION, "1"));
        }

        @Nullable RevisionId recorded() {
            if (record == null) {
                return null;
            }
            Audit.Entry entry = record.entry();
            return RevisionId.of(entry.detail().getOrDefault("last", entry.object()));
        }
    }
}
