package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.identifier.ScanResult;
import rubezh.fixtures.KeyEventSimulator;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.scan.KeyboardWedgeScanner;

/**
 * Scans while different controls have the focus. The test supplies the clock, so that the timing of
 * the keys is exact on any machine.
 */
@WindowTest
class KeyboardWedgeScannerTest {
    private static final String ZONE =
            """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10\
            """;

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

    /** Window with a scanner and its scans. */
    private static final class ScannerFixture implements AutoCloseable {
        final GalleryWindow window = new GalleryWindow(Language.RU);
        final List<ScanResult> scans = new ArrayList<>();
        final KeyEventSimulator typist = new KeyEventSimulator(window.gallery.scene);
        final List<String> searched = new ArrayList<>();

        ScannerFixture() throws Exception {
            GalleryWindow.call(() -> {
                window.gallery.shell.open(window.gallery.editor.screen);
                window.gallery.list.table.onTyped(searched::add);
                var ui = window.gallery.ui;
                return KeyboardWedgeScanner.of(ui, window.gallery.scene, typist::nanos, scans::add);
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
            } else if (focusTarget == FocusTarget.PALETTE
                    && !window.gallery.ui.overlay().isOpen()) {
                window.press(KeyCode.CONTROL, KeyCode.K);
            }
        }

        Button button() {
            return (Button) window.gallery.editor.screen.content().lookup(".button");
        }

        /** Sends characters at the speed of a scanner. */
        void scan(String text, Random chance) throws Exception {
            GalleryWindow.call(() -> {
                typist.advance(500);
                for (char c : text.toCharArray()) {
                    typist.advance(1 + chance.nextInt(20));
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

    /** An open popup is closed; all other state is as before the scan. */
    @ParameterizedTest
    @EnumSource
    void aScanLeavesNothingBehindAndIsReadExactly(FocusTarget focusTarget) throws Exception {
        try (var fixture = new ScannerFixture()) {
            var chance = new Random(focusTarget.ordinal());
            for (String sent : List.of("KG 0048213\n", "123456789\t", "A 1-77 45", ZONE + "\n")) {
                fixture.focus(focusTarget);
                var before = fixture.state();
                before.put("lists", 0L);
                int read = fixture.scans.size();
                fixture.scan(sent, chance);
                assertThat(fixture.read(read).text()).isEqualTo(sent.strip());
                assertThat(fixture.state()).as(sent).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FocusTarget.class,
            names = {"CODE", "AMOUNT_CELL", "BUTTON"})
    void theRussianLayoutMakesNoDifference(FocusTarget focusTarget) throws Exception {
        try (var fixture = new ScannerFixture()) {
            fixture.typist.withRussianLayout();
            fixture.focus(focusTarget);
            var before = fixture.state();
            fixture.scan(ZONE + "\n", new Random(1));
            assertThat(fixture.read(0))
                    .isInstanceOfSatisfying(
                            ScanResult.Document.class,
                            scan -> assertThat(scan.mrz().surname()).isEqualTo("ERIKSSON"));
            assertThat(fixture.state()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FocusTarget.class,
            names = {"DESCRIPTION", "TEXT_AREA", "DATE", "AMOUNT_CELL"})
    void everyKeyOfAPersonArrivesAtOnce(FocusTarget focusTarget) throws Exception {
        try (var fixture = new ScannerFixture()) {
            var chance = new Random(focusTarget.ordinal());
            String text = "seal kg 0048213 of the 14th";
            fixture.focus(focusTarget);
            GalleryWindow.call(() -> {
                for (int i = 0; i < text.length(); i++) {
                    fixture.typist.advance(80 + chance.nextInt(221));
                    fixture.typist.key(text.charAt(i));
                    assertThat(
                                    ((TextInputControl)
                                                    fixture.window.gallery.scene.getFocusOwner())
                                            .getText())
                            .isEqualTo(text.substring(0, i + 1));
                }
                return true;
            });
            assertThat(fixture.scans).isEmpty();
        }
    }

    @Test
    void overlappingKeysArriveInOrderAfterTheHoldTime() throws Exception {
        try (var fixture = new ScannerFixture()) {
            var chance = new Random(5);
            fixture.focus(FocusTarget.TEXT_AREA);
            var text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                text.append((char) ('a' + chance.nextInt(26)));
            }
            GalleryWindow.call(() -> {
                int fast = 0;
                for (char c : text.toString().toCharArray()) {
                    boolean rolled = fast < 4 && chance.nextInt(3) == 0;
                    fast = rolled ? fast + 1 : 0;
                    fixture.typist.advance(
                            rolled ? 20 + chance.nextInt(31) : 51 + chance.nextInt(250));
                    fixture.typist.key(c);
                }
                fixture.typist.advance(60);
                return true;
            });
            GalleryWindow.waitUntil(() -> text.toString().equals(focusedText(fixture)));
            assertThat(fixture.scans).isEmpty();
        }
    }

    @Test
    void fiveFastKeysAndEnterAreAPersonAndTheEnterActs() throws Exception {
        try (var fixture = new ScannerFixture()) {
            fixture.focus(FocusTarget.DESCRIPTION);
            Node first = fixture.window.focused();
            fixture.scan("12345\n", new Random(1));
            fixture.typist.advance(60);
            GalleryWindow.waitUntil(() -> fixture.window.gallery.scene.getFocusOwner() != first);
            assertThat(((TextInputControl) first).getText()).isEqualTo("12345");
            assertThat(fixture.scans).isEmpty();
        }
    }

    @Test
    void theFirstLetterInATableIsHeldForTheHoldTimeOnly() throws Exception {
        try (var fixture = new ScannerFixture()) {
            fixture.focus(FocusTarget.TABLE);
            fixture.scan("k", new Random(1));
            fixture.typist.advance(60);
            GalleryWindow.waitUntil(() -> !fixture.searched.isEmpty());
            assertThat(fixture.searched).containsExactly("k");
            assertThat(fixture.scans).isEmpty();
        }
    }

    @Test
    void aKeyHeldDownIsNoScan() throws Exception {
        try (var fixture = new ScannerFixture()) {
            fixture.focus(FocusTarget.TEXT_AREA);
            GalleryWindow.call(() -> {
                fixture.typist.advance(300);
                for (int i = 0; i < 30; i++) {
                    fixture.typist.press('a');
                    fixture.typist.advance(33);
                }
                return true;
            });
            assertThat(GalleryWindow.call(() -> focusedText(fixture))).isEqualTo("a".repeat(30));
            assertThat(fixture.scans).isEmpty();
        }
    }

    @Test
    void typingContinuesRightAfterAScan() throws Exception {
        try (var fixture = new ScannerFixture()) {
            fixture.focus(FocusTarget.TEXT_AREA);
            fixture.scan("KG 0048213\n", new Random(2));
            GalleryWindow.call(() -> {
                for (char c : "after".toCharArray()) {
                    fixture.typist.advance(121);
                    fixture.typist.key(c);
                }
                return true;
            });
            assertThat(fixture.scans).hasSize(1);
            assertThat(GalleryWindow.call(() -> focusedText(fixture))).isEqualTo("after");
        }
    }

    private static String focusedText(ScannerFixture fixture) {
        return ((TextInputControl) fixture.window.gallery.scene.getFocusOwner()).getText();
    }
}
