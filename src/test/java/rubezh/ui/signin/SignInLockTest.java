package rubezh.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.security.Officer;
import rubezh.text.Language;
import rubezh.ui.kit.TypedLayout;
import rubezh.ui.kit.look.Theme;

/** What the sign-in says and offers before the first key. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class SignInLockTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final Officer YUSUPOV = new Officer("yusupov", "Yusupov M. R.", "");

    @TempDir Path folder;
    private TrainingStation station;
    private WindowDriver driver;

    @BeforeEach
    void open() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768);
    }

    @AfterEach
    void close() {
        driver.close();
        station.close();
    }

    private void showLocked(LockReason reason, int unsaved) {
        var locked = new LockInfo(LocalTime.of(13, 58), reason, 5, YUSUPOV, unsaved);
        WindowDriver.run(() ->
                driver.show(
                        SignInScreens.locked(driver.ui, new TwoAccounts(), "1", locked, () -> {})));
        driver.waitUntilIdle();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BY_HAND|0|Yusupov M. R. · locked at 13:58.",
                "IDLE|1|Yusupov M. R. · locked at 13:58 after 5 minutes without work. Unsaved work"
                        + " is kept: 1 record.",
                "SLEEP|2|Yusupov M. R. · locked at 13:58: the computer went to sleep. Unsaved"
                        + " work is kept: 2 records."
            })
    void itSaysSinceWhenAndWhyItIsLockedAndWhatIsKept(
            LockReason reason, int unsaved, String sentence) {
        showLocked(reason, unsaved);
        assertThat(labels()).contains(sentence);
    }

    @Test
    void theTilesKeepTheOrderOfTheNamesAndWhoeverWorkedHereIsChosen() {
        showLocked(LockReason.BY_HAND, 0);
        List<Button> tiles =
                WindowDriver.call(() ->
                        driver.scene.getRoot().lookupAll(".officer-tile").stream()
                                .map(Button.class::cast)
                                .toList());
        assertThat(tiles).extracting(AccessibleTree::name).isSorted();
        var chosen = PseudoClass.getPseudoClass("chosen");
        assertThat(tiles)
                .filteredOn(tile -> tile.getPseudoClassStates().contains(chosen))
                .singleElement()
                .satisfies(tile -> assertThat(AccessibleTree.name(tile)).startsWith("Yusupov"));
    }

    @Test
    void theLayoutTypedLastIsShownBeforeTheFirstKey() {
        WindowDriver.run(() -> TypedLayout.of(driver.scene));
        WindowDriver.run(() -> driver.scene.getRoot().fireEvent(typed("\u0444")));
        showLocked(LockReason.IDLE, 0);
        Label chip = WindowDriver.call(() -> (Label) driver.scene.lookup(".keyboard-layout-chip"));
        assertThat(chip.isVisible()).isTrue();
        assertThat(chip.getText()).isEqualTo("RU");
        assertThat(labels()).anyMatch(text -> text.startsWith("The keyboard layout is Russian"));
    }

    @Test
    void beforeAnyLetterNoLayoutIsClaimed() {
        showLocked(LockReason.IDLE, 0);
        assertThat(
                        WindowDriver.call(
                                () -> driver.scene.lookup(".keyboard-layout-chip").isVisible()))
                .isFalse();
    }

    @Test
    void anotherOfficerIsFoundByF2() {
        showLocked(LockReason.BY_HAND, 0);
        press(KeyCode.F2, false);
        Node search = WindowDriver.call(() -> driver.scene.lookup(".officer-search"));
        assertThat(search.isVisible()).isTrue();
        assertThat(search.isFocused()).isTrue();
    }

    @Test
    void theLanguageSwitchesByItsKeyAndTheClockGoesOn() {
        showLocked(LockReason.BY_HAND, 0);
        assertThat(labels()).contains("24 Nov 2026 14:03");
        press(KeyCode.L, true);
        assertThat(labels()).contains("24.11.2026 14:03", "Кто заступает?");
    }

    private void press(KeyCode code, boolean ctrlShift) {
        WindowDriver.run(() -> {
            Node field = driver.scene.lookup(".password-box");
            assertThat(field).isInstanceOf(PasswordField.class);
            field.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            code,
                            ctrlShift,
                            ctrlShift,
                            false,
                            false));
        });
        driver.waitUntilIdle();
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false);
    }

    private List<String> labels() {
        return WindowDriver.call(() ->
                driver.scene.getRoot().lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(label ->
                                ((Label) label)
                                        .getText()
                                        .replace('\u00a0', ' ')
                                        .replace('\u202f', ' '))
                        .toList());
    }

    /** Sign-in screen with two officers; the other one signed in last. */
    private static final class TwoAccounts implements FakeSignIn {
        @Override
        public StationInfo stationInfo() {
            return new StationInfo("KG-DOS", "Достук", "Dostuk", false, ZoneId.of("Asia/Bishkek"));
        }

        @Override
        public List<Account> accounts() {
            return List.of(
                    new Account(
                            new Officer("asanov", "Asanov A. K.", ""),
                            LocalDateTime.of(2026, 11, 24, 8, 2)),
                    new Account(YUSUPOV, LocalDateTime.of(2026, 11, 23, 8, 2)));
        }

        @Override
        public SignInResult signIn(String login, char[] password, LongConsumer built) {
            return new SignInResult.WrongPassword(1, 5);
        }
    }
}
