package rubezh.ui.desktop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import rubezh.domain.seizure.Status;
import rubezh.security.Permission;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.review.ReviewScreens;
import rubezh.ui.shell.NavItem;

/** Review in a session: its screen, its navigation and the number that waits. */
final class SessionReview {
    private final UiContext ui;
    private final BiConsumer<String, Supplier<ScreenDescriptor>> showOrOpen;
    private final Optional<SeizureScreens> seizures;
    private final ReviewScreens screens;
    private final IntegerProperty waiting = new SimpleIntegerProperty(0);

    /**
     * @param showOrOpen shows the screen with an id, or opens it
     * @param seizures screens of the records; empty for who may not read them
     */
    SessionReview(
            UiContext ui,
            ReviewScreens screens,
            BiConsumer<String, Supplier<ScreenDescriptor>> showOrOpen,
            Optional<SeizureScreens> seizures) {
        this.ui = ui;
        this.screens = screens;
        this.showOrOpen = showOrOpen;
        this.seizures = seizures;
    }

    /** Returns the entry of the navigation, with the number of records that wait. */
    NavItem navItem() {
        return new NavItem(
                Command.of("go-review", this::show), waiting, List.of(ReviewScreens.REVIEW));
    }

    private void show() {
        showOrOpen.accept(ReviewScreens.REVIEW, screens::review);
    }

    /** Shows what waits for a review: the queue for whoever decides, else the list. */
    void showWaiting() {
        if (ui.allows(Permission.REVIEW)) {
            show();
        } else {
            seizures.ifPresent(s -> s.showStatus(Set.of(Status.SUBMITTED, Status.AMENDING), false));
        }
    }

    /** Reads the queue again, after records may have changed. */
    void refresh() {
        screens.refresh();
    }

    /** Shows the number of waiting records. */
    void showFigures(RegisterFigures figures) {
        waiting.set((int) Math.min(Integer.MAX_VALUE, figures.review()));
    }
}
