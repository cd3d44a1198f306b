package rubezh.journey;

import module java.base;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** Screenshots of failures during typing: a newer version from elsewhere, a full disk. */
final class NoticeScreenshots {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    private final Path into;

    NoticeScreenshots(Path into) {
        this.into = into;
    }

    void takeAll() throws Exception {
        Path folder = Files.createTempDirectory("notices");
        takeAll(folder.resolve("1"), Language.RU, Theme.LIGHT, true);
        takeAll(folder.resolve("2"), Language.EN, Theme.DARK, true);
        takeAll(folder.resolve("3"), Language.RU, Theme.LIGHT, false);
        takeAll(folder.resolve("4"), Language.EN, Theme.LIGHT, false);
    }

    private void takeAll(Path folder, Language language, Theme theme, boolean large) {
        String look = large ? theme.name().toLowerCase(Locale.ROOT) : "200";
        String end = "-" + language.code() + "-" + look + ".png";
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver =
                        new WindowDriver(
                                station, language, theme, large ? 1366 : 960, large ? 768 : 540)) {
            driver.showShell();
            openOvertakenRecord(station, driver);
            driver.saveScreenshot(into.resolve("overtaken" + end));
            TestStations.limitToCurrentSize(station.openStation);
            WindowDriver.run(() -> field(driver).replaceSelection("1".repeat(40_000)));
            WindowDriver.waitUntil(
                    () -> driver.scene.getRoot().lookup(".notice-bar .note.stop") != null);
            WindowDriver.run(() -> driver.shell.close(driver.shell.current().get().id()));
            driver.saveScreenshot(into.resolve("disk-full" + end));
        }
    }

    /** Records a newer version from another station while the record is edited. */
    private static void openOvertakenRecord(TrainingStation station, WindowDriver driver) {
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, Seizures.complete(), SaveIntent.SAVE));
        driver.go(new Destination.EditCase(record, ""));
        WindowDriver.waitUntil(() -> driver.shell.screens().size() == 2);
        driver.waitUntilIdle();
        OpenRecord opened = station.register.open(record).orElseThrow();
        var remote = SeizureShape.SHAPE.with(opened.seizure(), "/place/lane", "полоса 3");
        station.register.record(SaveRequest.ofChange(opened, remote, SaveIntent.SAVE));
        var robot = new KeyboardRobot(driver);
        robot.ctrl(KeyCode.DIGIT8);
        driver.waitUntilIdle();
        WindowDriver.run(() -> field(driver).appendText(" 1"));
        robot.ctrl(KeyCode.S);
        driver.waitUntilIdle();
        WindowDriver.waitUntil(() -> driver.scene.getRoot().lookup(".notice-bar .note") != null);
    }

    private static TextInputControl field(WindowDriver driver) {
        return (TextInputControl) driver.scene.getFocusOwner();
    }
}
