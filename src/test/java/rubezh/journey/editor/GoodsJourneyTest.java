package rubezh.journey.editor;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.fixtures.AccessibleTree;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;

/** Lines of items while they are typed. */
class GoodsJourneyTest extends OneWindowJourney {
    private static final String GONE = "The line of goods it belongs to no longer exists";

    @Test
    void aLineRemovedLeavesItsPackageAndItsSampleAsksWhichIsMeant() {
        Seizure before = withSampleOfTheSecondLine();
        LineRef kept = new LineRef(before.items().get(0).id());
        LineRef gone = new LineRef(before.items().get(1).id());
        assertThat(before.evidence().packages().getFirst().items()).containsExactly(kept, gone);
        assertThat(before.evidence().samples().getFirst().item()).isEqualTo(gone);
        assertThat(before.header().absences()).hasSize(1);

        removeSecondLine();
        assertThat(draft().items()).hasSize(1);
        assertThat(draft().evidence().packages().getFirst().items()).containsExactly(kept);
        assertThat(draft().header().absences()).isEmpty();
        assertThat(WindowDriver.call(this::labelTexts)).contains(GONE);
        goToProblem("?");
        saveScreenshotIfAsked("line-gone");

        keyboard.ctrl(KeyCode.DIGIT1).ctrl(KeyCode.Z);
        window.waitUntilIdle();
        Seizure back = saveAndRead();
        assertThat(back.evidence()).isEqualTo(before.evidence());
        assertThat(back.items()).isEqualTo(before.items());
        assertThat(back.header().absences()).isEqualTo(before.header().absences());
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain(GONE);
    }

    private Seizure withSampleOfTheSecondLine() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        keyboard.press(KeyCode.INSERT).enter("cannabis resin").enter("300 g").enter("?");
        addFirstLine("Packages and seals");
        keyboard.enter("B-17").enter("").enter("1, 2");
        addFirstLine("Samples");
        keyboard.enter("2").enter("5 g");
        return saveAndRead();
    }

    private void removeSecondLine() {
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.DOWN).press(KeyCode.DELETE);
        window.waitUntilIdle();
    }

    private void goToProblem(String text) {
        keyboard.ctrl(KeyCode.DIGIT3);
        for (int i = 0; i < 20 && !text.equals(keyboard.text()); i++) {
            keyboard.press(KeyCode.F8);
        }
        assertThat(keyboard.text()).isEqualTo(text);
    }

    @Test
    void theMissingWeightIsOfferedAndEnteredByAKeyAlone() {
        openNewSeizure(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин").press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER).press(KeyCode.ENTER).enter("1,31 кг").type("60 г");
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).contains("нетто 1,25\u00A0кг: Alt+=");
        assertThat(WindowDriver.call(this::labelTexts)).contains("60\u00A0г = 0,060\u00A0кг");
        assertThat(draft().items().getFirst().amount()).isNull();
        saveScreenshotIfAsked("missing-weight");

        keyboard.alt(KeyCode.EQUALS);
        window.waitUntilIdle();
        assertThat(draft().items().getFirst().amount()).hasToString("1.25 KGM");
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("Alt+=");

        keyboard.ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(draft().items().getFirst().amount()).isNull();
        assertThat(draft().items().getFirst().weighing().tare()).hasToString("60 GRM");
    }

    @Test
    void whatCannotBeReadIsTakenBackOnTheScreenToo() {
        openNewSeizure(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин").enter("1,25 кг");
        keyboard.shift(KeyCode.ENTER).type("около пяти").ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(keyboard.text()).as("in a cell").isEqualTo("1,25\u00A0кг");

        keyboard.press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER).press(KeyCode.ENTER).enter("1,31 кг");
        keyboard.shift(KeyCode.ENTER).type("около пяти").press(KeyCode.ENTER);
        keyboard.shift(KeyCode.ENTER).type("1,4 кг").ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(keyboard.text()).as("text that was left and replaced").isEqualTo("около пяти");
        keyboard.ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(keyboard.text()).as("in a field").isEqualTo("1,31\u00A0кг");
        assertThat(saveAndRead().items().getFirst().weighing().gross()).hasToString("1.31 KGM");
        assertThat(keyboard.text()).isEqualTo("1,31\u00A0кг");
    }

    @Test
    void theFieldsOfACategoryAreAskedInOrderAndSayWhatIsWrong() {
        openDetail(Language.EN, "not identified", "20 pcs");
        keyboard.enter("currency").press(KeyCode.ENTER);
        assertThat(fillFields("cash", "dollar", "2150", "100x20", "no"))
                .containsExactly("Kind", "Currency", "Amount", "Denominations", "Declared");
        assertThat(name()).isEqualTo("Gross");
        window.waitUntilIdle();
        assertThat(extras()).isEqualTo("KIND=cash, CURR=USD, SUM=2150, DENO=100x20, DECD=NO");
        assertThat(WindowDriver.call(this::labelTexts).replaceAll("[\u00A0\u202F]", " "))
                .contains("Denominations: the notes add up to 2 000, the amount is 2 150");
        saveScreenshotIfAsked("extras-currency");
    }

    @Test
    void aFieldOfACategoryHasHelpAndAStepOfItsOwnToTakeBack() {
        openDetail(Language.EN, "not identified", "20 pcs");
        keyboard.enter("currency").press(KeyCode.ENTER);
        fillFields("cash", "dollar", "2150", "100x20", "no");
        keyboard.shift(KeyCode.ENTER).shift(KeyCode.ENTER);
        window.waitUntilIdle();
        keyboard.press(KeyCode.F1);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("100x20; 50x3\n500х10; 1000х4", "EXT-013  ");
        saveScreenshotIfAsked("extras-help");

        keyboard.press(KeyCode.ESCAPE).enter("100x20; 50x3");
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("the notes add up");
        keyboard.ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(extras()).contains("DENO=100x20,").contains("DECD=NO");
    }

    private void openDetail(Language language, String substance, String amount) {
        openNewSeizure(language);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter(substance).enter(amount);
        keyboard.press(KeyCode.F2);
        window.waitUntilIdle();
    }

    /** Fills field after field; returns their names. */
    private List<String> fillFields(String... words) {
        var asked = new ArrayList<String>();
        for (String typed : words) {
            asked.add(name());
            keyboard.enter(typed);
        }
        return asked;
    }

    @Test
    void whatWasEnteredForAnotherCategoryIsKeptAndMarked() {
        openDetail(Language.RU, "не установлено", "1 шт");
        keyboard.enter("оружие").press(KeyCode.ENTER).enter("пистолет").enter("ПМ");
        window.waitUntilIdle();
        String typed = extras();
        assertThat(typed).isEqualTo("KIND=пистолет, MODEL=ПМ");

        for (int i = 0; i < 9 && !"Категория".equals(name()); i++) {
            keyboard.shift(KeyCode.ENTER);
        }
        keyboard.enter("радиоактивные").press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(extras()).isEqualTo(typed);
        assertThat(name()).isEqualTo("Позиция контрольного списка");
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("Введено для другой категории", "поле не из категории «Радиоактивные")
                .contains("держитесь на расстоянии");
        saveScreenshotIfAsked("extras-other");
        keyboard.enter("").type("Cs-137");
        window.waitUntilIdle();
        assertThat(extras()).isEqualTo(typed + ", ISOT=Cs-137");
    }

    @Test
    void aFieldOfACategoryTakesNoMoreThanTheRecordDoes() {
        openDetail(Language.RU, "не установлено", "1 шт");
        keyboard.enter("оружие").press(KeyCode.ENTER).type("пистолет");
        WindowDriver.run(
                () -> ((TextInputControl) keyboard.focusOwner()).appendText("x".repeat(250)));
        assertThat(keyboard.text()).startsWith("пистолетx").hasSize(200);
    }

    /** Returns the extra fields of the first line. */
    private String extras() {
        return draft().items().getFirst().appearance().extras().stream()
                .map(ExtraField::toString)
                .collect(Collectors.joining(", "));
    }

    /** Returns the accessible name of the focused field. */
    private String name() {
        return WindowDriver.call(() -> AccessibleTree.name(keyboard.focusOwner()));
    }

    /** Returns the content of the draft. */
    private Seizure draft() {
        return station.register.resume(station.register.drafts().getFirst()).seizure();
    }

    /** Adds the first line of a list that is empty in most records. */
    private void addFirstLine(String title) {
        WindowDriver.run(() -> addButton(title).fire());
        window.waitUntilIdle();
    }

    private Button addButton(String title) {
        return window.scene.getRoot().lookupAll(".line-grid").stream()
                .filter(grid -> titles(grid).contains(title))
                .map(grid -> (Button) grid.lookup(".grid-add-button"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(Node grid) {
        return grid.lookupAll(".grid-title").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
