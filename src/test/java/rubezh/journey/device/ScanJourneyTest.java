package rubezh.journey.device;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.Person;
import rubezh.fixtures.AccessibleTree;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;
import rubezh.ui.kit.scan.KeyboardWedgeScanner;

/** Scanner input in the editor and the list; the system has the Russian keyboard layout. */
@SuppressWarnings("NullAway.Init") // made before each test
class ScanJourneyTest extends EditorJourney {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private ScannerRobot wedge;
    private KeyboardWedgeScanner scanner;

    @BeforeEach
    void newSeizure() {
        openNewSeizure(Language.EN);
        wedge = new ScannerRobot(window);
        scanner = wedge.listen();
    }

    @AfterEach
    void stopListening() {
        window.waitUntilIdle();
        WindowDriver.run(scanner::close);
    }

    @Test
    void aPassportIsOfferedAndOneKeyMakesItAPerson() {
        keyboard.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT).enter("car");
        wedge.scan(ScannerRobot.PASSPORT);
        WindowDriver.waitUntil(() -> labelTexts().contains("Passport recognised: KARIMOV RUSTAM"));
        assertThat(WindowDriver.call(this::labelTexts)).contains("Number 8", "born 12 Apr 1985");
        assertThat(draft().parties().persons()).isEmpty();
        saveScreenshotIfAsked("scan-passport");

        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        Person person = saveAndRead().parties().persons().getFirst();
        assertThat(person.role()).hasToString("DRV");
        assertThat(person.surname()).isEqualTo("KARIMOV");
        assertThat(person.givenName()).isEqualTo("RUSTAM");
        assertThat(person.citizenship()).hasToString("UZ");
        assertThat(person.birth()).isEqualTo(LocalDate.of(1985, 4, 12));
        assertThat(person.identity().number()).isEqualTo("AA1234567");
        assertThat(person.identity().expires()).isEqualTo(LocalDate.of(2031, 9, 28));

        keyboard.ctrl(KeyCode.Z);
        assertThat(saveAndRead().parties().persons()).isEmpty();
    }

    @Test
    void theListOfSectionsFollowsWhatIsOffered() {
        assertThat(sectionMarked()).isEqualTo("Event");
        wedge.scan(ScannerRobot.PASSPORT);
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof Button);
        window.waitUntilIdle();
        assertThat(sectionMarked()).isEqualTo("Persons");
        keyboard.press(KeyCode.ESCAPE);
        window.waitUntilIdle();
        assertThat(sectionMarked()).isEqualTo("Event");
    }

    private String sectionMarked() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".section-row").stream()
                        .filter(line -> line.getPseudoClassStates().contains(CURRENT))
                        .map(AccessibleTree::name)
                        .collect(Collectors.joining(", ")));
    }

    /** A suggestion is scrolled into view when the focus was far above it. */
    @Test
    void whatIsOfferedIsScrolledIntoView() {
        wedge.scan(ScannerRobot.PASSPORT);
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof Button);
        window.waitUntilIdle();
        WindowDriver.run(() -> {
            var form = window.scene.getRoot().lookup(".form-scroll");
            assertThat(
                            form.localToScene(form.getLayoutBounds())
                                    .contains(
                                            keyboard.focusOwner()
                                                    .localToScene(
                                                            keyboard.focusOwner()
                                                                    .getLayoutBounds())))
                    .isTrue();
        });
    }

    @Test
    void escLeavesTheRecordAndTheFocusAsTheyWere() {
        keyboard.ctrl(KeyCode.DIGIT2);
        window.waitUntilIdle();
        var before = WindowDriver.call(keyboard::focusOwner);
        wedge.scan(ScannerRobot.PASSPORT);
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof Button);
        keyboard.press(KeyCode.ESCAPE);
        window.waitUntilIdle();
        assertThat(draft().parties().persons()).isEmpty();
        assertThat(WindowDriver.call(keyboard::focusOwner)).isEqualTo(before);
        assertThat(window.shell.screens()).hasSize(2);
    }

    @Test
    void theSameDocumentIsNotAddedTwice() {
        wedge.scan(ScannerRobot.PASSPORT);
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof Button);
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        wedge.scan(ScannerRobot.PASSPORT);
        WindowDriver.waitUntil(() -> labelTexts().contains("already in the record"));
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(draft().parties().persons()).hasSize(1);
    }

    @Test
    void aDigitMisreadIsSaidAndHalfADocumentIsRefused() {
        wedge.scan(ScannerRobot.PASSPORT.replace("AA12345678", "AA12345679"));
        WindowDriver.waitUntil(() -> labelTexts().contains("Number 9, should be 8"));
        keyboard.press(KeyCode.ESCAPE);
        wedge.scan(ScannerRobot.PASSPORT.replace("<<<<00\n", "\n"));
        WindowDriver.waitUntil(() -> labelTexts().contains("Line 2 has 38 characters of 44"));
        keyboard.press(KeyCode.ESCAPE);
        assertThat(draft().parties().persons()).isEmpty();
    }

    @Test
    void aSealReadAmongTheGoodsGoesToTheirPackageWithoutAKey() {
        keyboard.ctrl(KeyCode.DIGIT3)
                .press(KeyCode.INSERT)
                .enter("heroin")
                .enter("1,25 kg")
                .type("3");
        wedge.scan("KG 0048213\n");
        WindowDriver.waitUntil(() -> !draft().evidence().packages().isEmpty());
        wedge.scan("KG 0048213\n");
        WindowDriver.waitUntil(() -> labelTexts().contains("already in this record"));

        Seizure saved = saveAndRead();
        var pack = saved.evidence().packages().getFirst();
        assertThat(pack.seals()).containsExactly("KG 0048213");
        assertThat(pack.items()).extracting("id").containsExactly(saved.items().getFirst().id());
        assertThat(saved.items().getFirst().packages()).isEqualTo(3);
    }

    @Test
    void aContainerIsOfferedToTheConveyanceAndAPlateTypedWhereItIsAsked() {
        wedge.scan("CSQU3054383\n");
        WindowDriver.waitUntil(() -> labelTexts().contains("Container number read: CSQU3054383"));
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        keyboard.ctrl(KeyCode.DIGIT5).enter("car");
        wedge.scan("01KG123ABC\n");
        WindowDriver.waitUntil(() -> draft().conveyances().getFirst().registration() != null);

        var conveyance = saveAndRead().conveyances().getFirst();
        assertThat(conveyance.container()).isEqualTo("CSQU3054383");
        assertThat(conveyance.registration()).isEqualTo("01KG123ABC");
    }

    @Test
    void aZoneMayBeTypedUnderTheRussianLayout() {
        keyboard.alt(KeyCode.M);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(keyboard::focusOwner))
                .isInstanceOf(javafx.scene.control.TextArea.class);
        keyboard.type(rubezh.text.KeyboardLayout.toCyrillic(ScannerRobot.PASSPORT.strip()));
        WindowDriver.waitUntil(() -> labelTexts().contains("Read in full"));
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> labelTexts().contains("Passport recognised: KARIMOV RUSTAM"));
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(saveAndRead().parties().persons().getFirst().surname()).isEqualTo("KARIMOV");
    }

    @Test
    void aPastedZoneIsOfferedAndAnyOtherTextIsPasted() {
        keyboard.ctrl(KeyCode.DIGIT8);
        paste("as in the letter:\n" + ScannerRobot.PASSPORT);
        WindowDriver.waitUntil(() -> labelTexts().contains("Passport recognised: KARIMOV RUSTAM"));
        keyboard.press(KeyCode.ESCAPE);

        String cut = ScannerRobot.PASSPORT.replace("<<<<00\n", "\n").strip().replace('\n', ' ');
        paste(cut);
        window.waitUntilIdle();
        assertThat(labelTexts()).doesNotContain("not read in full");
        assertThat(saveAndRead().narrative().summary()).isEqualTo(cut);
    }

    private void paste(String text) {
        WindowDriver.run(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        keyboard.ctrl(KeyCode.V);
    }

    @Test
    void onTheListAScannedSealIsSearchedFor() {
        keyboard.press(KeyCode.ESCAPE);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
        WindowDriver.run(() -> window.scene.getRoot().lookup(".table-view").requestFocus());
        wedge.scan("KG 0048213\n");
        WindowDriver.waitUntil(() -> searchResults().contains("KG 0048213"));
        assertThat(WindowDriver.call(window.shell::screens)).hasSize(1);
    }

    private List<String> searchResults() {
        return window.scene.getRoot().lookupAll(".text-field").stream()
                .map(node -> ((TextInputControl) node).getText())
                .toList();
    }

    /** Returns the content of the draft, or an empty record without one. */
    private Seizure draft() {
        var drafts = station.register.drafts();
        return drafts.isEmpty()
                ? station.register.newSeizure()
                : station.register.resume(drafts.getFirst()).seizure();
    }
}
