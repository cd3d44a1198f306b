package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FullSeizure;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;

/** A long record is shown before all of it is made; nobody who works in it notices. */
class LazyLayoutTest extends EditorJourney {
    @Test
    void whatIsOutOfSightComesByItself() throws Exception {
        int first = whenShown(full());
        desk.frame();
        desk.frame();
        int soon = WindowDriver.ui(this::count);
        desk.settle();
        assertThat(first).isPositive().isLessThan(WindowDriver.ui(this::count) / 2);
        assertThat(soon).as("what is in sight").isGreaterThan(10);
    }

    @Test
    void whatIsNotThereYetIsReachedByItsKey() throws Exception {
        whenShown(full());
        hand.ctrl(KeyCode.DIGIT8).ctrl(KeyCode.DIGIT6);
        String name = WindowDriver.ui(() -> hand.owner().getAccessibleText());
        assertThat(name).isEqualTo("Role");
        desk.settle();
        assertThat(whole(hand.owner())).isTrue();
    }

    private UUID full() {
        sitDown(Language.EN);
        hand.press(KeyCode.ESCAPE);
        WindowDriver.until(() -> desk.shell.screens().size() == 1);
        UUID record = post.id();
        post.register.record(
                SaveRequest.fresh(
                        record, FullSeizure.in(Language.EN, post.reference), SaveIntent.SAVE));
        return record;
    }

    /** Opens a record; counts its fields as soon as it may be typed into. */
    private int whenShown(UUID record) throws Exception {
        var seen = new CompletableFuture<Integer>();
        WindowDriver.run(() -> {
            desk.scene
                    .focusOwnerProperty()
                    .addListener((_, _, owner) -> {
                        if (owner instanceof TextInputControl && !seen.isDone()) {
                            seen.complete(count());
                        }
                    });
            desk.seizures.open(record);
        });
        return seen.get(30, TimeUnit.SECONDS);
    }

    private int count() {
        return desk.scene.getRoot().lookupAll(".form-scroll .text-input").size();
    }

    /** Says whether a field still lies within the visible part of the form. */
    private boolean whole(Node field) {
        return WindowDriver.ui(() -> {
            Node view = desk.scene.getRoot().lookup(".form-scroll");
            return view.localToScene(view.getLayoutBounds())
                    .contains(field.localToScene(field.getLayoutBounds()));
        });
    }
}
