package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.CommandMenuItem;
import rubezh.ui.kit.FoldingBanner;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** At 200 % every action is a button that is seen, or in the menu behind the three dots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made by prepare()
@WindowTest
class SmallWindowTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir static Path folder;
    private TrainingStation station;

    @BeforeAll
    void prepare() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        station.register.record(
                SaveRequest.ofNew(
                        station.register.newRecordId(), Seizures.complete(), SaveIntent.SUBMIT));
    }

    @AfterAll
    void close() {
        station.close();
    }

    private WindowDriver openAtTwice(Language language) {
        var driver = new WindowDriver(station, language, Theme.LIGHT, 1366, 768);
        driver.showShell();
        WindowDriver.run(() -> driver.ui.display().zoomTo(2));
        driver.waitUntilIdle();
        return driver;
    }

    @ParameterizedTest
    @EnumSource
    void savingAndSubmittingAreInReach(Language language) {
        try (var driver = openAtTwice(language)) {
            driver.go(Destination.Beginning.BLANK);
            WindowDriver.waitUntil(() -> driver.scene.getRoot().lookup(".editor") != null);
            driver.waitUntilIdle();
            assertThat(buttons(driver, ".editor-header")).contains("save-close", "submit");
            assertThat(menu(driver, ".editor-header")).isNotEmpty();
            assertThat(railEnd(driver)).as("whole rail in the window").isLessThanOrEqualTo(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDecisionsOfAReviewAreInReach(Language language) {
        try (var driver = openAtTwice(language)) {
            driver.go(Destination.REVIEW);
            WindowDriver.waitUntil(() -> driver.scene.getRoot().lookup(".action-bar") != null);
            driver.waitUntilIdle();
            var all = new TreeSet<>(buttons(driver, ".action-bar"));
            assertThat(all).contains("review-approve", "review-return");
            assertThat(menu(driver, ".action-bar")).contains(text(driver, "review-approve-all"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesOverAFormLeaveItItsRoom(Language language) {
        try (var driver = openAtTwice(language)) {
            var banner =
                    WindowDriver.call(() -> {
                        var texts = driver.ui.texts();
                        var lines = new VBox();
                        for (int i = 0; i < 4; i++) {
                            lines.getChildren().add(InfoBox.info(texts, "editor.readonly"));
                        }
                        var folding = new FoldingBanner(driver.ui, lines);
                        driver.show(new VBox(folding));
                        return folding;
                    });
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(banner::getHeight)).isLessThan(64);
            WindowDriver.run(() -> ((Button) banner.lookup(".button")).fire());
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(banner::getHeight)).isGreaterThan(200);
            WindowDriver.run(() -> driver.ui.display().zoomTo(1));
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(() -> banner.lookup(".button").isVisible())).isFalse();
        }
    }

    private static String text(WindowDriver driver, String command) {
        return driver.ui.texts().text("command." + command);
    }

    /** Returns the ids of the commands whose buttons are wholly inside the window. */
    private static List<String> buttons(WindowDriver driver, String bar) {
        return WindowDriver.call(() ->
                driver.scene.getRoot().lookup(bar).lookupAll(".button").stream()
                        .filter(Node::isVisible)
                        .filter(node -> {
                            var bounds = node.localToScene(node.getLayoutBounds());
                            return bounds.getMaxX() <= driver.scene.getWidth();
                        })
                        .flatMap(node -> Buttons.command(node).stream())
                        .map(command -> command.id())
                        .toList());
    }

    /** Opens the menu behind the three dots; returns what it offers. */
    private static List<String> menu(WindowDriver driver, String bar) {
        WindowDriver.run(() ->
                driver.scene.getRoot().lookup(bar).lookupAll(".button.icon-only").stream()
                        .filter(Node::isVisible)
                        .filter(node -> Buttons.command(node).isEmpty())
                        .forEach(node -> ((Button) node).fire()));
        return WindowDriver.call(() ->
                Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .flatMap(open -> ((ContextMenu) open).getItems().stream())
                        .filter(CommandMenuItem.class::isInstance)
                        .map(item -> item.getGraphic().lookupAll(".label"))
                        .map(labels ->
                                labels.stream().map(SmallWindowTest::label).toList().getFirst())
                        .toList());
    }

    private static String label(Node node) {
        return ((Label) node).getText();
    }

    /** Returns how far the last entry of the rail is below the end of the rail. */
    private static double railEnd(WindowDriver driver) {
        return WindowDriver.call(() -> {
            Node last =
                    driver.scene.getRoot().lookupAll(".nav-item").stream()
                            .reduce((_, second) -> second)
                            .orElseThrow();
            Node bar = driver.scene.getRoot().lookup(".status-bar");
            return last.localToScene(last.getLayoutBounds()).getMaxY()
                    - bar.localToScene(bar.getLayoutBounds()).getMinY();
        });
    }
}
