package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.identifier.ScanResult;
import rubezh.fixtures.WindowTest;
import rubezh.ui.shell.ScannerFixture.FocusTarget;

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

    /** An open popup is closed; all other state is as before the scan. */
    @ParameterizedTest
    @EnumSource
    void aScanLeavesNothingBehindAndIsReadExactly(FocusTarget focusTarget) throws Exception {
        try (var fixture = new ScannerFixture()) {
            var random = new Random(focusTarget.ordinal());
            for (String sent : List.of("KG 0048213\n", "123456789\t", "A 1-77 45", ZONE + "\n")) {
                fixture.focus(focusTarget);
                var before = fixture.state();
                before.put("lists", 0L);
                int read = fixture.scans.size();
                fixture.scan(sent, random);
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
            var random = new Random(focusTarget.ordinal());
            String text = "seal kg 0048213 of the 14th";
            fixture.focus(focusTarget);
            GalleryWindow.call(() -> {
                for (int i = 0; i < text.length(); i++) {
                    fixture.typist.advance(80 + random.nextInt(221));
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
            var random = new Random(5);
            fixture.focus(FocusTarget.TEXT_AREA);
            var text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            GalleryWindow.call(() -> {
                int fast = 0;
                for (char c : text.toString().toCharArray()) {
                    boolean rolled = fast < 4 && random.nextInt(3) == 0;
                    fast = rolled ? fast + 1 : 0;
                    fixture.typist.advance(
                            rolled ? 20 + random.nextInt(31) : 51 + random.nextInt(250));
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
