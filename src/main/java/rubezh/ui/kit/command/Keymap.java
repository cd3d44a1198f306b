package rubezh.ui.kit.command;

import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static rubezh.ui.kit.command.KeyCombinations.alt;
import static rubezh.ui.kit.command.KeyCombinations.ctrl;
import static rubezh.ui.kit.command.KeyCombinations.ctrlShift;
import static rubezh.ui.kit.command.KeyCombinations.key;
import static rubezh.ui.kit.command.KeyCombinations.shift;

import module java.base;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.security.Permission;

/**
 * Table of all commands with their keys, used by menus, buttons, shortcuts, palette, cheat sheet
 * and tests. The label of a command is message {@code command.<id>}.
 *
 * @see Command
 */
public final class Keymap {
    /**
     * Entry of a command.
     *
     * @param id stable id, also part of the message key
     * @param scope scope of the keys
     * @param icon icon or null
     * @param keys combinations, the main one first; may be empty
     */
    public record Entry(
            String id, KeyScope scope, @Nullable Feather icon, List<KeyCodeCombination> keys) {
        public Entry {
            keys = List.copyOf(keys);
        }

        /** Returns the message key of the label. */
        public String labelKey() {
            return "command." + id;
        }

        /** Returns what an officer must be permitted for the command. */
        public Permission permission() {
            return CommandPermissions.of(this);
        }

        /** Returns the text of the main combination, empty if there is none. */
        public String hint() {
            return keys.isEmpty() ? "" : KeyCombinations.hint(keys.getFirst());
        }

        /** Returns the texts of all combinations. */
        public List<String> hints() {
            return KeyCombinations.hints(keys);
        }
    }

    private static final List<Entry> ALL = build();

    private Keymap() {}

    public static List<Entry> all() {
        return ALL;
    }

    /**
     * Returns an entry.
     *
     * @throws IllegalArgumentException if there is none: a defect of the caller
     */
    public static Entry entry(String id) {
        return ALL.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command " + id));
    }

    private static List<Entry> build() {
        var all = new ArrayList<Entry>();
        global(all);
        windows(all);
        zoom(all);
        list(all);
        listRows(all);
        reading(all);
        editor(all);
        navigation(all);
        fields(all);
        ScreenKeymap.addAll(all);
        return List.copyOf(all);
    }

    private static void global(List<Entry> all) {
        add(all, "palette", KeyScope.GLOBAL, Feather.SEARCH, ctrl(KeyCode.K), key(KeyCode.F3));
        add(all, "help", KeyScope.GLOBAL, Feather.HELP_CIRCLE, key(KeyCode.F1));
        // In the Russian layout the key of the slash is that of the full stop.
        var sheet = new KeyCodeCombination[] {ctrl(KeyCode.SLASH), ctrl(KeyCode.PERIOD)};
        add(all, "keys", KeyScope.GLOBAL, Feather.COMMAND, sheet);
        add(all, "tour", KeyScope.GLOBAL, Feather.COMPASS);
        add(all, "doctor", KeyScope.GLOBAL, Feather.ACTIVITY);
        add(all, "support-file", KeyScope.GLOBAL, Feather.LIFE_BUOY);
        add(all, "language", KeyScope.GLOBAL, Feather.GLOBE, ctrlShift(KeyCode.L));
        add(all, "switch-source", KeyScope.GLOBAL, Feather.DATABASE, ctrlShift(KeyCode.H));
        add(all, "theme-light", KeyScope.GLOBAL, Feather.SUN);
        add(all, "theme-dark", KeyScope.GLOBAL, Feather.MOON);
        add(all, "theme-contrast", KeyScope.GLOBAL, Feather.EYE);
        add(all, "lock", KeyScope.GLOBAL, Feather.LOCK, ctrl(KeyCode.L));
        add(all, "change-password", KeyScope.GLOBAL, Feather.KEY);
        add(all, "print", KeyScope.GLOBAL, Feather.PRINTER, ctrl(KeyCode.P));
        add(all, "case-papers", KeyScope.GLOBAL, Feather.FILE_TEXT, ctrlShift(KeyCode.P));
        add(all, "refresh", KeyScope.GLOBAL, Feather.REFRESH_CW, key(KeyCode.F5));
    }

    private static void windows(List<Entry> all) {
        var end = new KeyCodeCombination[] {key(KeyCode.ESCAPE), ctrl(KeyCode.F4), ctrl(KeyCode.W)};
        add(all, "close", KeyScope.GLOBAL, Feather.X, end);
        add(all, "next-tab", KeyScope.GLOBAL, null, ctrl(KeyCode.TAB));
        add(all, "previous-tab", KeyScope.GLOBAL, null, ctrlShift(KeyCode.TAB));
        add(all, "next-pane", KeyScope.GLOBAL, null, key(KeyCode.F6));
        add(all, "navigation", KeyScope.GLOBAL, Feather.SIDEBAR);
        add(all, "scale", KeyScope.GLOBAL, Feather.ACTIVITY);
        add(all, "scan-folder", KeyScope.GLOBAL, Feather.FOLDER);
        screens(all);
    }

    private static void screens(List<Entry> all) {
        numbered(all);
        add(all, "auto-lock", KeyScope.GLOBAL, Feather.CLOCK);
        add(all, "go-officers", KeyScope.GLOBAL, Feather.USERS);
        add(all, "go-backups", KeyScope.GLOBAL, Feather.HARD_DRIVE);
        add(all, "go-audit", KeyScope.GLOBAL, Feather.LIST);
        add(all, "shift-open", KeyScope.GLOBAL, Feather.PLAY);
        add(all, "shift-hand-over", KeyScope.GLOBAL, Feather.USERS);
        add(all, "shift-take-over", KeyScope.GLOBAL, Feather.USER_CHECK);
        add(all, "go-station", KeyScope.GLOBAL, Feather.HOME);
        add(all, "go-code-lists", KeyScope.GLOBAL, Feather.BOOK);
        add(all, "go-watch-list", KeyScope.GLOBAL, Feather.EYE);
        add(all, "go-marks", KeyScope.GLOBAL, Feather.TAG);
        add(all, "go-rules", KeyScope.GLOBAL, Feather.CHECK_SQUARE);
        add(all, "go-paper-templates", KeyScope.GLOBAL, Feather.FILE_TEXT);
        add(all, "go-roster", KeyScope.GLOBAL, Feather.SHIELD);
        add(all, "go-hub", KeyScope.GLOBAL, Feather.DATABASE);
        add(all, "go-settings", KeyScope.GLOBAL, Feather.SLIDERS);
        add(all, "go-equipment", KeyScope.GLOBAL, Feather.PRINTER);
        add(all, "go-export", KeyScope.GLOBAL, Feather.UPLOAD);
        add(all, "go-import", KeyScope.GLOBAL, Feather.DOWNLOAD);
        add(all, "go-history", KeyScope.GLOBAL, Feather.CLOCK);
        add(all, "go-stations", KeyScope.GLOBAL, Feather.RADIO);
        add(all, "go-grants", KeyScope.GLOBAL, Feather.UNLOCK);
        add(all, "go-analysis", KeyScope.GLOBAL, Feather.GRID);
        add(all, "go-map", KeyScope.GLOBAL, Feather.MAP, ctrlShift(KeyCode.M));
        add(all, "go-stocktake", KeyScope.GLOBAL, Feather.CHECK_SQUARE);
        add(all, "undo-import", KeyScope.GLOBAL, Feather.ROTATE_CCW);
        add(all, "import-table", KeyScope.GLOBAL, Feather.GRID, ctrlShift(KeyCode.O));
    }

    /** Numbers the screens as they stand in the navigation. */
    private static void numbered(List<Entry> all) {
        add(all, "go-today", KeyScope.GLOBAL, Feather.HOME, alt(KeyCode.DIGIT1));
        add(all, "go-seizures", KeyScope.GLOBAL, Feather.ARCHIVE, alt(KeyCode.DIGIT2));
        add(all, "go-review", KeyScope.GLOBAL, Feather.CHECK_SQUARE, alt(KeyCode.DIGIT3));
        add(all, "go-operations", KeyScope.GLOBAL, Feather.FLAG, alt(KeyCode.DIGIT4));
        add(all, "go-dashboard", KeyScope.GLOBAL, Feather.BAR_CHART_2, alt(KeyCode.DIGIT5));
        add(all, "go-reports", KeyScope.GLOBAL, Feather.FILE_TEXT, alt(KeyCode.DIGIT6));
        add(all, "go-exchange", KeyScope.GLOBAL, Feather.REFRESH_CW, alt(KeyCode.DIGIT7));
        add(all, "go-conflicts", KeyScope.GLOBAL, Feather.GIT_MERGE, alt(KeyCode.DIGIT8));
        add(all, "go-admin", KeyScope.GLOBAL, Feather.SETTINGS, alt(KeyCode.DIGIT9));
    }

    private static void zoom(List<Entry> all) {
        KeyCodeCombination[] larger = {ctrl(KeyCode.PLUS), ctrl(KeyCode.EQUALS), ctrl(KeyCode.ADD)};
        add(all, "zoom-in", KeyScope.GLOBAL, Feather.ZOOM_IN, larger);
        add(
                all,
                "zoom-out",
                KeyScope.GLOBAL,
                Feather.ZOOM_OUT,
                ctrl(KeyCode.MINUS),
                ctrl(KeyCode.SUBTRACT));
        add(all, "zoom-reset", KeyScope.GLOBAL, null, ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0));
    }

    private static void list(List<Entry> all) {
        add(all, "new", KeyScope.LIST, Feather.PLUS, key(KeyCode.INSERT), ctrl(KeyCode.N));
        add(all, "copy", KeyScope.LIST, Feather.COPY, key(KeyCode.F9), ctrl(KeyCode.D));
        add(all, "repeat-last", KeyScope.LIST, Feather.REPEAT, shift(KeyCode.F9));
        add(
                all,
                "from-template",
                KeyScope.LIST,
                Feather.LAYOUT,
                alt(KeyCode.INSERT),
                ctrl(KeyCode.T));
        add(all, "open", KeyScope.LIST, Feather.BOOK_OPEN, key(KeyCode.ENTER));
        add(all, "edit", KeyScope.LIST, Feather.EDIT_2, key(KeyCode.F2));
        add(all, "preview", KeyScope.LIST, Feather.SIDEBAR, alt(KeyCode.ENTER));
        add(all, "settle", KeyScope.LIST, Feather.GIT_MERGE, alt(KeyCode.C));
        add(all, "mark-deletion", KeyScope.LIST, Feather.TRASH_2, key(KeyCode.DELETE));
        add(
                all,
                "take-back",
                KeyScope.LIST,
                Feather.CORNER_DOWN_LEFT,
                ctrlShift(KeyCode.BACK_SPACE));
        add(all, "find", KeyScope.LIST, Feather.SEARCH, ctrl(KeyCode.F));
        add(all, "filter", KeyScope.LIST, Feather.PLUS, alt(KeyCode.F));
    }

    private static void listRows(List<Entry> all) {
        add(all, "export-table", KeyScope.LIST, Feather.DOWNLOAD, ctrl(KeyCode.E));
        add(all, "submit-selected", KeyScope.LIST, Feather.SEND, ctrlShift(KeyCode.S));
        add(all, "select-all", KeyScope.LIST, Feather.CHECK_SQUARE, ctrl(KeyCode.A));
        add(all, "columns", KeyScope.LIST, Feather.COLUMNS, ctrlShift(KeyCode.C));
        add(all, "keep-view", KeyScope.LIST, Feather.PLUS);
        add(
                all,
                "row-menu",
                KeyScope.LIST,
                Feather.MENU,
                shift(KeyCode.F10),
                key(KeyCode.CONTEXT_MENU));
    }

    private static void reading(List<Entry> all) {
        add(all, "copy-text", KeyScope.READING, Feather.CLIPBOARD, ctrl(KeyCode.C));
        add(all, "read-next-tab", KeyScope.READING, null, ctrl(PAGE_DOWN));
        add(all, "read-previous-tab", KeyScope.READING, null, ctrl(PAGE_UP));
    }

    private static void editor(List<Entry> all) {
        add(all, "save", KeyScope.EDITOR, null, ctrl(KeyCode.S));
        add(all, "save-close", KeyScope.EDITOR, null, ctrl(KeyCode.ENTER));
        add(all, "save-new", KeyScope.EDITOR, null, ctrlShift(KeyCode.ENTER));
        add(all, "submit", KeyScope.EDITOR, null, ctrlShift(KeyCode.S));
        add(all, "undo", KeyScope.EDITOR, Feather.CORNER_UP_LEFT, ctrl(KeyCode.Z));
        add(all, "redo", KeyScope.EDITOR, Feather.CORNER_UP_RIGHT, ctrlShift(KeyCode.Z));
        add(all, "read-document", KeyScope.EDITOR, Feather.CREDIT_CARD, alt(KeyCode.M));
        add(all, "compose", KeyScope.EDITOR, Feather.EDIT_3, alt(KeyCode.C));
        add(all, "take-offer", KeyScope.EDITOR, null, alt(KeyCode.EQUALS), alt(KeyCode.ADD));
        add(all, "weigh", KeyScope.EDITOR, Feather.ACTIVITY, alt(KeyCode.W));
        add(all, "pin", KeyScope.EDITOR, Feather.BOOKMARK, ctrl(KeyCode.B));
        add(all, "keep-template", KeyScope.EDITOR, Feather.LAYOUT);
        add(all, "long-form", KeyScope.EDITOR, Feather.LIST, key(KeyCode.F7));
        add(all, "similar", KeyScope.EDITOR, Feather.COPY, alt(KeyCode.F8));
        add(all, "watch-notice", KeyScope.EDITOR, Feather.EYE, alt(KeyCode.F9));
        add(all, "earlier", KeyScope.EDITOR, Feather.USERS, alt(KeyCode.F3));
        add(all, "history", KeyScope.EDITOR, Feather.CLOCK);
        add(all, "side-panel", KeyScope.EDITOR, Feather.SIDEBAR, alt(KeyCode.ENTER));
        add(all, "discard", KeyScope.EDITOR, Feather.ROTATE_CCW);
    }

    private static void navigation(List<Entry> all) {
        add(all, "next-section", KeyScope.EDITOR, null, key(PAGE_DOWN), ctrl(PAGE_DOWN));
        add(all, "previous-section", KeyScope.EDITOR, null, key(PAGE_UP), ctrl(PAGE_UP));
        add(all, "next-problem", KeyScope.EDITOR, Feather.ALERT_OCTAGON, key(KeyCode.F8));
        add(all, "previous-problem", KeyScope.EDITOR, null, shift(KeyCode.F8));
        add(all, "next-gap", KeyScope.EDITOR, Feather.PIE_CHART, ctrl(KeyCode.F8));
    }

    private static void fields(List<Entry> all) {
        add(all, "choose", KeyScope.FIELD, null, key(KeyCode.F4), alt(KeyCode.DOWN));
        add(all, "place-picture", KeyScope.FIELD, Feather.CROSSHAIR, alt(KeyCode.P));
        add(all, "clear-field", KeyScope.FIELD, null, shift(KeyCode.F4));
        add(all, "one-more", KeyScope.FIELD, null, key(KeyCode.COMMA));
        add(all, "next-field", KeyScope.FIELD, null, key(KeyCode.ENTER), key(KeyCode.TAB));
        add(all, "previous-field", KeyScope.FIELD, null, shift(KeyCode.ENTER), shift(KeyCode.TAB));
        add(all, "category-1", KeyScope.EDITOR, null, ctrlShift(KeyCode.DIGIT1));
        add(all, "category-2", KeyScope.EDITOR, null, ctrlShift(KeyCode.DIGIT2));
        add(all, "category-3", KeyScope.EDITOR, null, ctrlShift(KeyCode.DIGIT3));
        add(all, "category-4", KeyScope.EDITOR, null, ctrlShift(KeyCode.DIGIT4));
        add(all, "add-line", KeyScope.LINES, Feather.PLUS, key(KeyCode.INSERT));
        add(all, "copy-line", KeyScope.LINES, Feather.COPY, key(KeyCode.F9));
        add(all, "remove-line", KeyScope.LINES, Feather.TRASH_2, key(KeyCode.DELETE));
        add(all, "line-detail", KeyScope.LINES, Feather.CHEVRON_DOWN, key(KeyCode.F2));
        add(all, "line-up", KeyScope.LINES, Feather.ARROW_UP, ctrl(KeyCode.UP));
        add(all, "line-down", KeyScope.LINES, Feather.ARROW_DOWN, ctrl(KeyCode.DOWN));
    }

    static void add(
            List<Entry> all,
            String id,
            KeyScope keyScope,
            @Nullable Feather icon,
            KeyCodeCombination... keys) {
        all.add(new Entry(id, keyScope, icon, List.of(keys)));
    }
}
