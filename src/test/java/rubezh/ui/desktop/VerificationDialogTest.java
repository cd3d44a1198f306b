package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.journal.StoredRevision;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.session.OpenRegister;
import rubezh.session.OpenRegister.Notice;
import rubezh.store.OpenStation;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.shell.StatusBarCell;

/** The window lists what is wrong with a register, and takes note of what stays wrong. */
@WindowTest
final class VerificationDialogTest {
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
                notices(driver, open, notice).fire();
            });
            WindowDriver.run(
                    () -> new SceneSearch(driver.scene).button("List what is missing").fire());
            WindowDriver.waitUntil(() -> text(driver).contains("STO-004"));
            assertThat(WindowDriver.call(() -> text(driver))).contains("Faults: ", id);
        }
    }

    private static StatusBarCell notices(WindowDriver driver, OpenRegister open, Notice notice) {
        var verification = new RegisterVerification(open);
        return new NoticeCell(
                        driver.ui,
                        List.of(notice),
                        onAcknowledged -> verification.show(driver.ui, onAcknowledged))
                .cell();
    }

    @Test
    void aForkIsAcknowledgedWithAReasonAndTheNoticeGoes() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            driver.showShell();
            OpenRegister open =
                    OpenRegisterFixture.create(station.openStation, folder.resolve("area"));
            save(open);
            accept(station.openStation, twin(station.openStation));
            var search = new SceneSearch(driver.scene);
            var notice = new Notice("shell.notice.SHARED_IDENTITY", List.of("AB"));
            StatusBarCell cell = WindowDriver.call(() -> notices(driver, open, notice));
            WindowDriver.run(cell::fire);
            WindowDriver.run(() -> search.button("Verify and acknowledge…").fire());
            WindowDriver.waitUntil(() -> text(driver).contains("REV-012"));
            assertThat(WindowDriver.call(() -> text(driver))).contains("Ask the station whether");
            acknowledge(driver, open);
            assertThat(faults(open)).isEmpty();
            assertThat(WindowDriver.call(cell::getText)).as("the notice").isEmpty();
        }
    }

    private static void acknowledge(WindowDriver driver, OpenRegister open) {
        var search = new SceneSearch(driver.scene);
        WindowDriver.run(() -> search.button("Acknowledge").fire());
        assertThat(faults(open)).as("without a reason").containsExactly("REV-012");
        WindowDriver.run(() -> {
            ((TextField) search.scene().lookup(".dialog .text-field")).setText("disk was copied");
            search.button("Acknowledge").fire();
        });
        WindowDriver.waitUntil(() -> text(driver).contains("disk was copied"));
        assertThat(WindowDriver.call(() -> text(driver))).contains("Nothing is missing");
    }

    private static List<String> faults(OpenRegister open) {
        return open.verify(_ -> {}).stream()
                .filter(VerificationFinding::fault)
                .map(VerificationFinding::code)
                .toList();
    }

    /** Returns a second revision with the first number of the installation. */
    private static StoredRevision twin(OpenStation station) {
        return RevisionChains.entry(
                station.session().signer(), 1, Optional.empty(), UUID.randomUUID());
    }

    private static void accept(OpenStation station, StoredRevision twin) {
        station.journal().accept(List.of(twin), () -> {});
        station.catalogue().refresh(List.of());
    }

    private static SaveResult.Saved save(OpenRegister open) {
        var register = open.register();
        return (SaveResult.Saved)
                register.record(
                        SaveRequest.ofNew(
                                register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
    }

    /** Returns the id of the record, whose number was in the row only. */
    private static String saveAndDamage(TrainingStation station, OpenRegister open) {
        SaveResult.Saved saved = save(open);
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
