package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Person;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Entering;
import rubezh.register.Intent;
import rubezh.register.Outcome;
import rubezh.register.Query;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Persons and conveyances taken over from earlier cases. */
@SuppressWarnings("NullAway.Init") // made in each test
class EarlierJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final String EVIDENCE = "/evidence/packages/" + id(70);
    private static final String PERSON = "/parties/persons/" + id(0x13);

    @TempDir Path folder;
    private Post post;
    private Desk desk;
    private Hand hand;

    @BeforeEach
    void anEarlierCase() {
        post = new Post(folder, "KG-DOS", CLOCK);
        Seizure seizure = Seizures.complete();
        seizure = with(seizure, "/event/start", at("2026-11-24T09:15:00+06:00"));
        seizure = with(seizure, "/conveyances/" + id(0x12) + "/registration", "01 KG 123 ABC");
        seizure = with(seizure, "/conveyances/" + id(0x12) + "/make", "Opel Astra, белый");
        seizure = with(seizure, EVIDENCE + "/seals", List.of("А 004521"));
        seizure = with(seizure, PERSON + "/surname", "Назаров");
        seizure = with(seizure, PERSON + "/givenName", "Бек");
        seizure = with(seizure, PERSON + "/birth", LocalDate.of(1982, 3, 7));
        seizure = with(seizure, PERSON + "/identity/number", "AN 401238");
        assertThat(post.register.record(Entering.fresh(post.id(), seizure, Intent.SAVE)))
                .isInstanceOf(Outcome.Recorded.class);
    }

    @AfterEach
    void close() {
        desk.settle();
        desk.close();
        post.close();
    }

    private void sitDown(Language language) {
        desk = new Desk(post, language, Theme.LIGHT, 1366, 768);
        desk.enter();
        hand = new Hand(desk);
        hand.press(KeyCode.INSERT);
        Desk.until(
                () -> desk.shell.screens().size() == 2 && hand.owner() instanceof TextInputControl);
        desk.settle();
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
        Desk.until(() ->
                desk.scene.getRoot().lookup(".template-list") instanceof ListView<?> list
                        && list.getItems().size() == lines);
        desk.settle();
    }

    /** Saves, and returns what is recorded. */
    private Seizure saved() {
        hand.ctrl(KeyCode.S);
        desk.settle();
        var row = post.register.catalogue().page(Query.ALL, 0, 1).getFirst();
        return post.register.open(row.recordId()).orElseThrow().seizure();
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }

    private static Seizure with(Seizure seizure, String pointer, @Nullable Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }

    private static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
