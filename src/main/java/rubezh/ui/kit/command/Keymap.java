package rubezh.ui.kit.command;

import static rubezh.ui.kit.command.Keys.alt;
import static rubezh.ui.kit.command.Keys.ctrl;
import static rubezh.ui.kit.command.Keys.ctrlShift;
import static rubezh.ui.kit.command.Keys.key;
import static rubezh.ui.kit.command.Keys.shift;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Every command of the program with its keys: the one table behind menus, buttons, shortcuts,
 * palette, cheat sheet and tests. A command's label is message {@code command.<id>}.
 */
public final class Keymap {
    /**
     * @param id stable id, also part of the message key
     * @param scope where the keys hold
     * @param icon icon or null
     * @param keys the usual combination first; may be empty
     */
    public record Entry(
            String id, Scope scope, @Nullable Feather icon, List<KeyCodeCombination> keys) {
        public Entry {
            keys = List.copyOf(keys);
        }

        /** Returns the key of the label. */
        public String labelKey() {
            return "command." + id;
        }

        /** Returns the usual combination in writing, empty if there is none. */
        public String hint() {
            return keys.isEmpty() ? "" : Keys.hint(keys.getFirst());
        }

        /** Returns all combinations in writing. */
        public List<String> hints() {
            return Keys.hints(keys);
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
        editor(all);
        fields(all);
        photos(all);
        papers(all);
        map(all);
        others(all);
        return List.copyOf(all);
    }

    private static void global(List<Entry> all) {
        add(all, "palette", Scope.GLOBAL, Feather.SEARCH, ctrl(KeyCode.K), key(KeyCode.F3));
        add(all, "help", Scope.GLOBAL, Feather.HELP_CIRCLE, key(KeyCode.F1));
        add(all, "keys", Scope.GLOBAL, Feather.COMMAND, ctrl(KeyCode.SLASH));
        add(all, "language", Scope.GLOBAL, Feather.GLOBE, ctrlShift(KeyCode.L));
        add(all, "theme-light", Scope.GLOBAL, Feather.SUN);
        add(all, "theme-dark", Scope.GLOBAL, Feather.MOON);
        add(all, "theme-contrast", Scope.GLOBAL, Feather.EYE);
        add(all, "lock", Scope.GLOBAL, Feather.LOCK, ctrl(KeyCode.L));
        add(all, "print", Scope.GLOBAL, Feather.PRINTER, ctrl(KeyCode.P));
        add(all, "refresh", Scope.GLOBAL, Feather.REFRESH_CW, key(KeyCode.F5));
    }

    private static void windows(List<Entry> all) {
        add(
                all,
                "close",
                Scope.GLOBAL,
                Feather.X,
                key(KeyCode.ESCAPE),
                ctrl(KeyCode.F4),
                ctrl(KeyCode.W));
        add(all, "next-tab", Scope.GLOBAL, null, ctrl(KeyCode.TAB));
        add(all, "previous-tab", Scope.GLOBAL, null, ctrlShift(KeyCode.TAB));
        add(all, "next-pane", Scope.GLOBAL, null, key(KeyCode.F6));
        add(all, "navigation", Scope.GLOBAL, Feather.SIDEBAR);
        add(all, "scale", Scope.GLOBAL, Feather.ACTIVITY);
        add(all, "scan-folder", Scope.GLOBAL, Feather.FOLDER);
        add(all, "go-seizures", Scope.GLOBAL, Feather.ARCHIVE, alt(KeyCode.DIGIT1));
        add(all, "go-reports", Scope.GLOBAL, Feather.FILE_TEXT, alt(KeyCode.DIGIT2));
        add(all, "go-exchange", Scope.GLOBAL, Feather.REFRESH_CW, alt(KeyCode.DIGIT3));
    }

    private static void zoom(List<Entry> all) {
        add(
                all,
                "zoom-in",
                Scope.GLOBAL,
                Feather.ZOOM_IN,
                ctrl(KeyCode.PLUS),
                ctrl(KeyCode.EQUALS),
                ctrl(KeyCode.ADD));
        add(
                all,
                "zoom-out",
                Scope.GLOBAL,
                Feather.ZOOM_OUT,
                ctrl(KeyCode.MINUS),
                ctrl(KeyCode.SUBTRACT));
        add(all, "zoom-reset", Scope.GLOBAL, null, ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0));
    }

    private static void list(List<Entry> all) {
        add(all, "new", Scope.LIST, Feather.PLUS, key(KeyCode.INSERT), ctrl(KeyCode.N));
        add(all, "copy", Scope.LIST, Feather.COPY, key(KeyCode.F9), ctrl(KeyCode.D));
        add(all, "repeat-last", Scope.LIST, Feather.REPEAT, shift(KeyCode.F9));
        add(all, "from-template", Scope.LIST, Feather.LAYOUT, alt(KeyCode.INSERT), ctrl(KeyCode.T));
        add(all, "open", Scope.LIST, Feather.EDIT_2, key(KeyCode.ENTER), key(KeyCode.F2));
        add(all, "preview", Scope.LIST, Feather.SIDEBAR, alt(KeyCode.ENTER));
        add(all, "mark-deletion", Scope.LIST, Feather.TRASH_2, key(KeyCode.DELETE));
        add(all, "find", Scope.LIST, Feather.SEARCH, ctrl(KeyCode.F));
        add(all, "filter", Scope.LIST, Feather.PLUS, alt(KeyCode.F));
        add(all, "export-table", Scope.LIST, Feather.DOWNLOAD, ctrl(KeyCode.E));
    }

    private static void editor(List<Entry> all) {
        add(all, "save", Scope.EDITOR, null, ctrl(KeyCode.S));
        add(all, "save-close", Scope.EDITOR, null, ctrl(KeyCode.ENTER));
        add(all, "save-new", Scope.EDITOR, null, ctrlShift(KeyCode.ENTER));
        add(all, "submit", Scope.EDITOR, null, ctrlShift(KeyCode.S));
        add(all, "next-section", Scope.EDITOR, null, ctrl(KeyCode.PAGE_DOWN));
        add(all, "previous-section", Scope.EDITOR, null, ctrl(KeyCode.PAGE_UP));
        add(all, "next-problem", Scope.EDITOR, Feather.ALERT_OCTAGON, key(KeyCode.F8));
        add(all, "previous-problem", Scope.EDITOR, null, shift(KeyCode.F8));
        add(all, "next-gap", Scope.EDITOR, Feather.PIE_CHART, ctrl(KeyCode.F8));
        add(all, "undo", Scope.EDITOR, Feather.CORNER_UP_LEFT, ctrl(KeyCode.Z));
        add(all, "redo", Scope.EDITOR, Feather.CORNER_UP_RIGHT, ctrlShift(KeyCode.Z));
        add(all, "read-document", Scope.EDITOR, Feather.CREDIT_CARD, alt(KeyCode.M));
        add(all, "compose", Scope.EDITOR, Feather.EDIT_3, alt(KeyCode.C));
        add(all, "take-offer", Scope.EDITOR, null, alt(KeyCode.EQUALS), alt(KeyCode.ADD));
        add(all, "weigh", Scope.EDITOR, Feather.ACTIVITY, alt(KeyCode.W));
        add(all, "pin", Scope.EDITOR, Feather.BOOKMARK, ctrl(KeyCode.B));
        add(all, "keep-template", Scope.EDITOR, Feather.LAYOUT);
        add(all, "long-form", Scope.EDITOR, Feather.LIST, key(KeyCode.F7));
        add(all, "similar", Scope.EDITOR, Feather.COPY, alt(KeyCode.F8));
        add(all, "earlier", Scope.EDITOR, Feather.USERS, alt(KeyCode.F3));
        add(all, "history", Scope.EDITOR, Feather.CLOCK);
        add(all, "side-panel", Scope.EDITOR, Feather.SIDEBAR, alt(KeyCode.ENTER));
        add(all, "discard", Scope.EDITOR, Feather.ROTATE_CCW);
    }

    private static void fields(List<Entry> all) {
        add(all, "choose", Scope.FIELD, null, key(KeyCode.F4), alt(KeyCode.DOWN));
        add(all, "place-picture", Scope.FIELD, Feather.CROSSHAIR, alt(KeyCode.P));
        add(all, "clear-field", Scope.FIELD, null, shift(KeyCode.F4));
        add(all, "next-field", Scope.FIELD, null, key(KeyCode.ENTER), key(KeyCode.TAB));
        add(all, "previous-field", Scope.FIELD, null, shift(KeyCode.ENTER), shift(KeyCode.TAB));
        add(all, "add-line", Scope.LINES, Feather.PLUS, key(KeyCode.INSERT));
        add(all, "copy-line", Scope.LINES, Feather.COPY, key(KeyCode.F9));
        add(all, "remove-line", Scope.LINES, Feather.TRASH_2, key(KeyCode.DELETE));
        add(all, "line-detail", Scope.LINES, Feather.CHEVRON_DOWN, key(KeyCode.F2));
        add(all, "line-up", Scope.LINES, Feather.ARROW_UP, ctrl(KeyCode.UP));
        add(all, "line-down", Scope.LINES, Feather.ARROW_DOWN, ctrl(KeyCode.DOWN));
    }

    private static void photos(List<Entry> all) {
        add(all, "photo-open", Scope.PHOTOS, null, key(KeyCode.ENTER), key(KeyCode.F));
        add(all, "photo-previous", Scope.PHOTOS, Feather.CHEVRON_LEFT, key(KeyCode.LEFT));
        add(all, "photo-next", Scope.PHOTOS, Feather.CHEVRON_RIGHT, key(KeyCode.RIGHT));
        add(all, "photo-caption", Scope.PHOTOS, null, key(KeyCode.F2));
        add(all, "photo-turn", Scope.PHOTOS, Feather.ROTATE_CW, key(KeyCode.R));
        add(all, "photo-left", Scope.PHOTOS, null, ctrl(KeyCode.LEFT));
        add(all, "photo-right", Scope.PHOTOS, null, ctrl(KeyCode.RIGHT));
        add(all, "photo-remove", Scope.PHOTOS, null, key(KeyCode.DELETE));
        add(all, "photo-paste", Scope.PHOTOS, null, ctrl(KeyCode.V));
        add(all, "photo-add", Scope.PHOTOS, null, key(KeyCode.INSERT));
        add(all, "photo-close", Scope.PHOTOS, Feather.X);
    }

    private static void papers(List<Entry> all) {
        add(all, "scans", Scope.EDITOR, Feather.FILE_PLUS, alt(KeyCode.I));
        add(all, "scans-decline", Scope.EDITOR, null, ctrlShift(KeyCode.I));
    }

    private static void map(List<Entry> all) {
        add(all, "map", Scope.EDITOR, Feather.MAP, alt(KeyCode.K));
        add(all, "map-set", Scope.MAP, null, key(KeyCode.ENTER));
        add(all, "map-larger", Scope.MAP, null, key(KeyCode.PLUS), key(KeyCode.EQUALS));
        add(all, "map-smaller", Scope.MAP, null, key(KeyCode.MINUS));
        add(all, "map-whole", Scope.MAP, null, key(KeyCode.HOME));
    }

    private static void others(List<Entry> all) {
        add(all, "similar-open", Scope.CARDS, Feather.EXTERNAL_LINK, key(KeyCode.ENTER));
        add(all, "similar-link", Scope.CARDS, Feather.LINK, key(KeyCode.INSERT));
        add(all, "similar-differ", Scope.CARDS, Feather.X, key(KeyCode.DELETE));
        add(all, "save-pdf", Scope.REPORT, Feather.SAVE, ctrl(KeyCode.S));
        add(all, "export-bundle", Scope.EXCHANGE, Feather.UPLOAD);
        add(all, "import-bundle", Scope.EXCHANGE, Feather.DOWNLOAD);
        add(all, "apply-import", Scope.EXCHANGE, Feather.CHECK, ctrl(KeyCode.ENTER));
        add(all, "next", Scope.SIGNIN, Feather.ARROW_RIGHT);
        add(all, "sign-in", Scope.SIGNIN, null, key(KeyCode.ENTER));
        add(all, "back", Scope.SIGNIN, Feather.ARROW_LEFT, alt(KeyCode.LEFT));
    }

    private static void add(
            List<Entry> all,
            String id,
            Scope scope,
            @Nullable Feather icon,
            KeyCodeCombination... keys) {
        all.add(new Entry(id, scope, icon, List.of(keys)));
    }
}
