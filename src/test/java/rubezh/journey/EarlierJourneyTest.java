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

/** Persons and conveyances taken over from earlier cases. */
@SuppressWarnings("NullAway.Init") // made in each test
class EarlierJourneyTest extends EditorJourney {

    @BeforeEach
    void anEarlierCase() {
        EarlierCaseFixture.recordAt(post);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPersonIsTakenOverIntoTheEmptyFieldsInOneStep(Language language) {
        sitDown(language);
        hand.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT);
        hand.enter(language.choose("отправ", "sender")).enter("nazar").enter("Бекзод");
        hand.shift(KeyCode.ENTER);
        take(1);

        Person person = saved().parties().persons().getFirst();
        assertThat(person.surname()).isEqualTo("Назаров");
        assertThat(person.givenName()).isEqualTo("Бекзод");
        assertThat(person.birth()).isEqualTo(LocalDate.of(1982, 3, 7));
        assertThat(person.identity().number()).isEqualTo("AN 401238");
        assertThat(person.age()).isNull();

        hand.ctrl(KeyCode.Z);
        Person before = saved().parties().persons().getFirst();
        assertThat(before.surname()).isEqualTo("nazar");
        assertThat(before.birth()).isNull();
    }

    @Test
    void aConveyanceIsFoundByAnyPartOfItsMarkAndMakesANewLine() {
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT5).alt(KeyCode.F3);
        until(1);
        hand.type("КG12").press(KeyCode.ENTER);
        desk.settle();

        Conveyance conveyance = saved().conveyances().getFirst();
        assertThat(conveyance.registration()).isEqualTo("01 KG 123 ABC");
        assertThat(conveyance.make()).isEqualTo("Opel Astra, белый");
        assertThat(conveyance.type()).hasToString("CAR");
        hand.ctrl(KeyCode.Z);
        assertThat(saved().conveyances()).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidAndEnterTakesNothing() {
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT6).alt(KeyCode.F3);
        until(1);
        hand.type("zzz");
        until(0);
        hand.press(KeyCode.ENTER).press(KeyCode.ESCAPE);
        assertThat(saved().parties().persons()).isEmpty();
    }

    @Test
    void elsewhereItIsSaidWhereToGo() {
        sitDown(Language.EN);
        hand.alt(KeyCode.F3);
        desk.settle();
        assertThat(desk.scene.getRoot().lookupAll(".label"))
                .filteredOn(Label.class::isInstance)
                .extracting(node -> ((Label) node).getText())
                .anyMatch(text -> text != null && text.startsWith("Go to a line of persons"));
    }

    /** Opens the list, waits for so many lines and takes the first. */
    private void take(int lines) {
        hand.alt(KeyCode.F3);
        until(lines);
        hand.press(KeyCode.ENTER);
        desk.settle();
    }

    private void until(int lines) {
        WindowDriver.until(() ->
                desk.scene.getRoot().lookup(".template-list") instanceof ListView<?> list
                        && list.getItems().size() == lines);
        desk.settle();
    }
}
