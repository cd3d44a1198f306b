package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import rubezh.device.scale.Scale;
import rubezh.device.scale.ScaleSetting;
import rubezh.device.scale.SerialFraming;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.fixtures.PseudoTerminalScale;
import rubezh.text.Language;

/** An officer takes weights from a scale on a port of this machine. */
@EnabledOnOs(OS.LINUX)
class ScaleJourneyTest extends EditorJourney {
    private static final LocalDate CHECKED = LocalDate.of(2027, 5, 31);

    private final PseudoTerminalScale scale = new PseudoTerminalScale();

    @AfterEach
    void unplug() {
        scale.close();
    }

    private void connect() {
        post.scale.write(setting());
    }

    private ScaleSetting setting() {
        return new ScaleSetting(
                scale.port(), 9600, SerialFraming.EIGHT_NONE, "", "МК-15 № 0417", CHECKED);
    }

    private Seizure draft() {
        return post.register.resume(post.register.drafts().getFirst()).copy();
    }

    private SeizedItem line() {
        return draft().items().getFirst();
    }

    /** Waits until the window says something, while the scale is still listened to. */
    private void untilSaid(String words) {
        WindowDriver.until(() -> words().contains(words));
    }

    private void weighed(String moving, String stable) {
        scale.shows(moving);
        hand.alt(KeyCode.W);
        untilSaid("Ждём устойчивый вес. Весы: " + said(moving));
        scale.shows(stable);
        desk.settle();
    }

    private static String said(String moving) {
        return moving.replaceFirst(".*\\+0*([0-9]+)\\.([0-9]+) kg", "$1,$2\u00A0кг, не устойчиво");
    }

    @Test
    void aStableWeightComesIntoTheFieldAndGoesBackInOneStep() {
        connect();
        sitDown(Language.RU);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин");
        desk.settle();
        assertThat(words()).contains("Alt+W вес с весов");
        Seizure before = draft();
        weighed("US,NT,+0001.240 kg", "ST,NT,+0001.250 kg");

        assertThat(hand.text()).isEqualTo("1,250\u00A0кг");
        assertThat(WindowDriver.ui(this::words))
                .contains("Вес с весов: 1,250\u00A0кг, нетто по весам");
        assertThat(line().amount()).hasToString("1.250 KGM");
        assertThat(line().weighing().method()).hasToString("WEI");
        assertThat(line().weighing().scale()).isEqualTo("МК-15 № 0417");
        assertThat(line().weighing().scaleChecked()).isEqualTo(CHECKED);
        picture("scale-taken");

        hand.ctrl(KeyCode.Z);
        desk.settle();
        assertThat(draft()).isEqualTo(before);
        assertThat(hand.text()).isEmpty();
    }

    @Test
    void aWeightGoesWhereTheFocusIsIfThatTakesAMassElseToTheQuantity() {
        connect();
        sitDown(Language.RU);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин").press(KeyCode.F2);
        desk.settle();
        hand.press(KeyCode.ENTER).press(KeyCode.ENTER);
        weighed("US,GS,+0001.300 kg", "ST,GS,+0001.310 kg");
        assertThat(line().weighing().gross()).hasToString("1.310 KGM");
        assertThat(line().amount()).isNull();

        hand.ctrl(KeyCode.DIGIT3);
        weighed("US,NT,+0001.240 kg", "ST,NT,+0001.250 kg");
        assertThat(line().amount()).hasToString("1.250 KGM");
        assertThat(line().weighing().gross()).hasToString("1.310 KGM");
    }

    @Test
    void aSampleIsWeighedToo() {
        connect();
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1 kg");
        WindowDriver.run(() -> samples().fire());
        desk.settle();
        scale.shows("ST,+0000.500 g");
        hand.enter("1").alt(KeyCode.W);
        desk.settle();
        assertThat(draft().evidence().samples().getFirst().amount()).hasToString("0.500 GRM");
        assertThat(line().amount()).hasToString("1 KGM");
        assertThat(line().weighing().method()).isNull();
    }

    private Button samples() {
        return desk.scene.getRoot().lookupAll(".item-grid").stream()
                .filter(grid ->
                        grid.lookupAll(".grid-title").stream()
                                .anyMatch(t -> ((Label) t).getText().equals("Samples")))
                .map(grid -> (Button) grid.lookup(".grid-adder"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatStandsThereOfTheWeighingStays() {
        connect();
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1 kg");
        hand.press(KeyCode.F2);
        desk.settle();
        go("How measured").type("documents").press(KeyCode.ENTER);
        hand.ctrl(KeyCode.DIGIT3);
        scale.shows("ST,NT,+0001.250 kg");
        hand.alt(KeyCode.W);
        desk.settle();
        assertThat(line().amount()).hasToString("1.250 KGM");
        assertThat(line().weighing().method()).hasToString("DOC");
        assertThat(line().weighing().scale()).isNull();
    }

    private KeyboardRobot go(String name) {
        for (int i = 0; i < 30 && !name.equals(WindowDriver.ui(this::name)); i++) {
            hand.press(KeyCode.ENTER);
        }
        assertThat(WindowDriver.ui(this::name)).isEqualTo(name);
        return hand;
    }

    private @Nullable String name() {
        return hand.owner() == null ? null : hand.owner().getAccessibleText();
    }

    @Test
    void escapeEndsTheWaitAndTakesNothing() {
        connect();
        sitDown(Language.RU);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин");
        desk.settle();
        Seizure before = draft();
        scale.shows("US,GS,+0001.240 kg");
        hand.alt(KeyCode.W);
        untilSaid("1,240\u00A0кг, не устойчиво, брутто по весам");
        pictureNow("scale-waiting");
        hand.press(KeyCode.ESCAPE);
        assertThat(WindowDriver.ui(this::words)).doesNotContain("Ждём");
        scale.shows("ST,GS,+0001.250 kg");
        desk.settle();
        assertThat(draft()).isEqualTo(before);
        assertThat(desk.shell.screens()).hasSize(2);
    }

    /** The work goes on: the window never comes to rest. */
    private void pictureNow(String name) {
        String pictures = System.getProperty("rubezh.pictures");
        if (pictures != null) {
            desk.pictureNow(java.nio.file.Path.of(pictures).resolve(name + ".png"));
        }
    }

    @Test
    void anUnstableWeightIsNeverTakenAndAnEmptyScaleIsRefused() {
        connect();
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin");
        scale.shows("US,GS,+0001.240 kg");
        hand.alt(KeyCode.W);
        desk.settle();
        assertThat(WindowDriver.ui(this::words)).contains("SCL-005", "US,GS,+0001.240 kg");
        picture("scale-moving");

        scale.shows("ST,GS,+0000.000 kg");
        hand.alt(KeyCode.W);
        desk.settle();
        assertThat(WindowDriver.ui(this::words)).contains("SCL-010").doesNotContain("SCL-005");
        assertThat(line().amount()).isNull();
        hand.press(KeyCode.ESCAPE);
        assertThat(WindowDriver.ui(this::words)).doesNotContain("SCL-010");
        assertThat(desk.shell.screens()).hasSize(2);
    }

    @Test
    void aLineThatIsCountedIsNotOverwrittenFromBeside() {
        connect();
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("MDMA").enter("20 tab");
        scale.shows("ST,NT,+0006.25 g");
        hand.alt(KeyCode.W);
        desk.settle();
        assertThat(WindowDriver.ui(this::words)).contains("This line is not measured by mass");
        assertThat(line().amount()).hasToString("20 U2");

        hand.ctrl(KeyCode.DIGIT1).alt(KeyCode.W);
        desk.settle();
        assertThat(WindowDriver.ui(this::words)).contains("Put the cursor in a line of goods");
    }

    @Test
    void unpluggingIsTold() {
        connect();
        sitDown(Language.RU);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин");
        scale.close();
        hand.alt(KeyCode.W);
        desk.settle();
        assertThat(WindowDriver.ui(this::words))
                .contains("SCL-001", "Порта " + scale.port() + " нет");
        picture("scale-gone");
    }

    @Test
    void withoutAScaleTheSettingIsOfferedAndShowsWhatComes() {
        askForTheSetting();
        scale.shows("ST,GS,+0001.250 kg");
        hand.type(scale.port());
        untilSaid("1,250\u00A0кг, устойчиво, брутто по весам");
        scale.shows("Weight 1.25");
        untilSaid("не понято");
        scale.shows("ST,GS,+0001.250 lb");
        untilSaid("единица «lb» не принимается");
        pictureNow("scale-dialog");
        describeAndSave();
        assertThat(post.scale.read()).contains(setting());
        assertThat(WindowDriver.ui(this::words)).contains("Alt+W вес с весов");
        assertThat(hand.owner()).isInstanceOf(TextInputControl.class);

        scale.shows("ST,GS,+0001.250 kg");
        hand.alt(KeyCode.W);
        desk.settle();
        assertThat(line().amount()).hasToString("1.250 KGM");
    }

    private void askForTheSetting() {
        sitDown(Language.RU);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин");
        desk.settle();
        assertThat(WindowDriver.ui(this::words)).doesNotContain("вес с весов");
        hand.alt(KeyCode.W);
        desk.settle();
        assertThat(WindowDriver.ui(this::words)).contains("Весы не настроены");
        WindowDriver.run(() -> button("Настроить весы").fire());
        desk.settle();
        picture("scale-empty");
    }

    private void describeAndSave() {
        go("Весы №").type("МК-15 № 0417");
        go("Поверка действует до").type("31.05.2027").press(KeyCode.ENTER);
        WindowDriver.run(() -> button("Сохранить").fire());
        desk.settle();
    }

    /** The last of a name: what lies over the window comes last. */
    private Button button(String name) {
        return desk.scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getAccessibleText()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /** Whoever locks the window with the setting open does not leave the port in use behind it. */
    @Test
    void lockingLetsThePortGo() throws InterruptedException {
        connect();
        sitDown(Language.EN);
        scale.shows("ST,GS,+0001.250 kg");
        WindowDriver.run(() -> desk.shell.commands().find("scale").orElseThrow().run());
        untilSaid("1.250\u00A0kg, stable, gross by the scale");
        WindowDriver.run(desk.kit.overlay()::closeAll);
        Scale.open(setting()).close();
    }

    @Test
    void aWrongSettingIsNotSavedAndSaysWhy() {
        sitDown(Language.EN);
        WindowDriver.run(() -> desk.shell.commands().find("scale").orElseThrow().run());
        desk.settle();
        WindowDriver.run(() -> button("Save").fire());
        assertThat(WindowDriver.ui(this::words)).contains("Name a port, or choose");
        hand.type("/dev/ttyUSB99");
        go("Request").type("\\q");
        WindowDriver.run(() -> button("Save").fire());
        assertThat(WindowDriver.ui(this::words)).contains("A request has Latin letters");
        assertThat(post.scale.read()).isEmpty();
        hand.press(KeyCode.ESCAPE);
        desk.settle();
        assertThat(desk.kit.overlay().isOpen()).isFalse();
    }
}
