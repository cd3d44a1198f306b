package rubezh.store.file;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.RecoverySlot;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.text.Fault;

/**
 * Officers and key slots as the audit log has them. An older slot put back, or another name or
 * rank, differs from it.
 *
 * @see OfficerLog#read
 * @param accounts account by login, as last recorded
 * @param versions newest version of the key slot by login
 * @param founder login of the officer who set the register up; empty if unknown
 * @param sheetMade time the recovery sheet was made; null if there is none or it was used
 * @param recorded newest revision that the log recorded; null if none
 * @param intact whether no entry was removed or changed
 */
public record OfficerState(
        Map<String, RecordedAccount> accounts,
        Map<String, Long> versions,
        String founder,
        @Nullable Instant sheetMade,
        @Nullable RevisionId recorded,
        boolean intact) {
    public OfficerState {
        accounts = Map.copyOf(accounts);
        versions = Map.copyOf(versions);
    }

    /** Returns an officer with name, rank and roles as recorded. */
    public Officer recorded(Officer officer) {
        RecordedAccount recorded = accounts.get(officer.login());
        return recorded == null ? withEarlierRoles(officer, founder) : recorded.officer();
    }

    /** Returns an officer by login, a deactivated one too; empty for one the log does not have. */
    public Optional<Officer> officer(String login) {
        return Optional.ofNullable(accounts.get(login)).map(RecordedAccount::officer);
    }

    /**
     * Returns an account as recorded.
     *
     * @param shown the officer as the file has him, for one the log does not have
     */
    public RecordedAccount account(Officer shown) {
        RecordedAccount recorded = accounts.get(shown.login());
        return recorded == null
                ? new RecordedAccount(
                        withEarlierRoles(shown, founder),
                        version(shown.login()),
                        AccountStatus.ACTIVE,
                        Instant.EPOCH)
                : recorded;
    }

    /** Returns the version that the slot of a login has by the log. */
    public long version(String login) {
        return versions.getOrDefault(login, 1L);
    }

    /** Returns the state after a change of an account. */
    public OfficerState with(RecordedAccount account) {
        var changed = new HashMap<>(accounts);
        changed.put(account.login(), account);
        var newest = new HashMap<>(versions);
        newest.put(account.login(), account.version());
        return new OfficerState(changed, newest, founder, sheetMade, recorded, intact);
    }

    /** Returns the state after a recovery sheet was made. */
    public OfficerState withSheet(RecoverySlot slot, Instant made) {
        var newest = new HashMap<>(versions);
        newest.put(RecoverySlot.LOGIN, slot.version());
        return new OfficerState(accounts, newest, founder, made, recorded, intact);
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
        requireNewest(slot.login(), slot.version());
    }

    /** Checks that a slot is the newest one of its login, like {@link #requireNewest(KeySlot)}. */
    public void requireNewest(String login, long version) {
        if (version(login) != version) {
            throw oldSlot(login);
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
