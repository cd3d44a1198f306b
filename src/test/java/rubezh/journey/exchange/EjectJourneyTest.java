package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.device.medium.FakeDisks;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.PrivateBus;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** After an export to a stick the window offers to eject it, and says what became of that. */
@WindowTest
class EjectJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir private Path folder;

    private static void waitForText(WindowDriver window, String text) {
        FxThread.waitUntil(() ->
                window.scene.getRoot().lookupAll(".exchange-result .label").stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().contains(text)));
    }

    private static Optional<Button> button(WindowDriver window, String text) {
        return window.scene.getRoot().lookupAll(".exchange-view .button").stream()
                .map(Button.class::cast)
                .filter(button -> !button.isDisabled())
                .filter(button -> text.equals(AccessibleTree.name(button)))
                .findFirst();
    }

    private static void press(WindowDriver window, String text) {
        FxThread.waitUntil(() -> button(window, text).isPresent());
        WindowDriver.run(() -> button(window, text).orElseThrow().fire());
    }

    private static void waitForTarget(WindowDriver window, Path folder) {
        FxThread.waitUntil(() ->
                window.scene.getRoot().lookupAll(".exchange-view .text-field").stream()
                        .anyMatch(node ->
                                node instanceof TextField field
                                        && field.getText().equals(folder.toString())));
    }

    @Test
    void aStickIsEjectedByTheButtonBesideTheResult() throws IOException {
        try (var bus = PrivateBus.start(folder);
                var disks = new FakeDisks(bus);
                var station = new TrainingStation(folder.resolve("dostuk"), "KG-DOS", CLOCK);
                var window = new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768)) {
            window.media = bus.media();
            window.showShell();
            window.go(Destination.EXCHANGE);
            Path stick = Files.createDirectory(folder.resolve("OBMEN"));
            window.chosenFolder = () -> Optional.of(stick);
            press(window, "Выбрать папку…");
            waitForTarget(window, stick);
            press(window, "Выгрузить пакет");
            waitForText(window, "Пакет записан на носитель OBMEN");
            disks.refuse("Unmount", "DeviceBusy");
            press(window, "Извлечь носитель");
            waitForText(window, "Носитель OBMEN занят");
            disks.refuse("Unmount", "");
            press(window, "Извлечь носитель");
            waitForText(window, "Носитель OBMEN извлечён: его можно вынуть");
            assertThat(disks.acts()).hasSize(2);
            waitForTarget(window, station.openStation.handle().folder());
        }
    }
}
