package rubezh.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.rules.Severity;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.WindowTest;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.register.severity.RuleSeverity;
import rubezh.register.severity.RuleSeverityService;
import rubezh.text.Language;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.SceneNodes;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Theme;

/** An administrator finds a rule by its words, raises it and takes it back. */
@WindowTest
public class RulesJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    static RuleSeverityService service(TrainingStation station) {
        var open = station.openStation;
        return new RuleSeverityService(open.notes(), open.session(), open.audit(), () -> {});
    }

    private static Severity dogRule(TrainingStation station) {
        return service(station).list().stream()
                .filter(rule -> rule.code().equals("DET-003"))
                .map(RuleSeverity::current)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleIsRaisedAndTakenBack() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 960, 540);
            driver.showShell();
            driver.go(AdminScreens.RULES);
            WindowDriver.waitUntil(() -> !table(driver).getItems().isEmpty());
            WindowDriver.run(() -> search(driver).setText("dog and its handler"));
            WindowDriver.waitUntil(() -> table(driver).getItems().size() == 1);
            WindowDriver.run(() -> table(driver).getSelectionModel().select(0));
            run(driver, "rule-question");
            WindowDriver.waitUntil(() -> dogRule(station) == Severity.QUESTION);
            WindowDriver.run(() -> table(driver).getSelectionModel().select(0));
            run(driver, "rule-reset");
            WindowDriver.waitUntil(() -> dogRule(station) == Severity.HINT);
            assertThat(station.openStation.audit().newest(2))
                    .extracting(entry -> entry.action() + " " + entry.object())
                    .containsOnly("change-rule DET-003");
            driver.close();
        }
    }

    @Test
    void aFieldIsTickedByAKeyAndAskedForInTheNextEditor() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768);
            driver.showShell();
            driver.go(AdminScreens.RULES);
            WindowDriver.waitUntil(() -> !table(driver).getItems().isEmpty());
            WindowDriver.run(() -> chip(driver, "Fields 0").requestFocus());
            var keyboard = new KeyboardRobot(driver);
            keyboard.press(KeyCode.SPACE);
            WindowDriver.run(() -> search(driver).setText("persons: “officials”"));
            WindowDriver.waitUntil(() -> table(driver).getItems().size() == 1);
            WindowDriver.run(() -> {
                table(driver).requestFocus();
                table(driver).getSelectionModel().select(0);
            });
            WindowDriver.waitUntil(() -> command(driver, "rule-toggle").enabled().get());
            keyboard.press(KeyCode.SPACE);
            WindowDriver.waitUntil(() -> raisedFields(station).size() == 1);
            WindowDriver.run(() -> search(driver).setText(""));
            driver.waitUntilIdle();
            savePicture(driver, "rules-fields-en");
            keyboard.press(KeyCode.INSERT);
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(() -> isStarred(driver, "Officials"))).isTrue();
            assertThat(WindowDriver.call(() -> isStarred(driver, "Witnesses"))).isFalse();
            driver.close();
        }
    }

    /** Returns whether an asterisk is shown beside the title of a list. */
    private static boolean isStarred(WindowDriver driver, String list) {
        return SceneNodes.below(driver.scene.getRoot(), Label.class).stream()
                .filter(title -> list.equals(title.getText()))
                .flatMap(title -> title.getParent().getChildrenUnmodifiable().stream())
                .anyMatch(node ->
                        node instanceof Label star
                                && star.isVisible()
                                && "*".equals(star.getText()));
    }

    private static List<String> raisedFields(TrainingStation station) {
        return service(station).list().stream()
                .filter(rule -> rule.isField() && rule.isRaised())
                .map(RuleSeverity::code)
                .toList();
    }

    private static Chip chip(WindowDriver driver, String text) {
        return SceneNodes.below(driver.scene.getRoot(), Chip.class).stream()
                .filter(chip -> text.equals(chip.label().getText()))
                .findFirst()
                .orElseThrow();
    }

    private static void savePicture(WindowDriver driver, String name) {
        String pictures = System.getProperty("rubezh.pictures");
        if (pictures != null) {
            driver.saveScreenshot(Path.of(pictures).resolve(name + ".png"));
        }
    }

    private static void run(WindowDriver driver, String id) {
        WindowDriver.waitUntil(() -> command(driver, id).enabled().get());
        WindowDriver.run(() -> command(driver, id).run());
    }

    private static Command command(WindowDriver driver, String id) {
        return driver.shell.current().get().commands().find(id).orElseThrow();
    }

    private static TableView<?> table(WindowDriver driver) {
        return (TableView<?>) driver.scene.getRoot().lookup(".table-view");
    }

    private static TextField search(WindowDriver driver) {
        return driver.scene.getRoot().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> "Code or words".equals(AccessibleTree.name(field)))
                .findFirst()
                .orElseThrow();
    }
}
