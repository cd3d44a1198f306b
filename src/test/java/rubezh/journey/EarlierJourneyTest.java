package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.party.Person;
import rubezh.text.Language;

/** Persons and conveyances copied from earlier cases. */
@SuppressWarnings("NullAway.Init") // made in each test
class EarlierJourneyTest extends EditorJourney {

    @BeforeEach
    void anEarlierCase() {
        EarlierCaseFixture.recordAt(station);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPersonIsTakenOverIntoTheEmptyFieldsInOneStep(Language language) {
        openNewSeizure(language);
        keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT);
        keyboard.enter(language.choose("отправ", "sender")).enter("nazar").enter("Бекзод");
        keyboard.shift(KeyCode.ENTER);
        takeFirst(1);

        Person person = saveAndRead().parties().persons().getFirst();
        assertThat(person.surname()).isEqualTo("Назаров");
        assertThat(person.givenName()).isEqualTo("Бекзод");
        assertThat(person.birth()).isEqualTo(LocalDate.of(1982, 3, 7));
        assertThat(person.identity().number()).isEqualTo("AN 401238");
        assertThat(person.age()).isNull();

        keyboard.ctrl(KeyCode.Z);
        Person before = saveAndRead().parties().persons().getFirst();
        assertThat(before.surname()).isEqualTo("nazar");
        assertThat(before.birth()).isNull();
    }

    @Test
    void aConveyanceIsFoundByAnyPartOfItsMarkAndMakesANewLine() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT5).alt(KeyCode.F3);
        waitForLines(1);
        keyboard.type("КG12").press(KeyCode.ENTER);
        window.waitUntilIdle();

        Conveyance conveyance = saveAndRead().conveyances().getFirst();
        assertThat(conveyance.registration()).isEqualTo("01 KG 123 ABC");
        assertThat(conveyance.make()).isEqualTo("Opel Astra, белый");
        assertThat(conveyance.type()).hasToString("CAR");
        keyboard.ctrl(KeyCode.Z);
        assertThat(saveAndRead().conveyances()).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidAndEnterTakesNothing() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT6).alt(KeyCode.F3);
        waitForLines(1);
        keyboard.type("zzz");
        waitForLines(0);
        keyboard.press(KeyCode.ENTER).press(KeyCode.ESCAPE);
        assertThat(saveAndRead().parties().persons()).isEmpty();
    }

    @Test
    void elsewhereItIsSaidWhereToGo() {
        openNewSeizure(Language.EN);
        keyboard.alt(KeyCode.F3);
        window.waitUntilIdle();
        assertThat(window.scene.getRoot().lookupAll(".label"))
                .filteredOn(Label.class::isInstance)
                .extracting(node -> ((Label) node).getText())
                .anyMatch(text -> text != null && text.startsWith("First go to a line of persons"));
    }

    /** Opens the list, waits for a number of lines and accepts the first. */
    private void takeFirst(int lines) {
        keyboard.alt(KeyCode.F3);
        waitForLines(lines);
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
    }

    private void waitForLines(int lines) {
        WindowDriver.waitUntil(() ->
                window.scene.getRoot().lookup(".choice-list") instanceof ListView<?> list
                        && list.getItems().size() == lines);
        window.waitUntilIdle();
    }
}
