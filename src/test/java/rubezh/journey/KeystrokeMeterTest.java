package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.register.Entering;
import rubezh.register.Intent;
import rubezh.register.Query;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/**
 * Counts the keys of a routine case, nothing by mouse: one passenger in a car, one drug, three
 * packages. The bounds are those of the interaction figures; a form that asks for more fails here.
 */
@SuppressWarnings("NullAway.Init") // made before each test
class KeystrokeMeterTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final int WITHOUT_SCANNER = 120;
    private static final int REPEATED = 35;

    @TempDir Path folder;
    private Post post;
    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() {
        post = new Post(folder, "KG-DOS", CLOCK);
        post.register.record(
                Entering.fresh(post.register.newRecordId(), Seizures.complete(), Intent.SAVE));
        desk = new Desk(post, Language.RU, Theme.LIGHT, 1366, 768);
        desk.enter();
        hand = new Hand(desk);
        hand.press(KeyCode.INSERT);
        awaitEditor();
    }

    @AfterEach
    void close() {
        desk.settle();
        desk.close();
        post.close();
    }

    @Test
    void aRoutineCaseWithoutScannersAndItsRepetitionStayWithinTheirKeys() throws IOException {
        writeRoutine();
        int without = hand.keys();
        Seizure first = newest();
        assertThat(first.items().getFirst().amount()).hasToString("1.25 KGM");
        assertThat(first.parties().persons().getFirst().identity().number()).isEqualTo("AA1234567");
        assertThat(first.conveyances().getFirst().registration()).isEqualTo("01KG123ABC");

        int before = hand.keys();
        repeatWithFiveChanges();
        int repeated = hand.keys() - before;
        Seizure second = newest();
        assertThat(second.items().getFirst().amount()).hasToString("500 GRM");
        assertThat(second.conveyances().getFirst().registration()).isEqualTo("02KG9");

        report(without, repeated);
        assertThat(without).isLessThanOrEqualTo(WITHOUT_SCANNER);
        assertThat(repeated).isLessThanOrEqualTo(REPEATED);
    }

    private void writeRoutine() {
        hand.enter("1430");
        hand.ctrl(KeyCode.DIGIT2).press(KeyCode.ENTER).press(KeyCode.ENTER);
        hand.enter("афг").type("росс");
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("геро").enter("1,25к").type("3");
        hand.ctrl(KeyCode.DIGIT4).type("бенз");
        hand.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT);
        hand.enter("автод").enter("легк").type("01KG123ABC");
        hand.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT);
        hand.enter("води").enter("Каримов").enter("Рустам").enter("узб").enter("муж");
        hand.type("120485").press(KeyCode.F2);
        desk.settle();
        hand.type("AA1234567").ctrl(KeyCode.ENTER);
        Desk.until(() -> desk.shell.screens().size() == 1);
        desk.settle();
    }

    /** Another time, amount, number of packages, plate and person. */
    private void repeatWithFiveChanges() {
        hand.shift(KeyCode.F9);
        awaitEditor();
        hand.type("1500");
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.ENTER).enter("500г").type("2");
        hand.ctrl(KeyCode.DIGIT5).press(KeyCode.ENTER).press(KeyCode.ENTER).type("02KG9");
        hand.ctrl(KeyCode.DIGIT6).press(KeyCode.ENTER).type("Ли");
        hand.ctrl(KeyCode.ENTER);
        Desk.until(() -> desk.shell.screens().size() == 1);
        desk.settle();
    }

    private void awaitEditor() {
        Desk.until(
                () -> desk.shell.screens().size() == 2 && hand.owner() instanceof TextInputControl);
        desk.settle();
    }

    private Seizure newest() {
        var row = post.register.catalogue().page(Query.ALL, 0, 1).getFirst();
        return post.register.open(row.recordId()).orElseThrow().seizure();
    }

    private static void report(int without, int repeated) throws IOException {
        String folder = System.getProperty("rubezh.pictures");
        if (folder != null) {
            Files.writeString(
                    Path.of(folder).resolve("keys.txt"),
                    "R2 " + without + " keys\nR3 " + repeated + " keys\n0 mouse\n");
        }
    }
}
