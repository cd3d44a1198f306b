package rubezh.journey.editor;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.fixtures.Seizures;
import rubezh.journey.WindowDriver;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;

/** Goods that are no drugs, entered by an officer. */
class ArticleJourneyTest extends OneWindowJourney {
    private static final int KEYS = 120;

    @Test
    void anArticleBringsItsCategoryAndTakesItAway() {
        openNewSeizure(Language.RU);
        addGoods("сиг", "20000 сиг");
        assertThat(item().toString()).contains("TOB-CIG", "20000 STK");
        assertThat(item().category()).hasToString("TOB");
        assertThat(WindowDriver.call(this::labelTexts)).contains("категория: Табак, насвай, вейпы");
        saveScreenshotIfAsked("article-cigarettes-ru");

        keyboard.shift(KeyCode.ENTER).shift(KeyCode.ENTER).enter("бензин");
        window.waitUntilIdle();
        assertThat(item().category()).hasToString("FUE");
        assertThat(normalizedLabelTexts())
                .contains("категория: Топливо (ГСМ)")
                .contains("количество 20 000 сиг. обычно измеряют иначе");

        keyboard.ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(item().substance()).hasToString("TOB-CIG");
        assertThat(item().category()).hasToString("TOB");
    }

    @Test
    void aCategoryChosenByHandStaysAndSaysThatItDoesNotFit() {
        openNewSeizure(Language.EN);
        addGoods("heroin", "20 g");
        assertThat(item().category()).hasToString("DRG");
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("category:");
        keyboard.press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.enter("other");
        keyboard.ctrl(KeyCode.DIGIT3).enter("cigarettes");
        window.waitUntilIdle();
        assertThat(item().category()).hasToString("OTH");
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("“Other” does not fit, the list has “Tobacco");
    }

    @Test
    void aSubstanceOfSeveralCategoriesIsAskedForOneByOneKey() {
        openNewSeizure(Language.RU);
        addGoods("трамадол", "20 таб");
        assertThat(item().category()).isNull();
        assertThat(normalizedLabelTexts())
                .contains("какая категория?", "Лекарственные средства и медизделия – Ctrl+Shift+3");
        saveScreenshotIfAsked("article-categories-ru");
        keyboard.ctrlShift(KeyCode.DIGIT3);
        window.waitUntilIdle();
        assertThat(item().category()).hasToString("MED");
        assertThat(normalizedLabelTexts()).doesNotContain("какая категория?");
        keyboard.ctrlShift(KeyCode.DIGIT1);
        assertThat(item().category()).as("asked once").hasToString("MED");
    }

    @Test
    void articlesOfTheCategoryChosenFirstAreOfferedFirst() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.enter("weapons");
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.F4).press(KeyCode.DIGIT1);
        window.waitUntilIdle();
        assertThat(item().substance()).hasToString("WPN-FIR");
        assertThat(item().category()).hasToString("WPN");
    }

    @Test
    void whatIsNotAskedOfAnArticleIsPassedOverUnlessItSaysSomething() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT);
        keyboard.enter("cigarettes").enter("20000 pcs").enter("40");
        window.waitUntilIdle();
        assertThat(items()).as("Enter went on to another line").hasSize(2);
        saveScreenshotIfAsked("article-not-asked");
        keyboard.shift(KeyCode.ENTER);
        assertThat(keyboard.text()).as("back past what is not asked").isEqualTo("40");

        keyboard.shift(KeyCode.ENTER).shift(KeyCode.ENTER).enter("heroin");
        keyboard.press(KeyCode.ENTER).press(KeyCode.ENTER).enter("powder");
        keyboard.shift(KeyCode.ENTER)
                .shift(KeyCode.ENTER)
                .shift(KeyCode.ENTER)
                .shift(KeyCode.ENTER);
        keyboard.enter("cigarettes").press(KeyCode.ENTER).press(KeyCode.ENTER);
        assertThat(keyboard.text()).as("a form that is left over is gone to").isEqualTo("powder");
    }

    @Test
    void moneyIsCountedInNotesAndItsSumAskedFor() {
        openNewSeizure(Language.EN);
        addGoods("cash", "300 pcs");
        assertThat(item().substance()).hasToString("CUR-BNK");
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("category: Currency, monetary instruments");
        keyboard.press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.ENTER);
        keyboard.enter("dollar").enter("30000").enter("100x300").enter("no");
        window.waitUntilIdle();
        assertThat(item().appearance().extras().toString())
                .contains("CURR=USD, SUM=30000, DENO=100x300, DECD=NO");
        saveScreenshotIfAsked("article-currency-en");
    }

    @Test
    void aCaseOfCigarettesIsWrittenInFewKeysAndSummedByItself() {
        station.register.record(
                SaveRequest.ofNew(
                        station.register.newRecordId(), Seizures.complete(), SaveIntent.SUBMIT));
        openNewSeizure(Language.RU);
        writeCigarettes();
        Seizure written = newest();
        assertThat(written.header().status()).isEqualTo(Status.SUBMITTED);
        assertThat(written.items()).hasSize(1);
        assertThat(written.items().getFirst().category()).hasToString("TOB");
        assertThat(keyboard.keyCount()).isLessThanOrEqualTo(KEYS);
        WindowDriver.waitUntil(() -> labelTexts().contains("Сигареты"));
        assertThat(normalizedLabelTexts())
                .contains("табак 20 000 сиг.")
                .contains("опиоиды 2,075 кг");
        assertThat(WindowDriver.call(this::furthestLeft)).isNotNegative();
        saveScreenshotIfAsked("article-list");
    }

    /** Returns the left offset in pixels, within its cell, of the widest quantity. */
    private double furthestLeft() {
        return window.scene.getRoot().lookupAll(".quantity-cell").stream()
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
        keyboard.enter("1430").enter("сур").type("соб");
        keyboard.ctrl(KeyCode.DIGIT2).press(KeyCode.ENTER).press(KeyCode.ENTER);
        keyboard.enter("каза").type("росс");
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("сиг").type("20000 сиг");
        typeCarAndDriver();
        keyboard.alt(KeyCode.C).alt(KeyCode.EQUALS);
        keyboard.fire(KeyCode.S, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
    }

    private void addGoods(String article, String amount) {
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter(article).enter(amount);
        window.waitUntilIdle();
    }

    private SeizedItem item() {
        return Objects.requireNonNull(items().getFirst());
    }

    private List<SeizedItem> items() {
        return station.register.resume(station.register.drafts().getFirst()).seizure().items();
    }

    private String normalizedLabelTexts() {
        return WindowDriver.call(this::labelTexts)
                .replaceAll("[\u00A0\u202F]", " ")
                .replace("\n", " ");
    }
}
