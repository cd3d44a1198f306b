package rubezh.store.file;

import module java.base;

import rubezh.security.AuditAction;

/** Change of an account, as the audit log names it. */
public enum AccountAction {
    ADMIT(true),
    CHANGE_OFFICER(false),
    DEACTIVATE(false),
    REACTIVATE(true),
    RESET_PASSWORD(true),
    CHANGE_PASSWORD(true),
    RECOVER(true);

    private final boolean setsPassword;

    AccountAction(boolean setsPassword) {
        this.setsPassword = setsPassword;
    }

    boolean setsPassword() {
        return setsPassword;
    }

    /** Returns the act of the audit log that records it. */
    AuditAction recorded() {
        return AuditAction.valueOf(name());
    }

    static Optional<AccountAction> of(AuditScanner.Scanned scanned) {
        return Arrays.stream(values())
                .filter(action -> scanned.hasAction(action.recorded()))
                .findAny();
    }
}
