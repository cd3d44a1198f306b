package rubezh.journey.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.fixtures.Seizures;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** Beside a record that is read stand the bundles that took it, each a key from the log. */
class BundlesTabJourneyTest extends EditorJourney {
    private UUID record() {
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, Seizures.complete(), SaveIntent.SUBMIT));
        return record;
    }

    private void export(String name, UUID... records) {
        var chosen = new ExportRequest.Records(Set.of(records));
        var file = station.openStation.handle().folder().resolve(name);
        var request = new ExportRequest(chosen, ExportRequest.HEADQUARTERS, file);
        station.exchange.export(request, Progress.NONE);
    }

    @Test
    void theBundlesOfARecordAreATabThatLeadsToTheExchangeLog() {
        UUID record = record();
        export("RZ-other.json");
        export("RZ-first.json", record);
        export("RZ-last.json");
        openWindow(Language.RU);
        openTab(record);
        saveScreenshotIfAsked("read-bundles-ru");
        assertThat(keyboard.focusOwner().getStyleClass()).contains("bundle-card");
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("выгружен для HQ", "ред. 1", "«отправлено на проверку»", "RZ-first.json")
                .doesNotContain("RZ-other.json", "RZ-last.json");
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> window.shell.current().get().id().equals("exchange"));
        WindowDriver.waitUntil(() -> labelTexts().lines().anyMatch("RZ-first.json"::equals));
        WindowDriver.waitUntil(() -> selectedFile().equals("RZ-first.json"));
        saveScreenshotIfAsked("read-bundles-log-ru");
        WindowDriver.run(() -> window.shell.show("read/" + record));
        window.waitUntilIdle();
        keyboard.ctrl(KeyCode.PAGE_UP).ctrl(KeyCode.PAGE_DOWN).press(KeyCode.ESCAPE);
        assertThat(keyboard.focusOwner().getStyleClass()).contains("paper");
    }

    /** Opens a record and goes by the key from the first tab back to the last one. */
    private void openTab(UUID record) {
        window.go(new Destination.OpenCase(record));
        WindowDriver.waitUntil(() -> isTitled("Пакеты 1"));
        keyboard.ctrl(KeyCode.PAGE_UP);
        window.waitUntilIdle();
    }

    private boolean isTitled(String title) {
        return window.scene.getRoot().lookupAll(".side-tab").stream()
                .anyMatch(tab -> ((ToggleButton) tab).getText().equals(title));
    }

    /** Returns the file named below the log, that of the selected bundle; on the JavaFX thread. */
    private String selectedFile() {
        return window.scene.getRoot().lookupAll(".station-advice .label").stream()
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse("");
    }
}
