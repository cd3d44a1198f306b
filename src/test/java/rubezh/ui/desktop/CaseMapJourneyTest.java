package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;

/**
 * The cases of 2009 on the map by the keyboard alone: listed, found, opened, saved as a picture.
 */
@WindowTest
class CaseMapJourneyTest {
    @TempDir Path folder;

    @Test
    void aPostLeadsToItsCasesAndTheMapIsSavedAsAPicture() {
        try (var window = new RoleWindow(DashboardJourneyTest.operation2009(folder), Language.EN)) {
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
            window.waitUntilIdle();
            assertThat(window.current()).isEqualTo("dashboard/map");
            assertThat(texts(window)).contains("The period has no cases.");
            CaseMapScreenshots.chooseDays(window);
            assertThat(texts(window))
                    .contains("Cases: 105")
                    .anyMatch(text -> text.startsWith("10 posts have no coordinates (cases: 54)"));
            assertThat(images(window)).as("ground and marks").isEqualTo(2);
            assertThat(FxThread.call(() -> AccessibleTree.name(map(window))))
                    .contains("Cases: 105", "10 posts have no coordinates");
            focusList(window);
            keys.press(KeyCode.HOME);
            keys.press(KeyCode.DOWN);
            window.waitUntilIdle();
            String row = selected(window);
            assertThat(row).matches("(?s).*name=[^,]+, figure=8, .*");
            Object before = shown(window);
            keys.press(KeyCode.ADD);
            window.waitUntilIdle();
            assertThat(shown(window)).as("zoomed in").isNotEqualTo(before);
            Path picture = folder.resolve("map.png");
            window.chosenTarget = picture;
            keys.press(KeyCode.E, KeyCode.CONTROL);
            window.waitUntilIdle();
            assertThat(picture).isNotEmptyFile();
            keys.press(KeyCode.ENTER);
            window.waitUntilIdle();
            assertThat(window.current()).isEqualTo("list");
            assertThat(rows(window)).isEqualTo(8);
            assertThat(window.refusals()).isEmpty();
        }
    }

    @Test
    void routesHaveTheSameFiguresAsTheListAndTheDashboard() {
        try (var window = new RoleWindow(DashboardJourneyTest.operation2009(folder), Language.RU)) {
            var keys = new RoleKeyboard(window);
            window.run("go-map");
            CaseMapScreenshots.chooseDays(window);
            focusList(window);
            keys.press(KeyCode.R);
            window.waitUntilIdle();
            assertThat(FxThread.call(() -> CaseMapScreenshots.list(window).getItems().size()))
                    .isEqualTo(20);
            assertThat(texts(window))
                    .anyMatch(text -> text.contains("На карте маршрутов: 10 из 20."));
            focusList(window);
            keys.press(KeyCode.HOME);
            assertThat(selected(window)).contains("figure=9", "нет на карте");
            keys.press(KeyCode.ENTER);
            window.waitUntilIdle();
            assertThat(rows(window)).isEqualTo(9);
        }
    }

    private static void focusList(RoleWindow window) {
        FxThread.run(() -> CaseMapScreenshots.list(window).requestFocus());
        window.waitUntilIdle();
    }

    private static String selected(RoleWindow window) {
        return FxThread.call(() ->
                String.valueOf(
                        CaseMapScreenshots.list(window).getSelectionModel().getSelectedItem()));
    }

    private static Node map(RoleWindow window) {
        return window.search().scene().getRoot().lookup("#cases-map");
    }

    private static long images(RoleWindow window) {
        return FxThread.call(() -> views(window).filter(view -> view.getImage() != null).count());
    }

    /** Returns the image of what stands on the ground. */
    private static Object shown(RoleWindow window) {
        return FxThread.call(() -> views(window).toList().getLast().getImage());
    }

    private static Stream<ImageView> views(RoleWindow window) {
        return ((Parent) map(window))
                .getChildrenUnmodifiable().stream()
                        .filter(ImageView.class::isInstance)
                        .map(ImageView.class::cast);
    }

    private static List<String> texts(RoleWindow window) {
        return FxThread.call(() ->
                window.search().scene().getRoot().lookupAll("*").stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                        .toList());
    }

    private static int rows(RoleWindow window) {
        return FxThread.call(() ->
                ((TableView<?>) window.search().find(TableView.class, _ -> true))
                        .getItems()
                        .size());
    }
}
