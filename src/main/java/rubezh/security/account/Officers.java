package rubezh.security.account;

import module java.base;

import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.text.Fault;

/**
 * Officers of an open register, their roles and passwords. Each change and its audit entry are one
 * transaction. An officer is never deleted.
 *
 * <p>Unless stated, a method needs the permission {@code MANAGE_OFFICERS} and throws {@code
 * SEC-011} without it, {@code SEC-028} for an unknown login and {@code STO-010} to {@code STO-014}
 * if the disk takes no data.
 */
public interface Officers {
    /** Returns all accounts, deactivated ones too, sorted by login. */
    List<OfficerAccount> list();

    /**
     * Adds an officer.
     *
     * @return the one-time password, which is stored nowhere
     * @throws Fault {@code SEC-008} if the login is taken, {@code SEC-021} if it has another form
     *     than 2 to 32 small Latin letters, digits, dots, hyphens and underscores, {@code SEC-022}
     *     without a name or rank, {@code SEC-023} without a role
     */
    String add(Officer officer);

    /**
     * Changes name, rank and roles of an officer who is not deactivated. Roles apply at once.
     *
     * @throws Fault {@code SEC-022}, {@code SEC-023} as in {@link #add}; {@code SEC-027} if the
     *     last active administrator would lose the role; {@code SEC-029} if deactivated
     */
    void change(Officer officer);

    /**
     * Destroys the key slot of an officer.
     *
     * @param reason why, for the audit log; may be empty
     * @throws Fault {@code SEC-027} for the last active administrator, {@code SEC-029} if
     *     deactivated already
     */
    void deactivate(String login, String reason);

    /**
     * Lets a deactivated officer sign in again, with the roles of before.
     *
     * @return the one-time password
     * @throws Fault {@code SEC-029} if not deactivated
     */
    String reactivate(String login);

    /**
     * Replaces the password of an officer, and opens an account that was closed.
     *
     * @return the one-time password
     * @throws Fault {@code SEC-029} if deactivated
     */
    String resetPassword(String login);

    /**
     * Opens an account that was closed after failed sign-ins; its password stays.
     *
     * @throws Fault {@code SEC-029} if it is not closed
     */
    void reopen(String login);

    /**
     * Changes the own password; every officer may.
     *
     * @throws Fault {@code SEC-001} if the old one is wrong, {@code SEC-003} to {@code SEC-005} if
     *     the new one is weak, {@code SEC-032} if it is the old one
     */
    void changeOwnPassword(String old, String password);

    /**
     * Makes a new recovery sheet; the one before opens nothing from then on.
     *
     * @param keeper prints or saves the code; if it fails, the sheet before stays valid
     */
    void renewRecoverySheet(Consumer<RecoveryCode> keeper);

    /** Returns when the recovery sheet was made; empty if there is none or it was used. */
    Optional<Instant> recoverySheetMade();
}
