package rubezh.security.account;

/** Whether an officer may sign in. */
public enum AccountStatus {
    ACTIVE,
    /** With a one-time password: at the next sign-in nothing is possible but to change it. */
    ONE_TIME_PASSWORD,
    /** After 100 failed sign-ins in a row, until an administrator opens it. */
    CLOSED,
    /** The key slot is destroyed; the officer stays in the list and in the audit log. */
    DEACTIVATED;

    /** Returns the message key. */
    public String key() {
        return "security.account." + name();
    }
}
