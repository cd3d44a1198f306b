package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
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
import rubezh.text.Language;
import rubezh.ui.kit.scan.KeyboardWedgeScanner;

/** What a scanner reads is offered where it belongs; the system has the Russian layout. */
@SuppressWarnings("NullAway.Init") // made before each test
class ScanJourneyTest extends EditorJourney {
    /** Check digits are right; valid to 28 September 2031. */
    static final String PASSPORT =
            """
            P<UZBKARIMOV<<RUSTAM<<<<<<<<<<<<<<<<<<<<<<<<
            AA12345678UZB8504124M3109281<<<<<<<<<<<<<<00
            """;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private ScannerRobot wedge;
    private KeyboardWedgeScanner scanner;

    @BeforeEach
    void newSeizure() {
        sitDown(Language.EN);
        wedge = new ScannerRobot(desk);
        scanner = WindowDriver.ui(() -> desk.seizures.listen(desk.scene, wedge::nanos));
    }

    @AfterEach
    void stopListening() {
        desk.settle();
        WindowDriver.run(scanner::close);
    }

    @Test
    void aPassportIsOfferedAndOneKeyMakesItAPerson() {
        hand.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT).enter("car").press(KeyCode.ENTER);
        wedge.scan(PASSPORT);
        WindowDriver.until(() -> words().contains("Passport recognised: KARIMOV RUSTAM"));
        assertThat(WindowDriver.ui(this::words)).contains("Number 8", "born 12 Apr 1985");
        assertThat(unsaved().parties().persons()).isEmpty();
        picture("scan-passport");

        hand.press(KeyCode.ENTER);
        desk.settle();
        Person person = saved().parties().persons().getFirst();
        assertThat(person.role()).hasToString("DRV");
        assertThat(person.surname()).isEqualTo("KARIMOV");
        assertThat(person.givenName()).isEqualTo("RUSTAM");
        assertThat(person.citizenship()).hasToString("UZ");
        assertThat(person.birth()).isEqualTo(LocalDate.of(1985, 4, 12));
        assertThat(person.identity().number()).isEqualTo("AA1234567");
        assertThat(person.identity().expires()).isEqualTo(LocalDate.of(2031, 9, 28));

        hand.ctrl(KeyCode.Z);
        assertThat(saved().parties().persons()).isEmpty();
    }

    @Test
    void theListOfSectionsFollowsWhatIsOffered() {
        assertThat(sectionMarked()).isEqualTo("Event");
        wedge.scan(PASSPORT);
        WindowDriver.until(() -> hand.owner() instanceof Button);
        desk.settle();
        assertThat(sectionMarked()).isEqualTo("Persons");
        hand.press(KeyCode.ESCAPE);
        desk.settle();
        assertThat(sectionMarked()).isEqualTo("Event");
    }

    private String sectionMarked() {
        return WindowDriver.ui(() ->
                desk.scene.getRoot().lookupAll(".part-line").stream()
                        .filter(line -> line.getPseudoClassStates().contains(CURRENT))
                        .map(Node::getAccessibleText)
                        .collect(Collectors.joining(", ")));
    }

    /** Read while the focus is far above: the button that Enter means must be seen. */
    @Test
    void whatIsOfferedIsScrolledIntoView() {
        wedge.scan(PASSPORT);
        WindowDriver.until(() -> hand.owner() instanceof Button);
        desk.settle();
        WindowDriver.run(() -> {
            var form = desk.scene.getRoot().lookup(".form-scroll");
            assertThat(
                            form.localToScene(form.getLayoutBounds())
                                    .contains(
                                            hand.owner()
                                                    .localToScene(hand.owner().getLayoutBounds())))
                    .isTrue();
        });
    }

    @Test
    void escLeavesTheRecordAndTheFocusAsTheyWere() {
        hand.ctrl(KeyCode.DIGIT2);
        desk.settle();
        var before = WindowDriver.ui(hand::owner);
        wedge.scan(PASSPORT);
        WindowDriver.until(() -> hand.owner() instanceof Button);
        hand.press(KeyCode.ESCAPE);
        desk.settle();
        assertThat(unsaved().parties().persons()).isEmpty();
        assertThat(WindowDriver.ui(hand::owner)).isEqualTo(before);
        assertThat(desk.shell.screens()).hasSize(2);
    }

    @Test
    void theSameDocumentIsNotAddedTwice() {
        wedge.scan(PASSPORT);
        WindowDriver.until(() -> hand.owner() instanceof Button);
        hand.press(KeyCode.ENTER);
        desk.settle();
        wedge.scan(PASSPORT);
        WindowDriver.until(() -> words().contains("already in the record"));
        hand.press(KeyCode.ENTER);
        desk.settle();
        assertThat(unsaved().parties().persons()).hasSize(1);
    }

    @Test
    void aDigitMisreadIsSaidAndHalfADocumentIsRefused() {
        wedge.scan(PASSPORT.replace("AA12345678", "AA12345679"));
        WindowDriver.until(() -> words().contains("Number 9, should be 8"));
        hand.press(KeyCode.ESCAPE);
        wedge.scan(PASSPORT.replace("<<<<00\n", "\n"));
        WindowDriver.until(() -> words().contains("Line 2 has 38 characters of 44"));
        hand.press(KeyCode.ESCAPE);
        assertThat(unsaved().parties().persons()).isEmpty();
    }

    @Test
    void aSealReadAmongTheGoodsGoesToTheirPackageWithoutAKey() {
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg").type("3");
        wedge.scan("KG 0048213\n");
        WindowDriver.until(() -> !unsaved().evidence().packages().isEmpty());
        wedge.scan("KG 0048213\n");
        WindowDriver.until(() -> words().contains("already in this record"));

        Seizure saved = saved();
        var pack = saved.evidence().packages().getFirst();
        assertThat(pack.seals()).containsExactly("KG 0048213");
        assertThat(pack.items()).extracting("id").containsExactly(saved.items().getFirst().id());
        assertThat(saved.items().getFirst().packages()).isEqualTo(3);
    }

    @Test
    void aContainerIsOfferedToTheConveyanceAndAPlateTypedWhereItIsAsked() {
        wedge.scan("CSQU3054383\n");
        WindowDriver.until(() -> words().contains("Container number read: CSQU3054383"));
        hand.press(KeyCode.ENTER);
        desk.settle();
        hand.ctrl(KeyCode.DIGIT5).enter("car").press(KeyCode.ENTER);
        wedge.scan("01KG123ABC\n");
        WindowDriver.until(() -> unsaved().conveyances().getFirst().registration() != null);

        var conveyance = saved().conveyances().getFirst();
        assertThat(conveyance.container()).isEqualTo("CSQU3054383");
        assertThat(conveyance.registration()).isEqualTo("01KG123ABC");
    }

    @Test
    void aZoneMayBeTypedUnderTheRussianLayout() {
        hand.alt(KeyCode.M);
        desk.settle();
        assertThat(WindowDriver.ui(hand::owner)).isInstanceOf(javafx.scene.control.TextArea.class);
        hand.type(rubezh.text.KeyboardLayout.toCyrillic(PASSPORT.strip()));
        WindowDriver.until(() -> words().contains("Read in full"));
        hand.press(KeyCode.ENTER);
        WindowDriver.until(() -> words().contains("Passport recognised: KARIMOV RUSTAM"));
        hand.press(KeyCode.ENTER);
        desk.settle();
        assertThat(saved().parties().persons().getFirst().surname()).isEqualTo("KARIMOV");
    }

    @Test
    void aPastedZoneIsOfferedAndAnyOtherTextIsPasted() {
        hand.ctrl(KeyCode.DIGIT8);
        paste("as in the letter:\n" + PASSPORT);
        WindowDriver.until(() -> words().contains("Passport recognised: KARIMOV RUSTAM"));
        hand.press(KeyCode.ESCAPE);

        String cut = PASSPORT.replace("<<<<00\n", "\n").strip().replace('\n', ' ');
        paste(cut);
        desk.settle();
        assertThat(words()).doesNotContain("not read in full");
        assertThat(saved().narrative().summary()).isEqualTo(cut);
    }

    private void paste(String text) {
        WindowDriver.run(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        hand.ctrl(KeyCode.V);
    }

    @Test
    void onTheListAScannedSealIsSearchedFor() {
        hand.press(KeyCode.ESCAPE);
        WindowDriver.until(() -> desk.shell.screens().size() == 1);
        desk.settle();
        WindowDriver.run(() -> desk.scene.getRoot().lookup(".table-view").requestFocus());
        wedge.scan("KG 0048213\n");
        WindowDriver.until(() -> searched().contains("KG 0048213"));
    }

    private List<String> searched() {
        return desk.scene.getRoot().lookupAll(".text-field").stream()
                .map(node -> ((TextInputControl) node).getText())
                .toList();
    }

    /** Returns the record as it is typed so far: the draft, or what is recorded. */
    private Seizure unsaved() {
        var drafts = post.register.drafts();
        return drafts.isEmpty()
                ? post.register.blank()
                : post.register.resume(drafts.getFirst()).copy();
    }
}
