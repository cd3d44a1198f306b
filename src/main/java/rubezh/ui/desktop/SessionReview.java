package rubezh.ui.desktop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.domain.seizure.Status;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.conflict.ConflictScreens;
import rubezh.ui.seizure.review.ReviewScreens;
import rubezh.ui.shell.NavItem;

/** Review and conflicts in a session: the screens, their navigation and the numbers that wait. */
final class SessionReview {
    private final UiContext ui;
    private final BiConsumer<String, Supplier<ScreenDescriptor>> showOrOpen;
    private final Optional<SeizureScreens> seizures;
    private final ReviewScreens screens;
    private final ConflictScreens conflictScreens;
    private final IntegerProperty waiting = new SimpleIntegerProperty(0);
    private final IntegerProperty contested = new SimpleIntegerProperty(0);

    /**
     * @param showOrOpen shows the screen with an id, or opens it
     * @param seizures screens of the records; empty for who may not read them
     * @param showBundle shows a bundle in the exchange log
     */
    SessionReview(
            UiContext ui,
            OpenRegister register,
            BiConsumer<String, Supplier<ScreenDescriptor>> showOrOpen,
            Optional<SeizureScreens> seizures,
            Consumer<ExchangeLogEntry> showBundle) {
        this.ui = ui;
        this.showOrOpen = showOrOpen;
        this.seizures = seizures;
        this.screens =
                new ReviewScreens(
                        ui,
                        new ReviewScreens.Services(
                                register.register(),
                                register.reviews(),
                                register.reference(),
                                register.exchange().recordBundles()::of),
                        new ReviewScreens.Navigation(this::open, showBundle, this::onChanged));
        this.conflictScreens =
                new ConflictScreens(
                        ui,
                        register.register(),
                        register.reference(),
                        new ConflictScreens.Navigation(this::open, this::onChanged));
    }

    private void open(UUID recordId) {
        seizures.ifPresent(shown -> shown.open(recordId));
    }

    private void onChanged() {
        seizures.ifPresent(SeizureScreens::refresh);
    }

    /** Returns the entry of the navigation, with the number of records that wait. */
    NavItem navItem() {
        return new NavItem(
                Command.of("go-review", this::show), waiting, List.of(ReviewScreens.REVIEW));
    }

    /** Returns the entry of the conflicts, with the number of records in conflict. */
    NavItem conflictItem() {
        return new NavItem(
                Command.of("go-conflicts", this::showConflicts),
                contested,
                List.of(ConflictScreens.CONFLICTS));
    }

    /** Returns the number of records in conflict. */
    ObservableIntegerValue conflicts() {
        return contested;
    }

    /** Shows the queue of the records in conflict. */
    void showConflicts() {
        showOrOpen.accept(ConflictScreens.CONFLICTS, conflictScreens::conflicts);
    }

    /** Shows a record in conflict. */
    void settle(UUID recordId) {
        conflictScreens.choose(recordId);
        showConflicts();
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

    /** Makes the first opening of the review fast; nothing of it is seen. */
    void warmUp() {
        screens.warmUp();
    }

    /** Reads the queue again, after records may have changed. */
    void refresh() {
        screens.refresh();
        conflictScreens.refresh();
    }

    /** Shows the numbers of waiting records. */
    void showFigures(RegisterFigures figures) {
        waiting.set((int) Math.min(Integer.MAX_VALUE, figures.review()));
        contested.set((int) Math.min(Integer.MAX_VALUE, figures.conflicts()));
    }
}
