package rubezh.store.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.text.Fault;

/**
 * Officers and key slots as the audit log has them. An older slot put back, or another name or
 * rank, differs from it.
 *
 * @see OfficerLog#read
 * @param officers officer by login, as last recorded
 * @param versions newest version of the key slot by login
 * @param founder login of the officer who set the register up; empty if unknown
 * @param recorded newest revision that the log recorded; null if none
 * @param intact whether no entry was removed or changed
 */
public record OfficerState(
        Map<String, Officer> officers,
        Map<String, Long> versions,
        String founder,
        @Nullable RevisionId recorded,
        boolean intact) {
    public OfficerState {
        officers = Map.copyOf(officers);
        versions = Map.copyOf(versions);
    }

    /** Returns an officer with name, rank and roles as recorded. */
    public Officer recorded(Officer officer) {
        Officer recorded = officers.get(officer.login());
        return recorded == null ? withEarlierRoles(officer, founder) : recorded;
    }

    /**
     * Returns an officer admitted by a version without roles: the one who set the register up keeps
     * all, others have the role of their rank, or that of an officer.
     */
    static Officer withEarlierRoles(Officer officer, String founder) {
        return officer.withRoles(
                officer.login().equals(founder)
                        ? Role.OF_FOUNDER
                        : Set.of(Role.of(officer.rank()).orElse(Role.OFFICER)));
    }

    /**
     * Returns the logins that the sign-in screen shows with another name than the recorded one.
     *
     * @param shown officers as the file has them, see {@link KeySlots#shown}
     */
    public List<String> findChanged(List<Officer> shown) {
        return shown.stream()
                .filter(officer -> !KeySlots.shown(recorded(officer)).equals(officer))
                .map(Officer::login)
                .toList();
    }

    /**
     * Checks that a slot is the newest one of its login.
     *
     * @throws Fault {@code SEC-009} if an older slot was put back
     */
    public void requireNewest(KeySlot slot) {
        if (versions.getOrDefault(slot.login(), 1L) != slot.version()) {
            throw oldSlot(slot.login());
        }
    }

    static Fault oldSlot(String login) {
        return new Fault(Fault.Exit.UNVERIFIED, "SEC-009", login);
    }

    /** Returns whether the log recorded the newest revision of this installation. */
    boolean covers(Optional<RevisionId> newest) {
        return newest.isEmpty() || newest.get().equals(recorded);
    }
}
