package rubezh.ui.kit.command;

import rubezh.security.Permission;

/** Scope of a key. Keys are unique within a scope; those of GLOBAL are active in all scopes. */
public enum KeyScope {
    /** Whole window. */
    GLOBAL(Permission.SIGNED_IN),
    /** List of records. */
    LIST(Permission.READ_RECORDS),
    /** Read view of a record. */
    READING(Permission.READ_RECORDS),
    /** Editor of a record. */
    EDITOR(Permission.RECORD),
    /** Focused field. */
    FIELD(Permission.SIGNED_IN),
    /** Focused grid of lines. */
    LINES(Permission.RECORD),
    /** Focused picture of a record. */
    PHOTOS(Permission.RECORD),
    /** Focused card of a similar case. */
    CARDS(Permission.RECORD),
    /** Map beside a record. */
    MAP(Permission.RECORD),
    /** Queue of the records that wait for a decision. */
    REVIEW(Permission.REVIEW),
    /** Queue of conflicts, and a record in conflict. */
    CONFLICT(Permission.READ_RECORDS),
    /** Focused chart of the dashboard. */
    CHART(Permission.READ_REPORTS),
    /** Table of the analysis. */
    ANALYSIS(Permission.READ_REPORTS),
    /** Map of cases, and the list beside it. */
    CASES_MAP(Permission.READ_REPORTS),
    /** List and cards of operations. */
    OPERATION(Permission.READ_RECORDS),
    /** Report and its preview. */
    REPORT(Permission.READ_REPORTS),
    /** Export of a bundle, exchange log and stations. */
    EXCHANGE(Permission.READ_EXCHANGE),
    /** Rights over cases. */
    GRANTS(Permission.READ_EXCHANGE),
    /** Preview of an import. */
    IMPORT(Permission.IMPORT),
    /** Import of a table. */
    TABLE(Permission.RECORD),
    /** Officers and their accounts. */
    ADMIN(Permission.MANAGE_OFFICERS),
    /** Code lists. */
    CODE_LISTS(Permission.MANAGE_CODE_LISTS),
    /** Watch list. */
    WATCH_LIST(Permission.READ_RECORDS),
    /** Gallery of press marks. */
    MARKS(Permission.READ_RECORDS),
    /** Severities of the rules. */
    RULES(Permission.RAISE_RULES),
    /** Templates of papers. */
    TEMPLATES(Permission.READ_TEMPLATES),
    /** Roster of headquarters. */
    ROSTER(Permission.ENROL),
    /** Hub of headquarters. */
    HUB(Permission.MANAGE_HUB),
    /** Backups. */
    BACKUP(Permission.BACK_UP),
    /** Audit log. */
    AUDIT(Permission.READ_AUDIT),
    /** Sign-in and first run. */
    SIGNIN(Permission.SIGNED_IN);

    private final Permission permission;

    KeyScope(Permission permission) {
        this.permission = permission;
    }

    /** Returns what a command of the scope needs unless {@link CommandPermissions} says more. */
    Permission permission() {
        return permission;
    }
}
