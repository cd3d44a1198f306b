package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.report.ReportKind;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** An officer prints the papers of a case from where he has it before him. */
class CasePaperJourneyTest extends EditorJourney {
    private UUID recorded() {
        UUID id = station.register.newRecordId();
        station.register.record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE));
        return id;
    }

    private void waitForPages() {
        WindowDriver.waitUntil(() ->
                window.scene.getRoot().lookup(".report-sheet") != null
                        && window.scene.getRoot().lookup(".paper-pages").getParent().getOpacity()
                                == 1);
    }

    private String side() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".report-side .label").stream()
                        .map(Label.class::cast)
                        .filter(Node::isVisible)
                        .map(Label::getText)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void thePapersOfACaseAreFourKeysFromReadingIt() {
        openWindow(Language.RU);
        UUID id = recorded();
        window.go(new Destination.OpenCase(id));
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 2);
        var keyboard = new KeyboardRobot(window);
        keyboard.ctrl(KeyCode.P);
        waitForPages();
        keyboard.press(KeyCode.DOWN);
        waitForPages();
        window.waitUntilIdle();
        Path file = folder.resolve("act.pdf");
        window.chosenTarget = _ -> Optional.of(file);
        keyboard.ctrl(KeyCode.S);
        WindowDriver.waitUntil(() -> !station.papers.issued().isEmpty());
        window.waitUntilIdle();
        var copy = station.papers.issued().getFirst();
        assertThat(copy.kind()).isEqualTo(ReportKind.WEIGHING.fileName());
        assertThat(file).hasBinaryContent(station.papers.bytes(copy));
    }

    @Test
    void whatAPaperLacksIsNamedFilledInAndPrintedOnTheNext() {
        openWindow(Language.EN);
        UUID id = recorded();
        window.go(new Destination.OpenCase(id));
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 2);
        var keyboard = new KeyboardRobot(window);
        keyboard.ctrl(KeyCode.P);
        waitForPages();
        window.waitUntilIdle();
        assertThat(side()).contains("The record does not state:", "Rights");
        keyboard.press(KeyCode.F2);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(() -> window.scene.getRoot().lookup(".report-sheet")))
                .as("the editor took the place of the papers")
                .isNull();
        keyboard.ctrl(KeyCode.P);
        waitForPages();
        assertThat(side()).contains("The record does not state:");
    }

    /** Otherwise all pages would be in sight at once as strips, and the first not drawn first. */
    @Test
    void pagesAreAsHighAsPaperBeforeTheyAreDrawn() {
        openWindow(Language.RU);
        UUID id = recorded();
        window.go(new Destination.OpenCase(id));
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 2);
        var heights = new ArrayList<Double>();
        WindowDriver.run(() ->
                window.scene.addPostLayoutPulseListener(() ->
                        window.scene.getRoot().lookupAll(".report-sheet").stream()
                                .filter(sheet -> sheet.getParent() instanceof HBox)
                                .mapToDouble(sheet -> sheet.getLayoutBounds().getHeight())
                                .max()
                                .ifPresent(heights::add)));
        new KeyboardRobot(window).ctrl(KeyCode.P);
        waitForPages();
        window.waitUntilIdle();
        assertThat(heights).isNotEmpty().allMatch(height -> height > 600);
    }

    @Test
    void anArrowChoosesAPaper() {
        openWindow(Language.RU);
        UUID id = recorded();
        Seizure seizure = station.register.open(id).orElseThrow().seizure();
        window.go(new Destination.CasePapers(String.valueOf(seizure.header().number())));
        waitForPages();
        var keyboard = new KeyboardRobot(window);
        for (int i = 1; i < ReportKind.ofCase().size(); i++) {
            keyboard.press(KeyCode.DOWN);
            waitForPages();
        }
        assertThat(chosen()).isEqualTo("Бирки");
        assertThat(side()).contains("Использовано бирок на листе");
        keyboard.press(KeyCode.HOME);
        waitForPages();
        assertThat(chosen()).isEqualTo("Протокол изъятия");
        keyboard.press(KeyCode.END);
        waitForPages();
        assertThat(chosen()).isEqualTo("Бирки");
    }

    /** Returns the words of the paper that is chosen. */
    private String chosen() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".report-form .radio-button").stream()
                        .map(ToggleButton.class::cast)
                        .filter(ToggleButton::isSelected)
                        .map(ToggleButton::getText)
                        .collect(Collectors.joining()));
    }
}
