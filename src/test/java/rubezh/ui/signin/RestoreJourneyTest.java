package rubezh.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.app.OpenRegisterFixture;
import rubezh.backup.BackupService.Occasion;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.session.Stations;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.look.Theme;

/** On a new laptop a backup is chosen, checked and restored before anybody signs in. */
@WindowTest
class RestoreJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T20:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    @Test
    void aBackupIsRestoredWithoutASignIn() {
        Path laptop = folder.resolve("laptop/station");
        var restored = new AtomicBoolean();
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            Stations stations = withBackup(station);
            WindowDriver.run(() ->
                    driver.show(
                            SignInScreens.restore(
                                    driver.ui,
                                    stations.restores(laptop),
                                    () -> restored.set(true),
                                    () -> {})));
            press(driver, ".backup-buttons .button");
            WindowDriver.waitUntil(() -> shown(driver).contains("Station KG-DOS"));
            assertThat(WindowDriver.call(() -> shown(driver))).contains("nothing is replaced");
            press(driver, ".button.primary");
            WindowDriver.waitUntil(restored::get);
            assertThat(stations.readStation(laptop).code()).isEqualTo("KG-DOS");
        }
    }

    private Stations withBackup(TrainingStation station) {
        Path area = folder.resolve("area");
        Path backup =
                OpenRegisterFixture.create(station.openStation, area)
                        .backups()
                        .create(Occasion.BY_HAND, _ -> {})
                        .entry()
                        .file();
        return CliResult.stations(
                folder,
                Map.of("RUBEZH_BACKUPS", Objects.requireNonNull(backup.getParent()).toString()));
    }

    /** A button that is there but cannot be pressed yet would take the press without a word. */
    private static void press(WindowDriver driver, String style) {
        WindowDriver.waitUntil(() ->
                driver.scene.getRoot().lookup(style) instanceof Button button
                        && !button.isDisabled());
        WindowDriver.run(() -> ((Button) driver.scene.getRoot().lookup(style)).fire());
    }

    private static String shown(WindowDriver driver) {
        return LabelTexts.visible(driver.scene.getRoot());
    }
}
