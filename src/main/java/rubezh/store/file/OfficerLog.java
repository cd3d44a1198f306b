package rubezh.store.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.text.Fault;

/**
 * Officers and versions of their key slots as the audit log has them, sealed. An older slot put
 * back, or another name or rank, differs from the newest entry about its login.
 *
 * @see KeySlots
 */
public final class OfficerLog {
    private static final String ADMIT = "admit";
    private static final String CHANGE_PASSWORD = "change-password";
    private static final String VERSION = "version";
    private static final String NAME = "name";
    private static final String RANK = "rank";

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
        return Map.of(NAME, officer.name(), RANK, officer.rank(), VERSION, "" + version);
    }

    /** Returns the newest detail by login. */
    private Map<String, Map<String, String>> newest() {
        var newest = new TreeMap<String, Map<String, String>>();
        audit.entries(ADMIT, CHANGE_PASSWORD).forEach(e -> newest.put(e.object(), e.detail()));
        return newest;
    }

    /**
     * Checks that a slot is the newest one of its login.
     *
     * @throws Fault {@code SEC-009} if an older slot was put back
     */
    public void requireNewest(KeySlot slot) {
        Map<String, String> entry = newest().getOrDefault(slot.login(), Map.of());
        if (!entry.getOrDefault(VERSION, "1").equals("" + slot.version())) {
            throw new Fault(Fault.Exit.UNVERIFIED, "SEC-009", slot.login());
        }
    }

    /** Returns an officer with the name and rank that were recorded. */
    public Officer recorded(Officer officer) {
        Map<String, String> entry = newest().getOrDefault(officer.login(), Map.of());
        return new Officer(
                officer.login(),
                entry.getOrDefault(NAME, officer.name()),
                entry.getOrDefault(RANK, officer.rank()));
    }

    /** Returns the logins whose name or rank is not the recorded one. */
    public List<String> findChanged(List<Officer> officers) {
        return officers.stream()
                .filter(officer -> !officer.equals(recorded(officer)))
                .map(Officer::login)
                .toList();
    }

    /** Returns whether no entry of the whole audit log was removed or changed. */
    public boolean isIntact() {
        return audit.isLinked();
    }
}
