package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.session.OpenRegister;
import rubezh.session.OpenRegister.Notice;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** The window lists what is missing from a damaged register by record. */
@WindowTest
final class MissingDataDialogTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    @Test
    void aRecordThatCannotBeReadIsListedAfterTheNotice() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            driver.showShell();
            OpenRegister open =
                    OpenRegisterFixture.create(station.openStation, folder.resolve("area"));
            String id = saveAndDamage(station, open);
            var notice = new Notice("shell.notice.DAMAGED_RECORDS", List.of(1));
            WindowDriver.run(() -> {
                var missing = new MissingDataDialog(driver.ui, open::verify);
                var cell = new NoticeCell(driver.ui, List.of(notice), missing::show).cell();
                cell.fire();
            });
            WindowDriver.run(
                    () -> new SceneSearch(driver.scene).button("List what is missing").fire());
            WindowDriver.waitUntil(() -> text(driver).contains("STO-004"));
            assertThat(WindowDriver.call(() -> text(driver))).contains("Faults: ", id);
        }
    }

    /** Returns the id of the record, whose number was in the row only. */
    private static String saveAndDamage(TrainingStation station, OpenRegister open) {
        var register = open.register();
        var saved =
                (SaveResult.Saved)
                        register.record(
                                SaveRequest.ofNew(
                                        register.newRecordId(),
                                        Seizures.complete(),
                                        SaveIntent.SAVE));
        station.openStation
                .handle()
                .connections()
                .write(connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute("UPDATE revision SET sealed = zeroblob(64)");
                    }
                });
        return saved.recordId().toString();
    }

    private static String text(WindowDriver driver) {
        return driver.scene.getRoot().lookup(".text-area") instanceof TextArea area
                ? area.getText()
                : "";
    }
}
