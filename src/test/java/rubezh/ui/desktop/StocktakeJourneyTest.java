package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.identifier.ScanResult;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.report.StockFixture;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.text.Language;

/** An officer takes stock of the packages with a scanner and by keys. */
@WindowTest
class StocktakeJourneyTest {
    private static final ScanResult SEAL = ScanResult.of("ZZ 0048213", LocalDate.of(2026, 11, 24));

    @TempDir Path folder;

    private RoleWindow window;
    private RoleKeyboard keys;

    @BeforeEach
    void open() {
        OpenStation station = TestStations.create(folder);
        new StationSeeder(station).put(StockFixture.recordId(1), StockFixture.sealed(1, 1));
        window =
                new RoleWindow(
                        OpenRegisterFixture.create(station, folder.resolve("area")), Language.EN);
        keys = new RoleKeyboard(window);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean scan() {
        boolean taken = FxThread.call(() -> window.screens.handleScan(SEAL));
        window.waitUntilIdle();
        return taken;
    }

    @Test
    void scansAreTakenWhereverTheFocusIsOnTheScreenAndOnlyThere() {
        assertThat(scan()).isFalse();
        window.run("go-stocktake");
        keys.press(KeyCode.TAB);
        assertThat(scan()).isTrue();
        assertThat(window.search().labelTexts())
                .contains("ZZ 0048213: the register has no such label, seal or bag")
                .contains("not expected or unknown: 1.");
        window.run("go-seizures");
        assertThat(scan()).isFalse();
    }

    @Test
    void whatIsTypedCountsTooAndWaitsForWhoComesBack() {
        String seal = StockFixture.seal(1, 1);
        window.run("go-stocktake");
        assertThat(window.search().labelTexts())
                .contains("found: 0, missing: 1")
                .as("what is missing")
                .contains("Heroin");
        keys.type(seal);
        keys.press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(window.search().labelTexts()).contains(seal + ": found", "found: 1, missing: 0");
        window.closeOtherScreens();
        window.run("go-stocktake");
        assertThat(window.search().labelTexts()).contains("found: 1, missing: 0");
    }

    @Test
    void aTypingErrorIsTakenBackByKeys() {
        window.run("go-stocktake");
        scan();
        assertThat(window.search().labelTexts()).contains("not expected or unknown: 1.");
        keys.press(KeyCode.DELETE, KeyCode.ALT);
        window.waitUntilIdle();
        assertThat(window.search().labelTexts()).contains("not expected or unknown: 0.");
    }

    @Test
    void theActIsIssuedByKeysAndTheNextStocktakingBegins() {
        window.run("go-stocktake");
        scan();
        keys.press(KeyCode.ENTER, KeyCode.CONTROL);
        window.waitUntilIdle();
        assertThat(window.register.reports().issued()).isEmpty();
        keys.press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(window.register.reports().issued())
                .singleElement()
                .satisfies(act -> assertThat(act.kind()).isEqualTo("stocktake"));
        assertThat(window.current()).isEqualTo("paper");
        assertThat(window.register.stocktaking().isRunning()).isFalse();
    }
}
