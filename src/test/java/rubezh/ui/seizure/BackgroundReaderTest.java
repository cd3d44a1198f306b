package rubezh.ui.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.DriverManager;
import java.sql.SQLException;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.OfficerFixture;
import rubezh.fixtures.WindowTest;
import rubezh.register.Register;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;

/** Results and faults of background reads reach the window. */
@WindowTest
class BackgroundReaderTest {
    @TempDir Path folder;
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final UiContext ui = FxThread.call(this::ui);
    private final BackgroundReader reading = new BackgroundReader(ui);
    private final List<String> results = new ArrayList<>();

    private UiContext ui() {
        var overlay = new Overlay();
        overlay.root(new Region());
        return new UiContext(
                new UiText(Language.EN),
                new DisplaySettings(Theme.LIGHT),
                new BackgroundWorker(threads),
                overlay,
                Clock.systemUTC(),
                ZoneOffset.UTC,
                OfficerFixture.ALL_ROLES,
                FilePicker.SYSTEM);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void whatIsReadAheadIsHandedOver() {
        try (var register = openRegister()) {
            readAhead(register.register());
            assertThat(results).containsExactly("0 drafts");
        }
    }

    @Test
    void aFailureIsToldToWhoAsksAndNotBefore() throws SQLException {
        try (var register = openRegister()) {
            damageADraft();
            readAhead(register.register());
            assertThat(ui.overlay().isOpen()).isFalse();

            Supplier<Optional<String>> asked = () -> Optional.of(drafts(register.register()));
            FxThread.run(() -> reading.read(asked, results::add));
            FxThread.waitUntil(() -> ui.overlay().isOpen());
            assertThat(results).isEmpty();
        }
    }

    @Test
    void aKeyPressedTwiceReadsOnce() {
        Runnable press =
                () ->
                        reading.readOnce(
                                "KG-DOS-A-2026-000001",
                                () -> Optional.of("opened"),
                                results::add,
                                () -> {});
        FxThread.run(() -> {
            press.run();
            press.run();
        });
        FxThread.waitUntil(ui.worker()::isIdle);
        assertThat(results).containsExactly("opened");

        FxThread.run(press);
        FxThread.waitUntil(ui.worker()::isIdle);
        assertThat(results).containsExactly("opened", "opened");
    }

    private OpenRegister openRegister() {
        TestStations.write(folder);
        return OpenRegisterFixture.create(TestStations.open(folder), folder.resolve("area"));
    }

    private void readAhead(Register register) {
        FxThread.run(() -> reading.preload(() -> drafts(register), results::add));
        FxThread.waitUntil(ui.worker()::isIdle);
    }

    private static String drafts(Register register) {
        return register.drafts().size() + " drafts";
    }

    private void damageADraft() throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("data/station.db");
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO draft VALUES (randomblob(16), zeroblob(64))");
        }
    }
}
