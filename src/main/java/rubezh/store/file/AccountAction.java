package rubezh.store.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** Returns the stored code, for example {@code change-password}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AccountAction> of(AuditLog.Scanned scanned) {
        return Arrays.stream(values()).filter(action -> scanned.hasAction(action.code())).findAny();
    }
}
