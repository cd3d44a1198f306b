package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.register.view.SavedView;
import rubezh.text.Language;
import rubezh.ui.kit.Chip;

/** The cases of 2009 by two properties: walked, opened, saved as a view, written to files. */
@WindowTest
class AnalysisJourneyTest {
    @TempDir Path folder;

    @Test
    void aFigureLeadsToItsCasesAndATableIsSavedSharedAndWritten() throws IOException {
        try (var window = new RoleWindow(DashboardJourneyTest.operation2009(folder), Language.EN)) {
            var keys = new RoleKeyboard(window);
            window.run("go-analysis");
            assertThat(texts(window)).contains("The period has no cases for this table.");
            chooseDays(window, keys);
            assertThat(texts(window)).contains("Cases: 105", "162.245", "92.000");
            choose(window, "analysis-columns", "Concealment");
            choose(window, "analysis-measure", "Cases");
            keys.press(KeyCode.HOME, KeyCode.CONTROL);
            keys.press(KeyCode.DOWN);
            waitForCases(window);
            String figure = words(window);
            assertThat(figure).startsWith("Heroin, ").endsWith("(Cases)");
            long cases = Long.parseLong(figure.replaceAll(".*: (\\d+) .*", "$1"));
            writeFiles(window, keys);
            save(window, keys);
            focusTable(window);
            keys.press(KeyCode.ENTER);
            assertThat(window.current()).isEqualTo("list");
            assertThat(rows(window)).isEqualTo(cases);
            assertThat(window.refusals()).isEmpty();
        }
    }

    /** Types the days of the operation into the dialog of the filters. */
    private static void chooseDays(RoleWindow window, RoleKeyboard keys) {
        keys.press(KeyCode.F, KeyCode.ALT);
        keys.type("01.08.2009");
        keys.press(KeyCode.TAB);
        keys.type("30.09.2009");
        keys.press(KeyCode.ENTER, KeyCode.CONTROL);
        window.waitUntilIdle();
        FxThread.waitUntil(() -> textsNow(window).contains("Cases: 105"));
        focusTable(window);
    }

    private static void choose(RoleWindow window, String id, String text) {
        FxThread.run(() -> {
            var menu = (MenuButton) window.search().scene().getRoot().lookup("#" + id);
            menu.getItems().stream()
                    .filter(item -> item.getText().equals(text))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        window.waitUntilIdle();
        focusTable(window);
    }

    /** The records behind a figure are read a moment after it was selected. */
    private static void waitForCases(RoleWindow window) {
        FxThread.waitUntil(() ->
                textsNow(window).stream()
                        .anyMatch(text -> text.matches("\\d+ records? behind the figure")));
    }

    private void writeFiles(RoleWindow window, RoleKeyboard keys) throws IOException {
        for (String name : List.of("table.csv", "table.xlsx", "chart.png", "chart.svg")) {
            Path file = folder.resolve(name);
            window.chosenTarget = file;
            keys.press(KeyCode.E, KeyCode.CONTROL);
            window.waitUntilIdle();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("table.csv"))).contains("Heroin");
        keys.press(KeyCode.P, KeyCode.CONTROL);
        window.waitUntilIdle();
        assertThat(window.current()).isEqualTo("paper");
        window.run("close");
        window.run("go-analysis");
    }

    private static void save(RoleWindow window, RoleKeyboard keys) {
        window.run("analysis-keep");
        FxThread.run(() ->
                ((TextField) window.search().scene().getFocusOwner()).setText("Where heroin was"));
        keys.press(KeyCode.ENTER, KeyCode.CONTROL);
        window.waitUntilIdle();
        var register = window.register.register();
        assertThat(register.listSettings().views())
                .extracting(SavedView::name)
                .containsExactly("Where heroin was");
        FxThread.waitUntil(() ->
                window.search().scene().getRoot().lookupAll(".pill").stream()
                        .filter(Chip.class::isInstance)
                        .anyMatch(pill ->
                                ((Chip) pill).label().getText().equals("Where heroin was")
                                        && pill.getStyleClass().contains("on")));
        window.run("go-seizures");
        assertThat(texts(window)).as("no view of the list").doesNotContain("Where heroin was");
        window.run("go-analysis");
    }

    private static void focusTable(RoleWindow window) {
        FxThread.run(() -> table(window).requestFocus());
        window.waitUntilIdle();
    }

    private static ListView<?> table(RoleWindow window) {
        return (ListView<?>) window.search().scene().getRoot().lookup("#analysis-table");
    }

    private static String words(RoleWindow window) {
        return FxThread.call(() -> AccessibleTree.name(table(window)));
    }

    private static List<String> textsNow(RoleWindow window) {
        return window.search().scene().getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .toList();
    }

    private static List<String> texts(RoleWindow window) {
        return FxThread.call(() -> textsNow(window));
    }

    private static int rows(RoleWindow window) {
        return FxThread.call(() ->
                ((TableView<?>) window.search().find(TableView.class, _ -> true))
                        .getItems()
                        .size());
    }
}
