package rubezh.ui.shell;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import rubezh.domain.identifier.ScanResult;
import rubezh.fixtures.KeyEventSimulator;
import rubezh.text.Language;
import rubezh.ui.kit.scan.KeyboardWedgeScanner;

/** Window with a scanner and its scans. */
final class ScannerFixture implements AutoCloseable {
    /** Control with the focus. */
    enum FocusTarget {
        DATE,
        CODE,
        CODE_WITH_OPEN_LIST,
        CHIPS,
        DESCRIPTION,
        SUBSTANCE_CELL,
        AMOUNT_CELL,
        TEXT_AREA,
        BUTTON,
        TABLE,
        PALETTE;

        void focus(ScannerFixture fixture) {
            var editor = fixture.window.gallery.editor;
            String line = "/items/" + editor.record.lines.get(1) + "/";
            switch (this) {
                case DATE -> editor.form.focus("/event/start");
                case CODE, CODE_WITH_OPEN_LIST -> editor.form.focus("/place/country");
                case CHIPS -> editor.form.focus("/detection/means");
                case DESCRIPTION -> editor.form.focus("/place/description");
                case SUBSTANCE_CELL -> editor.items.focus(line + "substance");
                case AMOUNT_CELL -> editor.items.focus(line + "amount");
                case TEXT_AREA -> editor.form.focus("/narrative/circumstances");
                case BUTTON -> fixture.button().requestFocus();
                case TABLE -> fixture.window.gallery.shell.open(fixture.window.gallery.list.screen);
                case PALETTE -> {}
            }
        }
    }

    final GalleryWindow window = new GalleryWindow(Language.RU);
    final List<ScanResult> scans = new ArrayList<>();
    final KeyEventSimulator typist = new KeyEventSimulator(window.gallery.scene);
    final List<String> searched = new ArrayList<>();

    ScannerFixture() throws Exception {
        this(true);
    }

    /**
     * @param scanning whether there is a scanner, which holds some keys back for a moment
     */
    ScannerFixture(boolean scanning) throws Exception {
        GalleryWindow.call(() -> {
            window.gallery.shell.open(window.gallery.editor.screen);
            window.gallery.list.table.onTyped(searched::add);
            if (scanning) {
                KeyboardWedgeScanner.of(
                        window.gallery.ui, window.gallery.scene, typist::nanos, scans::add);
            }
            return true;
        });
        GalleryWindow.waitTwoPulses();
    }

    void focus(FocusTarget focusTarget) throws Exception {
        GalleryWindow.call(() -> {
            focusTarget.focus(this);
            return true;
        });
        GalleryWindow.waitTwoPulses();
        if (focusTarget == FocusTarget.CODE_WITH_OPEN_LIST) {
            window.press(KeyCode.F4);
        } else if (focusTarget == FocusTarget.PALETTE && !window.gallery.ui.overlay().isOpen()) {
            window.press(KeyCode.CONTROL, KeyCode.K);
        }
    }

    Button button() {
        return (Button) window.gallery.editor.screen.content().lookup(".button");
    }

    /** Sends characters at the speed of a scanner. */
    void scan(String text, Random random) throws Exception {
        GalleryWindow.call(() -> {
            typist.advance(500);
            for (char c : text.toCharArray()) {
                typist.advance(1 + random.nextInt(20));
                typist.key(c);
            }
            return true;
        });
    }

    ScanResult read(int before) throws Exception {
        typist.advance(200);
        GalleryWindow.waitUntil(() -> scans.size() > before);
        GalleryWindow.waitTwoPulses();
        return scans.getLast();
    }

    /** Returns all state that a key could change. */
    Map<String, Object> state() throws Exception {
        return GalleryWindow.call(() -> {
            var state = new TreeMap<String, Object>();
            var gallery = window.gallery;
            Node focused = gallery.scene.getFocusOwner();
            state.put("focus", focused);
            if (focused instanceof TextInputControl control) {
                state.put("selection", control.getSelection());
                state.put("caret", control.getCaretPosition());
            }
            state.put("texts", texts());
            state.put("values", presentValues(gallery.editor.record.values));
            state.put("unread", Map.copyOf(gallery.editor.record.unreadable));
            state.put("lines", List.copyOf(gallery.editor.record.lines));
            state.put("saved", gallery.editor.saved);
            state.put("opened", gallery.list.opened);
            state.put("searched", List.copyOf(searched));
            state.put("lists", openListCount());
            return state;
        });
    }

    private List<String> texts() {
        return window.gallery.scene.getRoot().lookupAll(".text-input").stream()
                .map(node -> ((TextInputControl) node).getText())
                .toList();
    }

    private static Map<String, Object> presentValues(Map<String, ?> values) {
        return values.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, e -> Objects.requireNonNull(e.getValue())));
    }

    private static long openListCount() {
        return javafx.stage.Window.getWindows().stream()
                .filter(w -> w instanceof PopupWindow && !(w instanceof Tooltip))
                .count();
    }

    @Override
    public void close() throws Exception {
        window.close();
    }
}
