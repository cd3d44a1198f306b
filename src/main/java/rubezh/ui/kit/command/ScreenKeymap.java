package rubezh.ui.kit.command;

import static rubezh.ui.kit.command.KeyCombinations.alt;
import static rubezh.ui.kit.command.KeyCombinations.ctrl;
import static rubezh.ui.kit.command.KeyCombinations.ctrlShift;
import static rubezh.ui.kit.command.KeyCombinations.key;
import static rubezh.ui.kit.command.KeyCombinations.shift;
import static rubezh.ui.kit.command.Keymap.add;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.kordamp.ikonli.feather.Feather;

/** Keys of the screens besides list and editor; a part of the {@link Keymap}. */
final class ScreenKeymap {
    private ScreenKeymap() {}

    /** Adds the entries. */
    static void addAll(List<Keymap.Entry> all) {
        photos(all);
        scansAndMap(all);
        review(all);
        conflicts(all);
        codeLists(all);
        watchList(all);
        rules(all);
        templates(all);
        roster(all);
        grants(all);
        charts(all);
        analysis(all);
        casesMap(all);
        operations(all);
        exchange(all);
        tables(all);
        others(all);
    }

    private static void conflicts(List<Keymap.Entry> all) {
        add(all, "conflict-open", KeyScope.CONFLICT, Feather.GIT_MERGE, key(KeyCode.ENTER));
        add(all, "conflict-left", KeyScope.CONFLICT, null, key(KeyCode.LEFT));
        add(all, "conflict-right", KeyScope.CONFLICT, null, key(KeyCode.RIGHT));
        add(all, "conflict-both", KeyScope.CONFLICT, null, key(KeyCode.EQUALS));
        add(all, "conflict-edit", KeyScope.CONFLICT, Feather.EDIT_2, key(KeyCode.E));
        add(all, "conflict-reset", KeyScope.CONFLICT, null, key(KeyCode.R));
        add(all, "conflict-up", KeyScope.CONFLICT, null, key(KeyCode.UP));
        add(all, "conflict-down", KeyScope.CONFLICT, null, key(KeyCode.DOWN));
        add(all, "conflict-next-open", KeyScope.CONFLICT, null, key(KeyCode.F8));
        add(all, "conflict-agreed", KeyScope.CONFLICT, null, key(KeyCode.A));
        add(all, "conflict-next", KeyScope.CONFLICT, null, key(KeyCode.N));
        add(all, "conflict-previous", KeyScope.CONFLICT, null, shift(KeyCode.N));
        add(all, "conflict-newer", KeyScope.CONFLICT, null, alt(KeyCode.N));
        add(all, "conflict-save", KeyScope.CONFLICT, Feather.CHECK, ctrl(KeyCode.ENTER));
        add(all, "conflict-all-newer", KeyScope.CONFLICT, null, ctrlShift(KeyCode.ENTER));
        add(all, "conflict-record", KeyScope.CONFLICT, Feather.BOOK_OPEN, alt(KeyCode.ENTER));
        add(all, "conflict-filter", KeyScope.CONFLICT, Feather.FILTER, alt(KeyCode.F));
        add(all, "conflict-queue", KeyScope.CONFLICT, Feather.ARROW_LEFT, alt(KeyCode.LEFT));
    }

    private static void codeLists(List<Keymap.Entry> all) {
        add(all, "entry-add", KeyScope.CODE_LISTS, Feather.PLUS, key(KeyCode.INSERT));
        add(all, "entry-change", KeyScope.CODE_LISTS, Feather.EDIT_2, key(KeyCode.F2));
        add(all, "entry-close", KeyScope.CODE_LISTS, Feather.SLASH, key(KeyCode.DELETE));
        add(all, "entry-map", KeyScope.CODE_LISTS, Feather.LINK, key(KeyCode.F4));
        add(all, "entry-used", KeyScope.CODE_LISTS, Feather.ARCHIVE, key(KeyCode.ENTER));
        add(all, "entry-search", KeyScope.CODE_LISTS, Feather.SEARCH, ctrl(KeyCode.F));
        add(all, "marks-cases", KeyScope.MARKS, Feather.ARCHIVE, key(KeyCode.ENTER));
        add(all, "marks-filter", KeyScope.MARKS, Feather.SEARCH, ctrl(KeyCode.F));
        add(all, "entry-import", KeyScope.CODE_LISTS, Feather.UPLOAD);
        add(all, "entry-export", KeyScope.CODE_LISTS, Feather.DOWNLOAD, ctrl(KeyCode.E));
        add(all, "code-sheet", KeyScope.CODE_LISTS, Feather.PRINTER, alt(KeyCode.P));
    }

    private static void watchList(List<Keymap.Entry> all) {
        add(all, "watch-add", KeyScope.WATCH_LIST, Feather.PLUS, key(KeyCode.INSERT));
        add(all, "watch-change", KeyScope.WATCH_LIST, Feather.EDIT_2, key(KeyCode.F2));
        add(all, "watch-share", KeyScope.WATCH_LIST, Feather.SHARE_2, key(KeyCode.F4));
        add(all, "watch-close", KeyScope.WATCH_LIST, Feather.SLASH, key(KeyCode.DELETE));
        add(all, "watch-found", KeyScope.WATCH_LIST, Feather.ARCHIVE, key(KeyCode.ENTER));
        add(all, "watch-search", KeyScope.WATCH_LIST, Feather.SEARCH, ctrl(KeyCode.F));
    }

    private static void roster(List<Keymap.Entry> all) {
        add(all, "roster-approve", KeyScope.ROSTER, Feather.CHECK);
        add(all, "roster-join", KeyScope.ROSTER, Feather.LINK);
        add(all, "roster-request", KeyScope.ROSTER, Feather.SAVE);
        add(all, "roster-revoke", KeyScope.ROSTER, Feather.SLASH, key(KeyCode.DELETE));
        add(all, "roster-admit", KeyScope.ROSTER, Feather.USER_CHECK, key(KeyCode.F4));
        add(all, "roster-renew", KeyScope.ROSTER, Feather.REFRESH_CW);
        add(all, "hub-connect", KeyScope.HUB, Feather.LINK, ctrl(KeyCode.ENTER));
        add(all, "hub-send", KeyScope.HUB, Feather.UPLOAD_CLOUD);
        add(all, "hub-disconnect", KeyScope.HUB, Feather.SLASH);
    }

    private static void grants(List<Keymap.Entry> all) {
        add(all, "grant-give", KeyScope.GRANTS, Feather.PLUS, key(KeyCode.INSERT));
        add(all, "grant-ask", KeyScope.GRANTS, Feather.HELP_CIRCLE, ctrl(KeyCode.N));
        add(all, "grant-accept", KeyScope.GRANTS, Feather.CHECK, key(KeyCode.ENTER));
        add(all, "grant-decline", KeyScope.GRANTS, Feather.X, ctrl(KeyCode.BACK_SPACE));
        add(all, "grant-end", KeyScope.GRANTS, Feather.SLASH, key(KeyCode.DELETE));
    }

    private static void rules(List<Keymap.Entry> all) {
        add(all, "rule-question", KeyScope.RULES, Feather.HELP_CIRCLE);
        add(all, "rule-error", KeyScope.RULES, Feather.ALERT_OCTAGON);
        add(all, "rule-reset", KeyScope.RULES, Feather.ROTATE_CCW, key(KeyCode.DELETE));
        add(all, "rule-toggle", KeyScope.RULES, Feather.CHECK_SQUARE, key(KeyCode.SPACE));
    }

    private static void templates(List<Keymap.Entry> all) {
        add(all, "template-save", KeyScope.TEMPLATES, Feather.SAVE, ctrl(KeyCode.S));
        add(all, "template-reset", KeyScope.TEMPLATES, Feather.ROTATE_CCW);
        add(all, "template-import", KeyScope.TEMPLATES, Feather.DOWNLOAD, ctrl(KeyCode.O));
        add(all, "template-export", KeyScope.TEMPLATES, Feather.UPLOAD, ctrl(KeyCode.E));
    }

    private static void photos(List<Keymap.Entry> all) {
        add(all, "photo-open", KeyScope.PHOTOS, null, key(KeyCode.ENTER), key(KeyCode.F));
        add(all, "photo-previous", KeyScope.PHOTOS, Feather.CHEVRON_LEFT, key(KeyCode.LEFT));
        add(all, "photo-next", KeyScope.PHOTOS, Feather.CHEVRON_RIGHT, key(KeyCode.RIGHT));
        add(all, "photo-caption", KeyScope.PHOTOS, null, key(KeyCode.F2));
        add(all, "photo-shows", KeyScope.PHOTOS, null, key(KeyCode.S));
        add(all, "photo-turn", KeyScope.PHOTOS, Feather.ROTATE_CW, key(KeyCode.R));
        add(all, "photo-left", KeyScope.PHOTOS, null, ctrl(KeyCode.LEFT));
        add(all, "photo-right", KeyScope.PHOTOS, null, ctrl(KeyCode.RIGHT));
        add(all, "photo-remove", KeyScope.PHOTOS, null, key(KeyCode.DELETE));
        add(all, "photo-paste", KeyScope.PHOTOS, null, ctrl(KeyCode.V));
        add(all, "photo-add", KeyScope.PHOTOS, null, key(KeyCode.INSERT));
        add(all, "photo-close", KeyScope.PHOTOS, Feather.X);
    }

    private static void scansAndMap(List<Keymap.Entry> all) {
        add(all, "scans", KeyScope.EDITOR, Feather.FILE_PLUS, alt(KeyCode.I));
        add(all, "scans-decline", KeyScope.EDITOR, null, ctrlShift(KeyCode.I));
        add(all, "map", KeyScope.EDITOR, Feather.MAP, alt(KeyCode.K));
        add(all, "map-set", KeyScope.MAP, null, key(KeyCode.ENTER));
        add(all, "map-larger", KeyScope.MAP, null, key(KeyCode.PLUS), key(KeyCode.EQUALS));
        add(all, "map-smaller", KeyScope.MAP, null, key(KeyCode.MINUS));
        add(all, "map-whole", KeyScope.MAP, null, key(KeyCode.HOME));
    }

    private static void exchange(List<Keymap.Entry> all) {
        add(all, "exchange-export", KeyScope.EXCHANGE, Feather.UPLOAD, ctrl(KeyCode.DIGIT1));
        add(all, "exchange-import", KeyScope.EXCHANGE, Feather.DOWNLOAD, ctrl(KeyCode.DIGIT2));
        add(all, "exchange-conflicts", KeyScope.EXCHANGE, Feather.GIT_MERGE, ctrl(KeyCode.DIGIT3));
        add(all, "exchange-history", KeyScope.EXCHANGE, Feather.CLOCK, ctrl(KeyCode.DIGIT4));
        add(all, "stations-behind", KeyScope.EXCHANGE, Feather.RADIO, ctrl(KeyCode.DIGIT5));
        add(all, "exchange-grants", KeyScope.EXCHANGE, Feather.UNLOCK, ctrl(KeyCode.DIGIT7));
        add(all, "exchange-key", KeyScope.EXCHANGE, Feather.KEY, ctrl(KeyCode.DIGIT6));
        add(all, "export-bundle", KeyScope.EXCHANGE, Feather.UPLOAD, ctrl(KeyCode.ENTER));
        add(all, "export-all", KeyScope.EXCHANGE, Feather.SHARE_2, ctrlShift(KeyCode.ENTER));
        add(all, "import-bundle", KeyScope.EXCHANGE, Feather.FOLDER, ctrl(KeyCode.O));
        add(all, "cover-sheet", KeyScope.EXCHANGE, Feather.FILE_TEXT, alt(KeyCode.P));
        add(all, "eject-medium", KeyScope.EXCHANGE, Feather.LOG_OUT, alt(KeyCode.U));
        add(all, "exchange-open", KeyScope.EXCHANGE, Feather.ARROW_RIGHT, key(KeyCode.ENTER));
        add(all, "apply-import", KeyScope.IMPORT, Feather.CHECK, ctrl(KeyCode.ENTER));
    }

    private static void tables(List<Keymap.Entry> all) {
        add(all, "table-run", KeyScope.TABLE, Feather.DOWNLOAD, ctrl(KeyCode.ENTER));
        add(all, "table-save", KeyScope.TABLE, Feather.SAVE, ctrl(KeyCode.S));
        add(all, "table-open", KeyScope.TABLE, Feather.FOLDER, ctrl(KeyCode.O));
        add(all, "table-totals", KeyScope.TABLE, Feather.DIVIDE_SQUARE, alt(KeyCode.T));
        add(all, "table-empty", KeyScope.TABLE, Feather.MINUS_SQUARE, alt(KeyCode.E));
        add(all, "table-imports", KeyScope.TABLE, Feather.ROTATE_CCW, alt(KeyCode.H));
        add(all, "table-rejects", KeyScope.TABLE, Feather.X_CIRCLE, alt(KeyCode.R));
        add(all, "table-sums", KeyScope.TABLE, Feather.CHECK_SQUARE, alt(KeyCode.S));
        add(all, "table-constant", KeyScope.TABLE, Feather.PLUS, alt(KeyCode.INSERT));
        add(all, "table-next", KeyScope.TABLE, Feather.ALERT_CIRCLE, key(KeyCode.F8));
        add(
                all,
                "table-confirm-all",
                KeyScope.TABLE,
                Feather.CHECK_CIRCLE,
                ctrlShift(KeyCode.ENTER));
        add(all, "table-choose", KeyScope.TABLE, null, key(KeyCode.ENTER), key(KeyCode.F4));
        add(all, "table-confirm", KeyScope.TABLE, Feather.CHECK, key(KeyCode.SPACE));
        add(all, "table-leave", KeyScope.TABLE, Feather.MINUS, key(KeyCode.DELETE));
        add(all, "table-add", KeyScope.TABLE, Feather.PLUS, key(KeyCode.INSERT));
        add(all, "table-row-before", KeyScope.TABLE, Feather.CHEVRON_LEFT, alt(KeyCode.LEFT));
        add(all, "table-row-after", KeyScope.TABLE, Feather.CHEVRON_RIGHT, alt(KeyCode.RIGHT));
    }

    private static void others(List<Keymap.Entry> all) {
        add(all, "similar-open", KeyScope.CARDS, Feather.EXTERNAL_LINK, key(KeyCode.ENTER));
        add(all, "similar-link", KeyScope.CARDS, Feather.LINK, key(KeyCode.INSERT));
        add(all, "similar-differ", KeyScope.CARDS, Feather.X, key(KeyCode.DELETE));
        add(all, "save-pdf", KeyScope.REPORT, Feather.SAVE, ctrl(KeyCode.S));
        add(all, "fill-in", KeyScope.REPORT, Feather.EDIT_2, key(KeyCode.F2));
        paper(all);
        add(all, "stocktake-finish", KeyScope.REPORT, Feather.CHECK, ctrl(KeyCode.ENTER));
        add(all, "stocktake-remove", KeyScope.REPORT, Feather.X, alt(KeyCode.DELETE));
        add(all, "stocktake-discard", KeyScope.REPORT, Feather.SLASH);
        add(all, "officer-add", KeyScope.ADMIN, Feather.USER_PLUS, key(KeyCode.INSERT));
        add(all, "officer-change", KeyScope.ADMIN, Feather.EDIT_2, key(KeyCode.F2));
        add(all, "officer-escrow", KeyScope.ADMIN, Feather.UNLOCK);
        add(all, "backup-create", KeyScope.BACKUP, Feather.HARD_DRIVE, key(KeyCode.INSERT));
        add(all, "backup-check", KeyScope.BACKUP, Feather.CHECK_CIRCLE, key(KeyCode.F2));
        add(all, "audit-object", KeyScope.AUDIT, Feather.TARGET);
        add(all, "audit-check", KeyScope.AUDIT, Feather.SHIELD);
        add(all, "audit-export", KeyScope.AUDIT, Feather.DOWNLOAD, ctrl(KeyCode.E));
        add(all, "station-save", KeyScope.ADMIN, null, ctrl(KeyCode.S));
        add(all, "next", KeyScope.SIGNIN, Feather.ARROW_RIGHT);
        add(all, "sign-in", KeyScope.SIGNIN, null, key(KeyCode.ENTER));
        add(all, "show-password", KeyScope.SIGNIN, Feather.EYE, key(KeyCode.F4));
        add(all, "back", KeyScope.SIGNIN, Feather.ARROW_LEFT, alt(KeyCode.LEFT));
    }

    private static void paper(List<Keymap.Entry> all) {
        var larger =
                new KeyCodeCombination[] {alt(KeyCode.PLUS), alt(KeyCode.EQUALS), alt(KeyCode.ADD)};
        var smaller = new KeyCodeCombination[] {alt(KeyCode.MINUS), alt(KeyCode.SUBTRACT)};
        add(all, "paper-find", KeyScope.REPORT, Feather.SEARCH, ctrl(KeyCode.F));
        add(all, "paper-larger", KeyScope.REPORT, Feather.ZOOM_IN, larger);
        add(all, "paper-smaller", KeyScope.REPORT, Feather.ZOOM_OUT, smaller);
        add(all, "paper-fit", KeyScope.REPORT, Feather.MAXIMIZE, alt(KeyCode.DIGIT0));
        add(all, "paper-strip", KeyScope.REPORT, Feather.SIDEBAR, alt(KeyCode.S));
        add(all, "paper-pair", KeyScope.REPORT, Feather.COLUMNS, alt(KeyCode.L));
    }

    private static void analysis(List<Keymap.Entry> all) {
        add(all, "analysis-cases", KeyScope.ANALYSIS, Feather.ARCHIVE, key(KeyCode.ENTER));
        add(all, "analysis-export", KeyScope.ANALYSIS, Feather.DOWNLOAD, ctrl(KeyCode.E));
        add(all, "analysis-filter", KeyScope.ANALYSIS, Feather.PLUS, alt(KeyCode.F));
        add(all, "analysis-keep", KeyScope.ANALYSIS, Feather.PLUS);
        add(all, "analysis-swap", KeyScope.ANALYSIS, Feather.REPEAT);
    }

    private static void casesMap(List<Keymap.Entry> all) {
        var in =
                new KeyCodeCombination[] {key(KeyCode.PLUS), key(KeyCode.EQUALS), key(KeyCode.ADD)};
        add(all, "cases-map-cases", KeyScope.CASES_MAP, Feather.ARCHIVE, key(KeyCode.ENTER));
        add(all, "cases-map-export", KeyScope.CASES_MAP, Feather.DOWNLOAD, ctrl(KeyCode.E));
        add(all, "cases-map-filter", KeyScope.CASES_MAP, Feather.PLUS, alt(KeyCode.F));
        add(all, "cases-map-routes", KeyScope.CASES_MAP, Feather.GIT_BRANCH, key(KeyCode.R));
        add(all, "cases-map-larger", KeyScope.CASES_MAP, Feather.ZOOM_IN, in);
        add(
                all,
                "cases-map-smaller",
                KeyScope.CASES_MAP,
                Feather.ZOOM_OUT,
                key(KeyCode.MINUS),
                key(KeyCode.SUBTRACT));
        add(all, "cases-map-whole", KeyScope.CASES_MAP, Feather.MAXIMIZE, key(KeyCode.HOME));
    }

    private static void charts(List<Keymap.Entry> all) {
        add(all, "chart-open", KeyScope.CHART, Feather.LIST, key(KeyCode.ENTER));
        add(all, "chart-table", KeyScope.CHART, Feather.GRID, key(KeyCode.T));
        add(all, "chart-copy", KeyScope.CHART, Feather.COPY, ctrl(KeyCode.C));
        add(all, "chart-save", KeyScope.CHART, Feather.DOWNLOAD, ctrl(KeyCode.E));
        add(all, "chart-next", KeyScope.CHART, null, key(KeyCode.DOWN));
        add(all, "chart-previous", KeyScope.CHART, null, key(KeyCode.UP));
        add(all, "period-previous", KeyScope.CHART, Feather.CHEVRON_LEFT, key(KeyCode.LEFT));
        add(all, "period-next", KeyScope.CHART, Feather.CHEVRON_RIGHT, key(KeyCode.RIGHT));
    }

    private static void operations(List<Keymap.Entry> all) {
        add(
                all,
                "operation-new",
                KeyScope.OPERATION,
                Feather.PLUS,
                key(KeyCode.INSERT),
                ctrl(KeyCode.N));
        add(all, "operation-open", KeyScope.OPERATION, Feather.FLAG, key(KeyCode.ENTER));
        add(all, "operation-copy", KeyScope.OPERATION, Feather.COPY, key(KeyCode.F9));
        add(all, "operation-edit", KeyScope.OPERATION, Feather.EDIT_2, key(KeyCode.F2));
        add(all, "operation-template", KeyScope.OPERATION, Feather.LAYOUT);
        add(all, "operation-report", KeyScope.OPERATION, Feather.FILE_TEXT, ctrl(KeyCode.R));
        add(all, "operation-close", KeyScope.OPERATION, Feather.CHECK_CIRCLE);
        add(all, "operation-cancel", KeyScope.OPERATION, Feather.SLASH);
        add(all, "operation-reopen", KeyScope.OPERATION, Feather.ROTATE_CCW);
        add(all, "operation-cases", KeyScope.OPERATION, Feather.ARCHIVE);
        add(all, "operation-next-tab", KeyScope.OPERATION, null, ctrl(KeyCode.PAGE_DOWN));
        add(all, "operation-previous-tab", KeyScope.OPERATION, null, ctrl(KeyCode.PAGE_UP));
    }

    private static void review(List<Keymap.Entry> all) {
        add(all, "review-approve", KeyScope.REVIEW, Feather.CHECK, ctrl(KeyCode.ENTER));
        add(
                all,
                "review-return",
                KeyScope.REVIEW,
                Feather.CORNER_UP_LEFT,
                ctrl(KeyCode.BACK_SPACE));
        add(all, "review-remark", KeyScope.REVIEW, Feather.MESSAGE_SQUARE, key(KeyCode.C));
        add(
                all,
                "review-approve-all",
                KeyScope.REVIEW,
                Feather.CHECK_CIRCLE,
                ctrlShift(KeyCode.ENTER));
        add(all, "review-undo", KeyScope.REVIEW, Feather.CORNER_UP_LEFT, ctrl(KeyCode.Z));
        reviewMoves(all);
        add(all, "review-open", KeyScope.REVIEW, Feather.BOOK_OPEN, key(KeyCode.ENTER));
    }

    private static void reviewMoves(List<Keymap.Entry> all) {
        add(all, "review-next", KeyScope.REVIEW, null, key(KeyCode.J), key(KeyCode.DOWN));
        add(all, "review-previous", KeyScope.REVIEW, null, key(KeyCode.K), key(KeyCode.UP));
        add(all, "review-select", KeyScope.REVIEW, Feather.CHECK_SQUARE, key(KeyCode.SPACE));
        add(all, "review-post", KeyScope.REVIEW, Feather.FILTER, alt(KeyCode.F));
        add(all, "review-compare", KeyScope.REVIEW, Feather.GIT_COMMIT, alt(KeyCode.R));
        add(all, "review-next-change", KeyScope.REVIEW, null, key(KeyCode.F8));
        add(all, "review-previous-change", KeyScope.REVIEW, null, shift(KeyCode.F8));
        add(all, "review-next-tab", KeyScope.REVIEW, null, ctrl(KeyCode.PAGE_DOWN));
        add(all, "review-previous-tab", KeyScope.REVIEW, null, ctrl(KeyCode.PAGE_UP));
    }
}
