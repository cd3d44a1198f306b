package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.text.Language;

/** What the lines of goods do for the one who types them. */
class GoodsJourneyTest extends EditorJourney {
    private static final String GONE = "The line of goods it belongs to is not there";

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
        assertThat(WindowDriver.ui(this::words)).contains(GONE);
        walkProblemsTo("?");
        picture("line-gone");

        hand.ctrl(KeyCode.DIGIT1).ctrl(KeyCode.Z);
        desk.settle();
        Seizure back = saved();
        assertThat(back.evidence()).isEqualTo(before.evidence());
        assertThat(back.items()).isEqualTo(before.items());
        assertThat(back.header().absences()).isEqualTo(before.header().absences());
        assertThat(WindowDriver.ui(this::words)).doesNotContain(GONE);
    }

    private Seizure withSampleOfTheSecondLine() {
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        hand.press(KeyCode.INSERT).enter("cannabis resin").enter("300 g").enter("?");
        add("Packages and seals");
        hand.enter("B-17").enter("").enter("1, 2");
        add("Samples");
        hand.enter("2").enter("5 g");
        return saved();
    }

    private void removeSecondLine() {
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.DOWN).press(KeyCode.DELETE);
        desk.settle();
    }

    private void walkProblemsTo(String text) {
        hand.ctrl(KeyCode.DIGIT3);
        for (int i = 0; i < 20 && !text.equals(hand.text()); i++) {
            hand.press(KeyCode.F8);
        }
        assertThat(hand.text()).isEqualTo(text);
    }

    @Test
    void theMissingWeightIsOfferedAndEnteredByAKeyAlone() {
        sitDown(Language.RU);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин").press(KeyCode.F2);
        desk.settle();
        hand.press(KeyCode.ENTER).press(KeyCode.ENTER).enter("1,31 кг").type("60 г");
        desk.settle();
        assertThat(WindowDriver.ui(this::words)).contains("нетто 1,25\u00A0кг: Alt+=");
        assertThat(WindowDriver.ui(this::words)).contains("60\u00A0г = 0,060\u00A0кг");
        assertThat(draft().items().getFirst().amount()).isNull();
        picture("missing-weight");

        hand.alt(KeyCode.EQUALS);
        desk.settle();
        assertThat(draft().items().getFirst().amount()).hasToString("1.25 KGM");
        assertThat(WindowDriver.ui(this::words)).doesNotContain("Alt+=");

        hand.ctrl(KeyCode.Z);
        desk.settle();
        assertThat(draft().items().getFirst().amount()).isNull();
        assertThat(draft().items().getFirst().weighing().tare()).hasToString("60 GRM");
    }

    @Test
    void whatCannotBeReadIsTakenBackOnTheScreenToo() {
        sitDown(Language.RU);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин").enter("1,25 кг");
        hand.shift(KeyCode.ENTER).type("около пяти").ctrl(KeyCode.Z);
        desk.settle();
        assertThat(hand.text()).as("in a cell").isEqualTo("1,25\u00A0кг");

        hand.press(KeyCode.F2);
        desk.settle();
        hand.press(KeyCode.ENTER).press(KeyCode.ENTER).enter("1,31 кг");
        hand.shift(KeyCode.ENTER).type("около пяти").press(KeyCode.ENTER);
        hand.shift(KeyCode.ENTER).type("1,4 кг").ctrl(KeyCode.Z);
        desk.settle();
        assertThat(hand.text()).as("text that was left and replaced").isEqualTo("около пяти");
        hand.ctrl(KeyCode.Z);
        desk.settle();
        assertThat(hand.text()).as("in a field").isEqualTo("1,31\u00A0кг");
        assertThat(saved().items().getFirst().weighing().gross()).hasToString("1.31 KGM");
        assertThat(hand.text()).isEqualTo("1,31\u00A0кг");
    }

    @Test
    void theFieldsOfACategoryAreAskedInOrderAndSayWhatIsWrong() {
        openDetail(Language.EN, "not identified", "20 pcs");
        hand.enter("currency").press(KeyCode.ENTER);
        assertThat(answer("cash", "dollar", "2150", "100x20", "no"))
                .containsExactly("Kind", "Currency", "Amount", "Denominations", "Declared");
        assertThat(name()).isEqualTo("Gross");
        desk.settle();
        assertThat(extras()).isEqualTo("KIND=cash, CURR=USD, SUM=2150, DENO=100x20, DECD=NO");
        assertThat(WindowDriver.ui(this::words).replaceAll("[\u00A0\u202F]", " "))
                .contains("Denominations: the notes add up to 2 000, the amount is 2 150");
        picture("extras-currency");
    }

    @Test
    void aFieldOfACategoryHasHelpAndAStepOfItsOwnToTakeBack() {
        openDetail(Language.EN, "not identified", "20 pcs");
        hand.enter("currency").press(KeyCode.ENTER);
        answer("cash", "dollar", "2150", "100x20", "no");
        hand.shift(KeyCode.ENTER).shift(KeyCode.ENTER);
        desk.settle();
        hand.press(KeyCode.F1);
        desk.settle();
        assertThat(WindowDriver.ui(this::words))
                .contains("100x20; 50x3\n500х10; 1000х4", "EXT-013  ");
        picture("extras-help");

        hand.press(KeyCode.ESCAPE).enter("100x20; 50x3");
        desk.settle();
        assertThat(WindowDriver.ui(this::words)).doesNotContain("the notes add up");
        hand.ctrl(KeyCode.Z);
        desk.settle();
        assertThat(extras()).contains("DENO=100x20,").contains("DECD=NO");
    }

    private void openDetail(Language language, String substance, String amount) {
        sitDown(language);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter(substance).enter(amount);
        hand.press(KeyCode.F2);
        desk.settle();
    }

    /** Fills field after field; returns what they are called. */
    private List<String> answer(String... words) {
        var asked = new ArrayList<String>();
        for (String typed : words) {
            asked.add(name());
            hand.enter(typed);
        }
        return asked;
    }

    @Test
    void whatWasEnteredForAnotherCategoryIsKeptAndMarked() {
        openDetail(Language.RU, "не установлено", "1 шт");
        hand.enter("оружие").press(KeyCode.ENTER).enter("пистолет").enter("ПМ");
        desk.settle();
        String typed = extras();
        assertThat(typed).isEqualTo("KIND=пистолет, MODEL=ПМ");

        for (int i = 0; i < 9 && !"Категория".equals(name()); i++) {
            hand.shift(KeyCode.ENTER);
        }
        hand.enter("радиоактивные").press(KeyCode.ENTER);
        desk.settle();
        assertThat(extras()).isEqualTo(typed);
        assertThat(name()).isEqualTo("Позиция контрольного списка");
        assertThat(WindowDriver.ui(this::words))
                .contains("Введено для другой категории", "поле не из категории «Радиоактивные")
                .contains("держитесь на расстоянии");
        picture("extras-other");
        hand.enter("").type("Cs-137");
        desk.settle();
        assertThat(extras()).isEqualTo(typed + ", ISOT=Cs-137");
    }

    @Test
    void aFieldOfACategoryTakesNoMoreThanTheRecordDoes() {
        openDetail(Language.RU, "не установлено", "1 шт");
        hand.enter("оружие").press(KeyCode.ENTER).type("пистолет");
        WindowDriver.run(() -> ((TextInputControl) hand.owner()).appendText("x".repeat(250)));
        assertThat(hand.text()).startsWith("пистолетx").hasSize(200);
    }

    /** Returns the further fields of the first line. */
    private String extras() {
        return draft().items().getFirst().appearance().extras().stream()
                .map(ExtraField::toString)
                .collect(Collectors.joining(", "));
    }

    /** Returns the name of the field with the focus. */
    private String name() {
        return WindowDriver.ui(() -> String.valueOf(hand.owner().getAccessibleText()));
    }

    /** Returns what is kept of a record being written. */
    private Seizure draft() {
        return post.register.resume(post.register.drafts().getFirst()).copy();
    }

    /** Adds the first line of a list that most records leave empty. */
    private void add(String title) {
        WindowDriver.run(() -> adder(title).fire());
        desk.settle();
    }

    private Button adder(String title) {
        return desk.scene.getRoot().lookupAll(".item-grid").stream()
                .filter(grid -> titles(grid).contains(title))
                .map(grid -> (Button) grid.lookup(".grid-adder"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(Node grid) {
        return grid.lookupAll(".grid-title").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
