package rubezh.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.diagnosis.DiagnosisService;
import rubezh.diagnosis.SupportFacts;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** The check of the computer and the file for support in the window. */
@WindowTest
final class DiagnosisDialogTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;
    private TrainingStation station;
    private WindowDriver driver;
    private final AtomicInteger checks = new AtomicInteger();

    @BeforeEach
    void openWindow() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768);
        driver.showShell();
    }

    @AfterEach
    void close() {
        driver.close();
        station.close();
    }

    /** Answers of a computer whose printer is missing the first time only. */
    private final class Answers implements DiagnosisService {
        @Override
        public List<CheckResult> check() {
            return checks.getAndIncrement() == 0
                    ? List.of(
                            CheckResult.of(CheckArea.FONT, CheckLevel.GOOD, "FNT-004"),
                            CheckResult.of(CheckArea.PRINTER, CheckLevel.WARNING, "PRN-002"))
                    : List.of(CheckResult.of(CheckArea.PRINTER, CheckLevel.GOOD, "PRN-001", 1));
        }

        @Override
        public SupportFacts supportFacts() {
            var path = Path.of("/home/asanov");
            return new SupportFacts(
                    CLOCK.instant(),
                    new LinkedHashMap<>(Map.of("rubezh", "0.1.0")),
                    List.of(CheckResult.of(CheckArea.REGISTER, CheckLevel.NOTE, "FIL-001", path)),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    List.of());
        }
    }

    private void show(Destination destination) {
        WindowDriver.run(() -> new DiagnosisScreens(driver.ui, Answers::new).open(destination));
    }

    private List<String> labels() {
        return driver.scene.getRoot().lookupAll(".dialog .label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private void press(String name) {
        WindowDriver.run(() ->
                driver.scene.getRoot().lookupAll(".dialog .button").stream()
                        .filter(node -> name.equals(AccessibleTree.name(node)))
                        .map(Button.class::cast)
                        .forEach(Button::fire));
    }

    @Test
    void whatIsToBeDoneComesFirstAndIsCheckedAgain() {
        show(new Destination.ComputerCheck());
        WindowDriver.waitUntil(() -> labels().contains("PRN-002"));
        List<String> shown = WindowDriver.call(this::labels);
        assertThat(shown).contains("1 point needs attention.", "There is no printer.");
        assertThat(shown.indexOf("PRN-002")).isLessThan(shown.indexOf("FNT-004"));

        press("Check again");

        WindowDriver.waitUntil(() -> labels().contains("PRN-001"));
        assertThat(WindowDriver.call(this::labels)).contains("All is well: nothing is to be done.");
    }

    @Test
    void theLanguageOfTheAnswersIsThatOfTheWindow() {
        show(new Destination.ComputerCheck());
        WindowDriver.waitUntil(() -> labels().contains("PRN-002"));
        WindowDriver.run(() -> driver.ui.texts().language().set(Language.RU));
        assertThat(WindowDriver.call(this::labels))
                .contains("Принтеров нет.", "1 замечание требует действий.");
    }

    private String text() {
        Node area = driver.scene.getRoot().lookup(".dialog .text-area");
        return area instanceof TextArea text ? text.getText() : "";
    }

    @Test
    void theFileForSupportIsSavedAsItIsShown() throws IOException {
        Path file = folder.resolve("support.txt");
        driver.chosenTarget = _ -> Optional.of(file);
        show(new Destination.SupportFile());
        WindowDriver.waitUntil(() -> text().contains("rubezh: 0.1.0"));
        assertThat(WindowDriver.call(this::text))
                .contains("There is no register in ….")
                .doesNotContain("asanov");
        assertThat(file).doesNotExist();

        press("Save what is shown");

        WindowDriver.waitUntil(() -> labels().contains("Saved: " + file));
        assertThat(Files.readString(file)).isEqualTo(WindowDriver.call(this::text));
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        driver.chosenTarget = _ -> Optional.of(folder.resolve("not/there/support.txt"));
        show(new Destination.SupportFile());
        WindowDriver.waitUntil(() -> text().contains("rubezh: 0.1.0"));
        press("Save what is shown");
        WindowDriver.waitUntil(() -> labels().contains("APP-005"));
        assertThat(folder.resolve("not")).doesNotExist();
    }
}
