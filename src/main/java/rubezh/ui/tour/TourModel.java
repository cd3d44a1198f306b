package rubezh.ui.tour;

import module java.base;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Where somebody is in a tour. Lives on the JavaFX application thread. */
final class TourModel {
    private final Tour tour;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();
    private String shown;
    private @Nullable TourFacts before;
    private @Nullable TourFacts latest;

    /**
     * @param shown id of the screen shown
     */
    TourModel(Tour tour, String shown) {
        this.tour = tour;
        this.shown = shown;
    }

    Tour tour() {
        return tour;
    }

    /** Number of the steps behind; that of all steps at the end. */
    ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    /** Returns the step to be done; empty at the end. */
    Optional<TourStep> step() {
        return at.get() < tour.steps().size()
                ? Optional.of(tour.steps().get(at.get()))
                : Optional.empty();
    }

    /** Goes on to the next step. */
    void next() {
        before = latest;
        at.set(Math.min(at.get() + 1, tour.steps().size()));
    }

    void onKey(KeyEvent event) {
        step().filter(step -> step.isDoneBy(event, shown)).ifPresent(_ -> next());
    }

    void onShown(String screen) {
        shown = screen;
        step().filter(step -> step.isDoneBy(screen)).ifPresent(_ -> next());
    }

    /** Takes what the register has now; what it had when the step began is what counts. */
    void onFacts(TourFacts now) {
        TourFacts begun = before == null ? now : before;
        before = begun;
        latest = now;
        step().filter(step -> step.isDoneBy(begun, now)).ifPresent(_ -> next());
    }
}
