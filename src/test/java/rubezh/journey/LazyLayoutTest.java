package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FullSeizure;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** A long record is usable before its layout is complete. */
class LazyLayoutTest extends EditorJourney {
    @Test
    void whatIsOutOfSightComesByItself() throws Exception {
        int first = openAndCountFields(recordFullSeizure());
        window.waitForFrame();
        window.waitForFrame();
        int soon = WindowDriver.call(this::fieldCount);
        window.waitUntilIdle();
        assertThat(first).isPositive().isLessThan(WindowDriver.call(this::fieldCount) / 2);
        assertThat(soon).as("what is in sight").isGreaterThan(10);
    }

    @Test
    void whatIsNotThereYetIsReachedByItsKey() throws Exception {
        openAndCountFields(recordFullSeizure());
        keyboard.ctrl(KeyCode.DIGIT8).ctrl(KeyCode.DIGIT6);
        String name = WindowDriver.call(() -> AccessibleTree.name(keyboard.focusOwner()));
        assertThat(name).isEqualTo("Role");
        window.waitUntilIdle();
        assertThat(isFullyVisible(keyboard.focusOwner())).isTrue();
    }

    private UUID recordFullSeizure() {
        openNewSeizure(Language.EN);
        keyboard.press(KeyCode.ESCAPE);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        UUID record = station.id();
        station.register.record(
                SaveRequest.ofNew(
                        record, FullSeizure.in(Language.EN, station.reference), SaveIntent.SAVE));
        return record;
    }

    /** Opens a record; returns the number of its fields when typing becomes possible. */
    private int openAndCountFields(UUID record) throws Exception {
        var fieldCount = new CompletableFuture<Integer>();
        WindowDriver.run(() -> {
            window.scene
                    .focusOwnerProperty()
                    .addListener((_, _, owner) -> {
                        if (owner instanceof TextInputControl && !fieldCount.isDone()) {
                            fieldCount.complete(fieldCount());
                        }
                    });
            window.ui.go(new Destination.EditCase(record, ""));
        });
        return fieldCount.get(30, TimeUnit.SECONDS);
    }

    private int fieldCount() {
        return window.scene.getRoot().lookupAll(".form-scroll .text-input").size();
    }

    /** Returns whether a field is still in the visible part of the form. */
    private boolean isFullyVisible(Node field) {
        return WindowDriver.call(() -> {
            Node view = window.scene.getRoot().lookup(".form-scroll");
            return view.localToScene(view.getLayoutBounds())
                    .contains(field.localToScene(field.getLayoutBounds()));
        });
    }
}
