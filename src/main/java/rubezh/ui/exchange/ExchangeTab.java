package rubezh.ui.exchange;

import rubezh.security.Permission;

/** Tab of the exchange. */
public enum ExchangeTab {
    EXPORT("exchange-export", Permission.EXPORT),
    IMPORT("exchange-import", Permission.IMPORT),
    /** Log of the bundles sent and received. */
    HISTORY("exchange-history", Permission.READ_EXCHANGE),
    /** Which stations are behind. */
    STATIONS("stations-behind", Permission.READ_EXCHANGE),
    /** Key of this station; beside the other tabs where the window is wide enough. */
    KEY("exchange-key", Permission.READ_EXCHANGE);

    private final String command;
    private final Permission permission;

    ExchangeTab(String command, Permission permission) {
        this.command = command;
        this.permission = permission;
    }

    /** Returns the id of the command that chooses it. */
    String command() {
        return command;
    }

    /** Returns what an officer must be permitted to see it. */
    Permission permission() {
        return permission;
    }

    /** Returns whether the key of this station stands beside it. */
    boolean isBesideKey() {
        return this != STATIONS && this != KEY;
    }
}
