package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.journey.device.ScannerRobot;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;

/**
 * Number of keys for a routine case without a mouse: one passenger in a car, one drug, three
 * packages. Of a value of a list as many letters are typed as leave one option. The limits are
 * those of the interaction figures; a form that needs more keys fails here.
 */
class KeystrokeMeterTest extends EditorJourney {
    private static final int WITH_SCANNERS = 55;
    private static final int WITHOUT_SCANNER = 95;
    private static final int REPEATED = 25;
    private static final int BARE = 50;

    @BeforeEach
    void openAfterOneCase() {
        station.register.record(
                SaveRequest.ofNew(
                        station.register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
        openNewSeizure(Language.RU);
    }

    @Test
    void aRoutineCaseWithScannersStaysWithinItsKeys() throws IOException {
        var robot = new ScannerRobot(window);
        var scanner = robot.listen();
        writeScanning(robot);
        Seizure written = newest();
        assertThat(written.items().getFirst().amount()).hasToString("1.25 KGM");
        assertThat(written.evidence().packages().getFirst().seals()).containsExactly("KG 0048213");
        assertThat(written.parties().persons().getFirst().identity().number())
                .isEqualTo("AA1234567");
        assertThat(written.conveyances().getFirst().registration()).isEqualTo("01KG123ABC");
        assertThat(written.narrative().circumstances()).contains("1,25");
        assertFound(written);

        WindowDriver.run(scanner::close);
        assertKeys("R1", keyboard.keyCount());
        assertThat(keyboard.keyCount()).isLessThanOrEqualTo(WITH_SCANNERS);
    }

    /** Types time, reason and means of the find, route, drug, amount and packages. */
    private void writeEvent() {
        keyboard.enter("1430");
        choose("су").press(KeyCode.ENTER);
        choose("со").press(KeyCode.PAGE_DOWN);
        choose("афг").press(KeyCode.ENTER);
        choose("рос").press(KeyCode.PAGE_DOWN);
        choose("геро").press(KeyCode.ENTER);
        keyboard.enter("1,25к").type("3");
    }

    /** Types the beginning of a value until its list has one option left. */
    private KeyboardRobot choose(String letters) {
        keyboard.type(letters);
        assertThat(WindowDriver.call(KeystrokeMeterTest::optionCount)).as(letters).isOne();
        return keyboard;
    }

    private static long optionCount() {
        return Window.getWindows().stream()
                .mapToLong(open -> open.getScene().getRoot().lookupAll(".option-row").size())
                .sum();
    }

    /** Types the place of concealment, the car and its plate. */
    private void writeCar() {
        keyboard.press(KeyCode.PAGE_DOWN);
        choose("бе").press(KeyCode.PAGE_DOWN);
        choose("ле").press(KeyCode.ENTER);
        keyboard.type("01KG123ABC");
    }

    private void writeScanning(ScannerRobot robot) {
        writeEvent();
        robot.scan("KG 0048213\n");
        window.waitUntilIdle();
        writeCar();
        robot.scan(ScannerRobot.PASSPORT);
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof javafx.scene.control.Button);
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        keyboard.alt(KeyCode.C).ctrl(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
    }

    @Test
    void aRoutineCaseWithoutScannersAndItsRepetitionStayWithinTheirKeys() throws IOException {
        writeRoutine();
        int without = keyboard.keyCount();
        Seizure first = newest();
        assertThat(first.items().getFirst().amount()).hasToString("1.25 KGM");
        assertFound(first);
        assertThat(first.parties().persons().getFirst().identity().number()).isEqualTo("AA1234567");
        assertThat(first.conveyances().getFirst().registration()).isEqualTo("01KG123ABC");

        int before = keyboard.keyCount();
        repeatWithFiveChanges();
        int repeated = keyboard.keyCount() - before;
        Seizure second = newest();
        assertThat(second.items().getFirst().amount()).hasToString("500 GRM");
        assertThat(second.items().getFirst().packages()).isEqualTo(2);
        assertThat(second.conveyances().getFirst().registration()).isEqualTo("02KG9");
        assertThat(second.parties().persons().getFirst().surname()).isEqualTo("Ли");
        assertThat(second.unconfirmed()).containsExactly("/route", "/concealment");

        assertKeys("R2", without);
        assertKeys("R3", repeated);
        assertThat(without).isLessThanOrEqualTo(WITHOUT_SCANNER);
        assertThat(repeated).isLessThanOrEqualTo(REPEATED);
    }

    private void writeRoutine() {
        writeEvent();
        writeCar();
        keyboard.press(KeyCode.PAGE_DOWN);
        choose("во").press(KeyCode.ENTER);
        keyboard.enter("Каримов").enter("Рустам");
        choose("уз").press(KeyCode.ENTER);
        choose("м").press(KeyCode.ENTER);
        keyboard.type("120485").press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.type("AA1234567");
        keyboard.ctrl(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
    }

    /** Types another time, amount, number of packages, plate and person. */
    private void repeatWithFiveChanges() {
        keyboard.shift(KeyCode.F9);
        awaitEditor();
        keyboard.type("1500").press(KeyCode.F8).enter("500г").type("2");
        keyboard.press(KeyCode.F8).type("02KG9");
        keyboard.press(KeyCode.F8).type("Ли");
        keyboard.ctrl(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
    }

    /** One pedestrian, one drug, one person, from Ins to submitted: the core and nothing else. */
    @Test
    void aBareCaseIsSubmittedWithinItsKeysAndSaysWhatWasTyped() throws IOException {
        int before = keyboard.keyCount() - 1;
        keyboard.press(KeyCode.ENTER).press(KeyCode.ENTER);
        choose("су").press(KeyCode.ENTER);
        choose("со").press(KeyCode.PAGE_DOWN);
        choose("афг").press(KeyCode.ENTER);
        choose("рос").press(KeyCode.PAGE_DOWN);
        choose("геро").press(KeyCode.ENTER);
        keyboard.enter("50г").press(KeyCode.ENTER).press(KeyCode.ENTER);
        choose("пр").press(KeyCode.PAGE_DOWN);
        choose("на т").press(KeyCode.PAGE_DOWN);
        choose("пе").press(KeyCode.PAGE_DOWN);
        choose("пе");
        keyboard.alt(KeyCode.C).alt(KeyCode.EQUALS);
        keyboard.ctrlShift(KeyCode.S);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
        Seizure written = newest();
        assertThat(written.header().status()).isEqualTo(Status.SUBMITTED);
        assertFound(written);
        assertThat(written.items().getFirst().amount()).hasToString("50 GRM");
        assertThat(written.items().getFirst().stage()).hasToString("SUSPECTED");
        assertThat(written.concealment().place()).hasToString("BDY");
        assertThat(written.conveyances().getFirst().mode()).hasToString("PED");
        assertThat(written.parties().persons().getFirst().role()).hasToString("PED");
        assertThat(written.narrative().circumstances()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(written.header().absences()).isEmpty();
        assertKeys("R4", keyboard.keyCount() - before);
        assertThat(keyboard.keyCount() - before).isLessThanOrEqualTo(BARE);
    }

    private static void assertFound(Seizure written) {
        assertThat(written.detection().selection()).hasToString("RSK");
        assertThat(written.detection().means()).extracting(Object::toString).contains("DOG");
        assertThat(written.route().departure()).hasToString("AF");
        assertThat(written.route().destination()).hasToString("RU");
        assertThat(written.concealment().place()).isNotNull();
    }

    /** Compares the counts with the document of figures, or writes them to a list if asked to. */
    private static void assertKeys(String scenario, int keys) throws IOException {
        String folder = System.getProperty("rubezh.pictures");
        if (folder != null) {
            Files.writeString(
                    Path.of(folder).resolve("keys.txt"),
                    scenario + " " + keys + " keys, 0 by mouse\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        assertThat(Files.readAllLines(Path.of("src/docs/keys.md")))
                .as("%s takes %d keys", scenario, keys)
                .anyMatch(row -> row.matches("\\| " + scenario + " \\|.*\\| " + keys + " \\|.*"));
    }
}
