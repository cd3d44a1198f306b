package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.fixtures.Seizures;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;

/** Goods that are no drugs, from the officer's chair. */
class ArticleJourneyTest extends EditorJourney {
    private static final int KEYS = 120;

    @Test
    void anArticleBringsItsCategoryAndTakesItAway() {
        sitDown(Language.RU);
        addGoods("сиг", "20000 сиг");
        assertThat(item().toString()).contains("TOB-CIG", "20000 STK");
        assertThat(item().category()).hasToString("TOB");
        assertThat(WindowDriver.ui(this::words)).contains("категория: Табак, насвай, вейпы");
        picture("article-cigarettes-ru");

        hand.shift(KeyCode.ENTER).shift(KeyCode.ENTER).enter("бензин");
        desk.settle();
        assertThat(item().category()).hasToString("FUE");
        assertThat(plainWords())
                .contains("категория: Топливо (ГСМ)")
                .contains("количество 20 000 сиг. указано в необычном виде измерения");

        hand.ctrl(KeyCode.Z);
        desk.settle();
        assertThat(item().substance()).hasToString("TOB-CIG");
        assertThat(item().category()).hasToString("TOB");
    }

    @Test
    void aCategoryChosenByHandStaysAndSaysThatItDoesNotFit() {
        sitDown(Language.EN);
        addGoods("heroin", "20 g");
        assertThat(item().category()).hasToString("DRG");
        assertThat(WindowDriver.ui(this::words)).doesNotContain("category:");
        hand.press(KeyCode.F2);
        desk.settle();
        hand.enter("other");
        hand.ctrl(KeyCode.DIGIT3).enter("cigarettes");
        desk.settle();
        assertThat(item().category()).hasToString("OTH");
        assertThat(WindowDriver.ui(this::words))
                .contains("“Other” does not fit, the list has “Tobacco");
    }

    @Test
    void aSubstanceOfSeveralCategoriesLeavesTheChoice() {
        sitDown(Language.RU);
        addGoods("трамадол", "20 таб");
        assertThat(item().category()).isNull();
    }

    @Test
    void articlesOfTheCategoryChosenFirstAreOfferedFirst() {
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).press(KeyCode.F2);
        desk.settle();
        hand.enter("weapons");
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.F4).press(KeyCode.DIGIT1);
        desk.settle();
        assertThat(item().substance()).hasToString("WPN-FIR");
        assertThat(item().category()).hasToString("WPN");
    }

    @Test
    void whatIsNotAskedOfAnArticleIsPassedOverUnlessItSaysSomething() {
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT);
        hand.enter("cigarettes").enter("20000 pcs").enter("40");
        desk.settle();
        assertThat(items()).as("Enter went on to another line").hasSize(2);
        picture("article-not-asked");
        hand.shift(KeyCode.ENTER);
        assertThat(hand.text()).as("back past what is not asked").isEqualTo("40");

        hand.shift(KeyCode.ENTER).shift(KeyCode.ENTER).enter("heroin");
        hand.press(KeyCode.ENTER).press(KeyCode.ENTER).enter("powder");
        hand.shift(KeyCode.ENTER).shift(KeyCode.ENTER).shift(KeyCode.ENTER).shift(KeyCode.ENTER);
        hand.enter("cigarettes").press(KeyCode.ENTER).press(KeyCode.ENTER);
        assertThat(hand.text()).as("a form that is left over is gone to").isEqualTo("powder");
    }

    @Test
    void moneyIsCountedInNotesAndItsSumAskedFor() {
        sitDown(Language.EN);
        addGoods("cash", "300 pcs");
        assertThat(item().substance()).hasToString("CUR-BNK");
        assertThat(WindowDriver.ui(this::words))
                .contains("category: Currency, monetary instruments");
        hand.press(KeyCode.F2);
        desk.settle();
        hand.press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.ENTER);
        hand.enter("dollar").enter("30000").enter("100x300").enter("no");
        desk.settle();
        assertThat(item().appearance().extras().toString())
                .contains("CURR=USD, SUM=30000, DENO=100x300, DECD=NO");
        picture("article-currency-en");
    }

    @Test
    void aCaseOfCigarettesIsWrittenInFewKeysAndSummedByItself() {
        post.register.record(
                SaveRequest.fresh(
                        post.register.newRecordId(), Seizures.complete(), SaveIntent.SUBMIT));
        sitDown(Language.RU);
        writeCigarettes();
        Seizure written = newest();
        assertThat(written.header().status()).isEqualTo(Status.SUBMITTED);
        assertThat(written.items()).hasSize(1);
        assertThat(written.items().getFirst().category()).hasToString("TOB");
        assertThat(hand.keys()).isLessThanOrEqualTo(KEYS);
        WindowDriver.until(() -> words().contains("Сигареты"));
        assertThat(plainWords()).contains("табак 20 000 сиг.").contains("опиоиды 2,075 кг");
        assertThat(WindowDriver.ui(this::furthestLeft)).isNotNegative();
        picture("article-list");
    }

    /** Returns where the quantity that reaches furthest to the left begins in its cell, pixels. */
    private double furthestLeft() {
        return desk.scene.getRoot().lookupAll(".quantity-cell").stream()
                .flatMap(box -> ((HBox) box).getChildren().stream())
                .filter(part -> !((Label) part).getText().isEmpty())
                .mapToDouble(part -> left(part) - left(part.getParent().getParent()))
                .min()
                .orElseThrow();
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private void writeCigarettes() {
        hand.enter("1430");
        hand.ctrl(KeyCode.DIGIT2).press(KeyCode.ENTER).press(KeyCode.ENTER);
        hand.enter("каза").type("росс");
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("сиг").type("20000 сиг");
        hand.ctrl(KeyCode.DIGIT4).type("бенз");
        hand.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT);
        hand.enter("легк").press(KeyCode.ENTER).type("01KG123ABC");
        hand.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT);
        hand.enter("води").enter("Каримов").enter("Рустам").enter("узб").enter("муж");
        hand.type("120485").press(KeyCode.F2);
        desk.settle();
        hand.type("AA1234567").alt(KeyCode.C);
        hand.fire(KeyCode.S, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        WindowDriver.until(() -> desk.shell.screens().size() == 1);
        desk.settle();
    }

    private void addGoods(String article, String amount) {
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter(article).enter(amount);
        desk.settle();
    }

    private SeizedItem item() {
        return Objects.requireNonNull(items().getFirst());
    }

    private List<SeizedItem> items() {
        return post.register.resume(post.register.drafts().getFirst()).copy().items();
    }

    private Seizure newest() {
        var row = post.register.catalogue().page(Query.ALL, 0, 1).getFirst();
        return post.register.open(row.recordId()).orElseThrow().seizure();
    }

    private String plainWords() {
        return WindowDriver.ui(this::words).replaceAll("[\u00A0\u202F]", " ").replace("\n", " ");
    }
}
