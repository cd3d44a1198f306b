package rubezh.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** A supervisor looks for what was done to an officer, reads that the log is whole, saves it. */
@WindowTest
class AuditJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    private static String shown(WindowDriver driver) {
        return LabelTexts.all(driver.scene.getRoot());
    }

    private static void command(WindowDriver driver, String id) {
        WindowDriver.run(
                () -> driver.shell.current().get().commands().find(id).orElseThrow().run());
    }

    private static int rows(WindowDriver driver) {
        var table = (TableView<?>) driver.scene.getRoot().lookup(".table-view");
        return table.getItems().size();
    }

    private static void openTheLog(WindowDriver driver) {
        driver.showShell();
        driver.go(Destination.AUDIT);
        WindowDriver.waitUntil(() -> shown(driver).contains("The chain is intact"));
    }

    private static void select(WindowDriver driver, String text) {
        WindowDriver.run(() ->
                ((TextField) driver.scene.getRoot().lookup(".exchange-head .text-field"))
                        .setText(text));
        WindowDriver.waitUntil(() -> rows(driver) == 1);
        WindowDriver.run(() -> {
            var table = (TableView<?>) driver.scene.getRoot().lookup(".table-view");
            table.getSelectionModel().select(0);
            table.getFocusModel().focus(0);
        });
    }

    @Test
    void anActIsFoundReadAndSaved() throws Exception {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            var officers = station.openStation.accounts();
            officers.add(new Officer("bek", "Bek B. B.", "inspector", Set.of(Role.OFFICER)));
            officers.change(new Officer("bek", "Bek B. B.", "major", Set.of(Role.OFFICER)));
            try (var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 960, 540)) {
                openTheLog(driver);
                select(driver, "major");
                WindowDriver.waitUntil(() -> shown(driver).contains("rank: inspector → major"));
                Path file = folder.resolve("log.json");
                driver.chosenTarget = _ -> Optional.of(file);
                command(driver, "audit-export");
                WindowDriver.waitUntil(() -> shown(driver).contains("Saved to log.json"));
                assertThat(Files.readString(file)).contains("rank: inspector → major");
                assertThat(station.openStation.audit().newest(1).getFirst().action())
                        .isEqualTo("export-audit");
            }
        }
    }
}
