package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.AccessibleTree;
import rubezh.journey.WindowDriver;
import rubezh.register.SaveIntent;
import rubezh.table.extract.BuiltInLayouts;
import rubezh.text.Language;

/** An officer makes a layout of his own from one of the program, uses it and deletes it. */
class LayoutScreenTest extends ListJourney {
    private static final String OWN = "cen KG-DOS";
    private static final String LISTED = OWN + " (KG-DOS 1)";

    private void openDialog() {
        openWindow(Language.EN);
        save(1, SaveIntent.SUBMIT);
        run("refresh");
        run("export-table");
        fire("For a partner…");
        awaitMenu("CEN");
    }

    private MenuButton layouts() {
        return (MenuButton) window.scene.getRoot().lookup("#extract-layout");
    }

    private void awaitMenu(String chosen) {
        WindowDriver.waitUntil(() -> layouts() != null && chosen.equals(layouts().getText()));
        window.waitUntilIdle();
    }

    private List<String> names() {
        return WindowDriver.call(
                () -> layouts().getItems().stream().map(MenuItem::getText).toList());
    }

    private ListView<?> columns() {
        return (ListView<?>) window.scene.getRoot().lookup(".template-side .list-view");
    }

    private TextInputControl input(String name) {
        return window.scene.getRoot().lookupAll(".text-input").stream()
                .map(TextInputControl.class::cast)
                .filter(one -> name.equals(AccessibleTree.name(one)))
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
    }

    private boolean isOffered(String button) {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".dialog .button").stream()
                        .filter(Node::isVisible)
                        .anyMatch(one -> button.equals(AccessibleTree.name(one))));
    }

    private List<String> cells() {
        return WindowDriver.call(() ->
                columns().lookupAll(".list-cell").stream()
                        .map(cell -> String.valueOf(((Labeled) cell).getText()))
                        .toList());
    }

    private void editColumns() {
        fire("Change columns…");
        WindowDriver.waitUntil(() -> columns() != null && keyboard.focusOwner() == columns());
        window.waitUntilIdle();
    }

    private int size() {
        return WindowDriver.call(() -> columns().getItems().size());
    }

    @Test
    void itIsEditedByKeysSavedChosenAndDeleted() {
        openDialog();
        assertThat(isOffered("Delete layout…")).as("a layout of the program stays").isFalse();
        editColumns();
        int builtIn = BuiltInLayouts.CEN.listed().size();
        keyboard.press(KeyCode.DELETE);
        assertThat(size()).isEqualTo(builtIn - 1);
        keyboard.press(KeyCode.INSERT);
        window.waitUntilIdle();
        keyboard.type("landmark");
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(size()).isEqualTo(builtIn);
        WindowDriver.run(() -> input("Heading in English").requestFocus());
        keyboard.type("Where");
        window.waitUntilIdle();
        assertThat(cells()).anyMatch(text -> text.startsWith("Where ← Settlement, landmark"));
        fire("Save layout");
        awaitLabel("Layout “" + OWN + "” saved, version 1.");
        fire("Make extract…");
        awaitMenu(LISTED);
        assertThat(names()).contains("CEN", LISTED);

        fire("Delete layout…");
        awaitLabel("Delete the layout “" + OWN + "”?");
        fire("Delete layout");
        awaitMenu("CEN");
        assertThat(names()).contains("CEN").doesNotContain(LISTED);
        assertThat(isOffered("Delete layout…")).isFalse();
    }

    @Test
    void whatIsNotSavedIsAskedForBeforeTheScreenCloses() {
        openDialog();
        editColumns();
        keyboard.press(KeyCode.DELETE).ctrl(KeyCode.W);
        window.waitUntilIdle();
        awaitLabel("Close without saving?");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(size()).isEqualTo(BuiltInLayouts.CEN.listed().size() - 1);
    }
}
