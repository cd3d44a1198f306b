package rubezh.cli.option;

import java.util.Locale;

/** What to do with officers. */
public enum OfficerAction {
    LIST,
    ADD,
    CHANGE,
    DEACTIVATE,
    REACTIVATE,
    RESET_PASSWORD,
    REOPEN,
    PASSWORD,
    SHEET,
    ESCROW,
    RECOVER;

    /** Returns the name as typed: {@code reset-password}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
