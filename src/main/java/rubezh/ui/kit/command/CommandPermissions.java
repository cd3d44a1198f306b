package rubezh.ui.kit.command;

import static java.util.Map.entry;

import module java.base;

import rubezh.security.Permission;

/**
 * Permission of each command: that of its {@link KeyScope}, unless the table names another. The
 * only place that says which command needs what; a command that is not permitted is left out of
 * keys, palette, cheat sheet, menus and toolbars.
 *
 * @see Commands#permittedTo
 */
final class CommandPermissions {
    private static final Map<String, Permission> EXCEPTIONS =
            Map.ofEntries(
                    entry("go-seizures", Permission.READ_RECORDS),
                    entry("go-marks", Permission.READ_RECORDS),
                    entry("go-review", Permission.REVIEW),
                    entry("go-conflicts", Permission.READ_RECORDS),
                    entry("conflict-left", Permission.RESOLVE_CONFLICT),
                    entry("conflict-right", Permission.RESOLVE_CONFLICT),
                    entry("conflict-both", Permission.RESOLVE_CONFLICT),
                    entry("conflict-edit", Permission.RESOLVE_CONFLICT),
                    entry("conflict-reset", Permission.RESOLVE_CONFLICT),
                    entry("conflict-newer", Permission.RESOLVE_CONFLICT),
                    entry("conflict-save", Permission.RESOLVE_CONFLICT),
                    entry("conflict-all-newer", Permission.RESOLVE_CONFLICT),
                    entry("go-dashboard", Permission.READ_REPORTS),
                    entry("go-operations", Permission.READ_RECORDS),
                    entry("operation-new", Permission.MANAGE_OPERATIONS),
                    entry("operation-copy", Permission.MANAGE_OPERATIONS),
                    entry("operation-edit", Permission.MANAGE_OPERATIONS),
                    entry("operation-template", Permission.MANAGE_OPERATIONS),
                    entry("operation-close", Permission.MANAGE_OPERATIONS),
                    entry("operation-cancel", Permission.MANAGE_OPERATIONS),
                    entry("operation-reopen", Permission.MANAGE_OPERATIONS),
                    entry("operation-report", Permission.READ_REPORTS),
                    entry("go-reports", Permission.READ_REPORTS),
                    entry("go-analysis", Permission.READ_REPORTS),
                    entry("analysis-cases", Permission.READ_RECORDS),
                    entry("go-map", Permission.READ_REPORTS),
                    entry("cases-map-cases", Permission.READ_RECORDS),
                    entry("go-stocktake", Permission.ISSUE_REPORT),
                    entry("stocktake-finish", Permission.ISSUE_REPORT),
                    entry("stocktake-remove", Permission.ISSUE_REPORT),
                    entry("stocktake-discard", Permission.ISSUE_REPORT),
                    entry("go-exchange", Permission.READ_EXCHANGE),
                    entry("go-admin", Permission.READ_AUDIT),
                    entry("go-officers", Permission.MANAGE_OFFICERS),
                    entry("go-backups", Permission.BACK_UP),
                    entry("go-code-lists", Permission.MANAGE_CODE_LISTS),
                    entry("go-watch-list", Permission.READ_RECORDS),
                    entry("watch-add", Permission.MANAGE_WATCH_LIST),
                    entry("watch-change", Permission.MANAGE_WATCH_LIST),
                    entry("watch-share", Permission.MANAGE_WATCH_LIST),
                    entry("watch-close", Permission.MANAGE_WATCH_LIST),
                    entry("go-rules", Permission.RAISE_RULES),
                    entry("go-paper-templates", Permission.READ_TEMPLATES),
                    entry("template-save", Permission.MANAGE_TEMPLATES),
                    entry("template-reset", Permission.MANAGE_TEMPLATES),
                    entry("template-import", Permission.MANAGE_TEMPLATES),
                    entry("go-roster", Permission.ENROL),
                    entry("go-hub", Permission.MANAGE_HUB),
                    entry("entry-used", Permission.READ_RECORDS),
                    entry("go-audit", Permission.READ_AUDIT),
                    entry("shift-open", Permission.RUN_SHIFT),
                    entry("shift-hand-over", Permission.RUN_SHIFT),
                    entry("shift-take-over", Permission.RUN_SHIFT),
                    entry("go-station", Permission.CHANGE_STATION),
                    entry("station-save", Permission.CHANGE_STATION),
                    entry("change-password", Permission.CHANGE_OWN_PASSWORD),
                    entry("scale", Permission.SET_UP_DEVICES),
                    entry("scan-folder", Permission.SET_UP_DEVICES),
                    entry("import-table", Permission.RECORD),
                    entry("new", Permission.RECORD),
                    entry("copy", Permission.RECORD),
                    entry("repeat-last", Permission.RECORD),
                    entry("from-template", Permission.RECORD),
                    entry("edit", Permission.RECORD),
                    entry("fill-in", Permission.RECORD),
                    entry("submit-selected", Permission.RECORD),
                    entry("take-back", Permission.RECORD),
                    entry("mark-deletion", Permission.CANCEL_DRAFT),
                    entry("side-panel", Permission.READ_RECORDS),
                    entry("photo-open", Permission.READ_RECORDS),
                    entry("photo-previous", Permission.READ_RECORDS),
                    entry("photo-next", Permission.READ_RECORDS),
                    entry("photo-close", Permission.READ_RECORDS),
                    entry("print", Permission.READ_REPORTS),
                    entry("case-papers", Permission.READ_REPORTS),
                    entry("undo-import", Permission.RESOLVE_CONFLICT),
                    entry("go-export", Permission.EXPORT),
                    entry("go-import", Permission.IMPORT),
                    entry("go-history", Permission.READ_EXCHANGE),
                    entry("go-stations", Permission.READ_EXCHANGE),
                    entry("go-grants", Permission.READ_EXCHANGE),
                    entry("grant-give", Permission.GRANT),
                    entry("grant-ask", Permission.GRANT),
                    entry("grant-accept", Permission.GRANT),
                    entry("grant-decline", Permission.GRANT),
                    entry("grant-end", Permission.GRANT),
                    entry("exchange-export", Permission.EXPORT),
                    entry("exchange-import", Permission.IMPORT),
                    entry("exchange-conflicts", Permission.READ_RECORDS),
                    entry("export-bundle", Permission.EXPORT),
                    entry("export-all", Permission.EXPORT),
                    entry("cover-sheet", Permission.EXPORT),
                    entry("eject-medium", Permission.EXPORT),
                    entry("import-bundle", Permission.IMPORT));

    private CommandPermissions() {}

    /** Returns the permission of a command. */
    static Permission of(Keymap.Entry command) {
        return EXCEPTIONS.getOrDefault(command.id(), command.scope().permission());
    }

    /** Returns the ids of the commands that need another permission than their scope. */
    static Set<String> exceptions() {
        return EXCEPTIONS.keySet();
    }
}
