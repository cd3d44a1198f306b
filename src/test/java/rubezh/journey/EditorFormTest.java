package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.KeyEventSimulator;
import rubezh.register.Query;
import rubezh.text.Language;

/** What the form of a seizure does for the one who types into it. */
class EditorFormTest extends EditorJourney {
    @BeforeEach
    void newSeizure() {
        sitDown(Language.EN);
    }

    @Test
    void aSectionWithoutDataIsOneLineThatSaysSo() {
        assertThat(WindowDriver.ui(() -> summary("Conveyance").isVisible())).isTrue();
        assertThat(WindowDriver.ui(() -> summary("Conveyance").getText())).isEqualTo("— none");
        hand.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT).enter("car");
        hand.ctrl(KeyCode.DIGIT1);
        desk.settle();
        assertThat(WindowDriver.ui(() -> summary("Conveyance").isVisible())).isFalse();
    }

    private Label summary(String section) {
        return desk.scene.getRoot().lookupAll(".form-section").stream()
                .filter(node -> section.equals(node.getAccessibleText()))
                .map(node -> (Label) node.lookup(".section-summary"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sectionsWithoutDataAreOneLineAndOpenAsEnterReachesThem() {
        assertThat(shownLabels()).contains("Direction").doesNotContain("Method");

        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT);
        hand.enter("heroin").enter("1,25 kg").enter("3").enter("").enter("");
        hand.press(KeyCode.ENTER);

        assertThat(shownLabels()).contains("Method");
        assertThat(hand.owner().getAccessibleText()).isEqualTo("Concealed in");
    }

    @Test
    void theLongFormShowsEveryFieldAndTheShortOneOnlyWhatIsAsked() {
        assertThat(shownLabels()).doesNotContain("Traffic", "Lead agency");

        hand.press(KeyCode.F7);
        assertThat(shownLabels()).contains("Traffic", "Coordinates");

        hand.press(KeyCode.F7);
        assertThat(shownLabels()).doesNotContain("Traffic", "Coordinates");
    }

    @Test
    void whatALineSaysBesidesItsColumnsOpensBelowIt() {
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        hand.press(KeyCode.F2);
        desk.settle();
        hand.press(KeyCode.ENTER).press(KeyCode.ENTER).enter("1,31 kg");

        assertThat(saved().items().getFirst().weighing().gross()).hasToString("1.31 KGM");
    }

    /** Missing values are told in their places once somebody wants to send the record off. */
    @Test
    void whatIsMissingIsToldBelowItsFieldUntilItIsThere() {
        assertThat(stops()).isEmpty();
        hand.fire(KeyCode.S, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        desk.settle();
        assertThat(invalid()).contains("From", "To");
        int told = stops().size();
        assertThat(told).isGreaterThan(1);

        hand.ctrl(KeyCode.DIGIT2).enter("KG-DOS").enter("").enter("iran").enter("russia");
        desk.settle();
        assertThat(invalid()).doesNotContain("From", "To");
        assertThat(stops()).hasSizeLessThan(told);
    }

    private List<String> stops() {
        return WindowDriver.ui(() ->
                desk.scene.getRoot().lookupAll(".field-message.stop .label").stream()
                        .map(label -> ((Label) label).getText())
                        .toList());
    }

    private List<String> invalid() {
        return WindowDriver.ui(() ->
                desk.scene.getRoot().lookupAll(".text-field.invalid").stream()
                        .map(Node::getAccessibleText)
                        .toList());
    }

    /** On a busy machine keys are heard one after another, and only then what was put off. */
    @Test
    void keysThatComeBeforeTheNextFrameStay() {
        var typist = new KeyEventSimulator(desk.scene);
        WindowDriver.run(() -> "\n14".chars().forEach(letter -> typist.key((char) letter)));
        desk.settle();
        assertThat(name()).isEqualTo("Date and time: time");
        WindowDriver.run(() -> "30".chars().forEach(letter -> typist.key((char) letter)));
        assertThat(hand.text()).isEqualTo("1430");
    }

    @Test
    void questionMarksSayThatAValueIsUnknownNotAskedOrRefused() {
        hand.ctrl(KeyCode.DIGIT2);
        hand.enter("").enter("").enter("??").enter("?");

        var absences = saved().header().absences();
        assertThat(absences)
                .extracting(absence -> absence.field() + " " + absence.reason())
                .containsExactlyInAnyOrder("/route/departure NAS", "/route/destination UNK");
        assertThat(prompts()).contains("not asked", "unknown");
    }

    /** What follows from a key is shown late, but before the focus goes on. */
    @Test
    void aFieldIsPassedByUntilWhatItDependsOnIsFilled() {
        hand.press(KeyCode.F7).ctrl(KeyCode.DIGIT2);
        goTo("Coordinates");
        hand.press(KeyCode.ENTER);
        assertThat(name()).isNotEqualTo("Source");

        hand.ctrl(KeyCode.DIGIT2);
        goTo("Coordinates");
        hand.enter("40.52341 72.79876");
        assertThat(name()).isEqualTo("Source");
    }

    /** Niger is a country, and so is what its letters begin. */
    @Test
    void aNameTypedInFullIsTakenOnceAndOnlyOnEnter() {
        hand.ctrl(KeyCode.DIGIT2);
        hand.enter("").enter("").enter("").enter("russia");
        hand.enter("nigeria").enter("Tajikistan").enter("");
        desk.settle();
        assertThat(saved().route().transit()).hasToString("[NG, TJ]");
    }

    @Test
    void coordinatesArePastedInAnyNotationAndSaidInTheOthers() {
        hand.press(KeyCode.F7).ctrl(KeyCode.DIGIT2);
        goTo("Coordinates");
        paste("43ЕСУ 13538 88181");
        desk.settle();
        assertThat(words()).contains("40°31′24.28″\u00A0N,\u00A072°47′55.54″\u00A0E");
        picture("coordinates");
        hand.press(KeyCode.ENTER);
        assertThat(saved().place().coordinates()).hasToString("40.52341 72.79876");

        hand.shift(KeyCode.TAB);
        goTo("Coordinates");
        hand.enter("N 40 31 72 47");
        assertThat(words()).contains("One of the two must say N or S");
        WindowDriver.until(() -> words().contains("“N 40 31 72 47” cannot be read"));
        picture("coordinates-refused");
        assertThat(saved().place().coordinates()).hasToString("40.52341 72.79876");
    }

    private void paste(String text) {
        WindowDriver.ui(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        hand.ctrl(KeyCode.V);
    }

    private void goTo(String label) {
        for (int i = 0; i < 30 && !label.equals(name()); i++) {
            hand.press(KeyCode.ENTER);
        }
        assertThat(name()).isEqualTo(label);
    }

    /** Returns the name of the field with the focus. */
    private String name() {
        return WindowDriver.ui(() -> String.valueOf(hand.owner().getAccessibleText()));
    }

    @Test
    void changesAreTakenBackFieldByFieldAcrossSections() {
        hand.ctrl(KeyCode.DIGIT2);
        hand.enter("").enter("").enter("").enter("russia").enter("").enter("first place");
        hand.ctrl(KeyCode.DIGIT2).enter("").enter("").enter("afg");
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("2 kg");

        hand.ctrl(KeyCode.Z);
        assertThat(saved().items()).singleElement().matches(item -> item.amount() == null);
        hand.ctrl(KeyCode.Z).ctrl(KeyCode.Z).ctrl(KeyCode.Z);
        assertThat(saved().route().departure()).isNull();
        assertThat(saved().place().description()).isEqualTo("first place");
        hand.ctrl(KeyCode.Z);
        assertThat(saved().place().description()).isNull();
        assertThat(saved().route().destination()).hasToString("RU");
    }

    @Test
    void theNextGapIsOneKeyAwayAndFillingItMakesTheRecordMoreComplete() {
        hand.ctrl(KeyCode.DIGIT2);
        int before = percentOnceKnown();

        hand.ctrl(KeyCode.F8);
        desk.settle();
        String first = WindowDriver.ui(() -> hand.owner().getAccessibleText());
        hand.ctrl(KeyCode.F8);
        desk.settle();
        assertThat(WindowDriver.ui(() -> hand.owner().getAccessibleText())).isNotEqualTo(first);

        hand.ctrl(KeyCode.DIGIT2);
        hand.enter("").enter("").enter("afghanistan").enter("russia");
        WindowDriver.until(() -> percent() > before);
    }

    @Test
    void theCircumstancesAreComposedAndComposedAnewWithoutAQuestion() {
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        hand.alt(KeyCode.C);
        desk.settle();
        assertThat(saved().narrative().circumstances()).contains("heroin").contains("1.25");
        assertThat(saved().narrative().summary()).contains("Heroin");
        assertThat(isShown("composed from the fields")).isTrue();

        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.ENTER).enter("2 kg");
        hand.alt(KeyCode.C);
        desk.settle();
        assertThat(saved().narrative().circumstances())
                .contains("2\u00A0kg")
                .doesNotContain("1.25");
    }

    @Test
    void whatAPersonWroteIsReplacedOnlyAfterAQuestion() {
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("2 kg");
        hand.alt(KeyCode.C);
        desk.settle();
        hand.type(" In my own words.");
        hand.alt(KeyCode.C);
        desk.settle();
        assertThat(isShown("What the fields say differs from what is written")).isTrue();
        picture("compose");
        hand.press(KeyCode.ESCAPE);
        assertThat(saved().narrative().circumstances()).endsWith("kg. In my own words.");
        hand.alt(KeyCode.C).press(KeyCode.ENTER);
        desk.settle();
        assertThat(saved().narrative().circumstances()).doesNotContain("own words");
        hand.ctrl(KeyCode.Z);
        assertThat(saved().narrative().circumstances()).endsWith("kg. In my own words.");
    }

    @Test
    void helpTellsWhatAFieldTakesAndWhoMayGetIt() {
        hand.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT).enter("driver");
        hand.press(KeyCode.F1);
        desk.settle();
        assertThat(isShown("about a person: sent only by an explicit rule")).isTrue();
        assertThat(isShown("60 characters at most")).isTrue();
        picture("field-help");
        hand.press(KeyCode.ESCAPE);
        assertThat(WindowDriver.ui(() -> hand.owner().getAccessibleText())).isEqualTo("Surname");
    }

    @Test
    void aPinnedFieldKeepsItsValueInTheNextRecord() {
        hand.ctrl(KeyCode.DIGIT2).enter("").enter("").type("afghanistan").ctrl(KeyCode.B);
        hand.press(KeyCode.ENTER).type("russia");
        picture("pinned");
        fire(KeyCode.ENTER, KeyCode.CONTROL, KeyCode.SHIFT);
        WindowDriver.until(() -> post.register.catalogue().count(Query.ALL) == 1);
        desk.settle();
        hand.type("1200");
        desk.settle();

        Seizure next = post.register.resume(post.register.drafts().getFirst()).copy();
        assertThat(next.route().departure()).hasToString("AF");
        assertThat(next.route().destination()).isNull();
    }

    @Test
    void aTemplateIsKeptUnderANameAndBeginsARecord() {
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        WindowDriver.run(() -> editorCommand("keep-template"));
        desk.settle();
        hand.ctrl(KeyCode.A).type("Heroin in cars").press(KeyCode.ENTER);
        desk.settle();
        assertThat(
                        isShown(
                                "The template “Heroin in cars” is kept. Alt+Ins on the list begins a"
                                        + " record with it."))
                .isTrue();
        hand.press(KeyCode.ESCAPE);
        WindowDriver.until(() -> desk.shell.screens().size() == 1);
        desk.settle();
        hand.alt(KeyCode.INSERT);
        desk.settle();
        picture("templates");
        hand.press(KeyCode.ENTER);
        WindowDriver.until(() -> desk.shell.screens().size() == 2);
        desk.settle();
        assertThat(saved().items().getFirst().substance()).hasToString("OPI-HER");
    }

    private void editorCommand(String id) {
        desk.shell.screens().getLast().commands().find(id).orElseThrow().run();
    }

    private void fire(KeyCode code, KeyCode... held) {
        hand.fire(code, java.util.Set.of(held));
    }

    private boolean isShown(String words) {
        return WindowDriver.ui(() ->
                desk.scene.getRoot().lookupAll(".label").stream()
                        .filter(node -> isShown(node))
                        .anyMatch(node -> words.equals(((Label) node).getText())));
    }

    private int percentOnceKnown() {
        WindowDriver.until(() -> percent() > 0);
        return WindowDriver.ui(EditorFormTest.this::percent);
    }

    /** Returns the completeness shown, −1 if none is. */
    private int percent() {
        return desk.scene.getRoot().lookupAll(".part-figures .label").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> text.matches("[0-9]+%"))
                .mapToInt(text -> Integer.parseInt(text.replace("%", "")))
                .findFirst()
                .orElse(-1);
    }

    private List<String> shownLabels() {
        return WindowDriver.ui(() ->
                desk.scene.getRoot().lookupAll(".field-label > .label").stream()
                        .filter(EditorFormTest::isShown)
                        .map(node -> ((Label) node).getText())
                        .toList());
    }

    private List<String> prompts() {
        return WindowDriver.ui(() ->
                desk.scene.getRoot().lookupAll(".text-input").stream()
                        .map(node -> ((TextInputControl) node).getPromptText())
                        .filter(text -> text != null && !text.isEmpty())
                        .toList());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
