package rubezh.store.file;

import module java.base;

import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;

/**
 * Account of an officer as an audit entry has it.
 *
 * @param officer login, name, rank and roles
 * @param version version of the key slot
 * @param status whether the officer may sign in; never {@code CLOSED}, which the log does not have
 * @param passwordSetAt time of the entry that set the password
 */
public record RecordedAccount(
        Officer officer, long version, AccountStatus status, Instant passwordSetAt) {
    static final String VERSION = "version";
    static final String NAME = "name";
    static final String RANK = "rank";
    static final String ROLES = "roles";
    private static final String STATUS = "status";

    public String login() {
        return officer.login();
    }

    /** Returns the account of another name, rank or other roles. */
    public RecordedAccount with(Officer changed) {
        return new RecordedAccount(changed, version, status, passwordSetAt);
    }

    RecordedAccount withVersion(long newest) {
        return new RecordedAccount(officer, newest, status, passwordSetAt);
    }

    /** Returns the account of the next slot. */
    public RecordedAccount withNextSlot(AccountStatus changed, Instant at) {
        return new RecordedAccount(officer, version + 1, changed, at);
    }

    Map<String, String> detail() {
        var detail = new HashMap<String, String>();
        detail.put(NAME, officer.name());
        detail.put(RANK, officer.rank());
        detail.put(ROLES, Role.stored(officer.roles()));
        detail.put(VERSION, "" + version);
        if (status != AccountStatus.ACTIVE) {
            detail.put(STATUS, status.name());
        }
        return detail;
    }

    /**
     * Returns what an entry says.
     *
     * @param named name, rank and roles, those of a version without roles too
     */
    static RecordedAccount of(Audit.Entry entry, Officer named, Instant passwordSetAt) {
        return new RecordedAccount(
                named,
                Long.parseLong(entry.detail().getOrDefault(VERSION, "1")),
                AccountStatus.valueOf(
                        entry.detail().getOrDefault(STATUS, AccountStatus.ACTIVE.name())),
                passwordSetAt);
    }
}
