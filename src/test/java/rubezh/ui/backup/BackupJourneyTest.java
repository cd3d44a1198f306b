package rubezh.ui.backup;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.backup.BackupService;
import rubezh.backup.BackupService.Condition;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** From no backup at all to a restore, in the window. */
@WindowTest
public class BackupJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T20:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    private TrainingStation station;
    private WindowDriver driver;
    private BackupService service;
    private final AtomicBoolean restored = new AtomicBoolean();

    /** Returns the backups of the station of a window. */
    public static BackupService service(WindowDriver driver, Path area) {
        return OpenRegisterFixture.create(driver.station.openStation, area).backups();
    }

    /** Returns the screen over a service. */
    public static ScreenDescriptor screen(
            WindowDriver driver, BackupService service, Runnable onRestored) {
        return new BackupScreens(driver.ui, service, onRestored).make(Destination.BACKUPS);
    }

    /** Shows a backup that was rehearsed, and the restore that is considered. */
    public static void showRestore(WindowDriver driver, BackupService service) {
        WindowDriver.run(() -> driver.shell.open(screen(driver, service, () -> {})));
        driver.waitUntilIdle();
        WindowDriver.run(() ->
                ((TableView<?>) driver.scene.getRoot().lookup(".table-view"))
                        .getSelectionModel()
                        .select(0));
        WindowDriver.run(() ->
                driver.shell.current().get().commands().find("backup-check").orElseThrow().run());
        driver.waitUntilIdle();
        pressRestore(driver);
        driver.waitUntilIdle();
    }

    @BeforeEach
    void openTheScreen() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768);
        service = service(driver, folder.resolve("area"));
        driver.showShell();
        WindowDriver.run(
                () -> driver.shell.open(screen(driver, service, () -> restored.set(true))));
        WindowDriver.waitUntil(() -> shown().contains("There is no good backup"));
    }

    @AfterEach
    void close() {
        driver.close();
        station.close();
    }

    private String shown() {
        return LabelTexts.visible(driver.scene.getRoot());
    }

    private void command(String id) {
        WindowDriver.run(
                () -> driver.shell.current().get().commands().find(id).orElseThrow().run());
        driver.waitUntilIdle();
    }

    private static void pressRestore(WindowDriver driver) {
        WindowDriver.run(() ->
                driver.scene.getRoot().lookupAll(".backup-buttons .button").stream()
                        .map(Button.class::cast)
                        .skip(2)
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private void press(String style) {
        WindowDriver.run(() -> ((Button) driver.scene.getRoot().lookup(style)).fire());
    }

    @Test
    void aBackupIsWrittenRehearsedComparedAndRestored() throws Exception {
        command("backup-create");
        WindowDriver.waitUntil(() -> shown().contains("compared when written"));
        WindowDriver.run(() ->
                ((TableView<?>) driver.scene.getRoot().lookup(".table-view"))
                        .getSelectionModel()
                        .select(0));
        command("backup-check");
        WindowDriver.waitUntil(() -> shown().contains("it can be restored"));
        WindowDriver.waitUntil(() -> shown().contains("opened, intact"));
        assertThat(service.list())
                .extracting(BackupService.Entry::condition)
                .containsExactly(Condition.OPENED);
        pressRestore(driver);
        WindowDriver.waitUntil(() -> shown().contains("the backup has them all"));
        assertThat(WindowDriver.call(this::shown)).contains("restored alone");
        press(".button.danger");
        WindowDriver.waitUntil(restored::get);
        try (var files = Files.list(station.openStation.handle().folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("before-restore-"));
        }
    }
}
