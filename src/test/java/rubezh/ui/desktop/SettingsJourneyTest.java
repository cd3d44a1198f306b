package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.identifier.ScanResult;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.security.Role;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Settings of the computer and tests of its equipment, in the window. */
@WindowTest
class SettingsJourneyTest {
    private static final ScanResult SEAL = ScanResult.of("KG 0048213", LocalDate.of(2026, 11, 24));

    @TempDir static Path folder;

    private static RoleWindow window;

    @BeforeAll
    static void open() {
        window = new RoleWindow(folder, Set.of(Role.OFFICER));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.closeOtherScreens();
    }

    @Test
    void looksChangeAtOnceAndFollowWhatIsChangedElsewhere() {
        window.run("go-settings");
        press("Dark");
        assertThat(window.ui.display().theme().get()).isEqualTo(Theme.DARK);
        FxThread.run(() -> window.ui.display().theme().set(Theme.LIGHT));
        assertThat(radio("Light").isSelected()).isTrue();
        window.run("zoom-in");
        assertThat(window.search().labelTexts()).contains("110%");
        window.run("zoom-reset");
        FxThread.run(() ->
                window.search()
                        .find(
                                CheckBox.class,
                                box -> "Show the map beside a record".equals(box.getText()))
                        .fire());
        assertThat(window.ui.display().mapShown().get()).isFalse();
        press("Russian");
        assertThat(window.search().labelTexts()).contains("Внешний вид", "через 5 минут");
        FxThread.run(() -> window.ui.texts().language().set(Language.EN));
    }

    @Test
    void theMinutesShownAreThoseChosen() {
        window.run("go-settings");
        window.run("auto-lock");
        FxThread.run(() -> {
            window.search()
                    .find(
                            TextField.class,
                            f -> "Minutes without work".equals(AccessibleTree.name(f)))
                    .setText("12");
            window.search().find(Button.class, b -> "Save".equals(AccessibleTree.name(b))).fire();
        });
        window.waitUntilIdle();
        assertThat(window.search().labelTexts()).contains("after 12 minutes");
    }

    @Test
    void aScanIsToldByTheTestOnlyWhileThatIsShown() {
        assertThat(FxThread.call(() -> window.screens.handleScan(SEAL))).isFalse();
        window.run("go-equipment");
        assertThat(FxThread.call(() -> window.screens.handleScan(SEAL))).isTrue();
        assertThat(window.search().labelTexts()).contains("Seal read: KG 0048213", "10 characters");
        window.run("go-seizures");
        assertThat(FxThread.call(() -> window.screens.handleScan(SEAL))).isFalse();
    }

    @Test
    void theBordersOfAnAgencyAreTakenFromAFileAndGivenBack() throws IOException {
        window.run("go-settings");
        assertShown("built-in, schematic");
        chooseBorders("no borders");
        assertShown("MAP-001");
        assertShown("built-in, schematic");
        chooseBorders(
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "properties":{"ISO_A2":"KG"},"geometry":{"type":"Polygon",
                 "coordinates":[[[70,40],[72,40],[72,42],[70,42],[70,40]]]}}]}
                """);
        assertShown("from agency.geojson, countries: 1");
        assertThat(window.search().labelTexts()).doesNotContain("MAP-001");
        FxThread.run(() -> window.search().button("Built-in").fire());
        assertShown("built-in, schematic");
    }

    private static void chooseBorders(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("agency.geojson"), content);
        window.chosenFiles = List.of(file);
        FxThread.run(() ->
                window.search()
                        .find(
                                Button.class,
                                button -> "Borders on the map".equals(AccessibleTree.name(button)))
                        .fire());
    }

    private static void assertShown(String text) {
        window.waitUntilIdle();
        assertThat(window.search().labelTexts()).contains(text);
    }

    private static void press(String text) {
        FxThread.run(() -> radio(text).fire());
        window.waitUntilIdle();
    }

    private static RadioButton radio(String text) {
        return window.search().find(RadioButton.class, button -> text.equals(button.getText()));
    }
}
