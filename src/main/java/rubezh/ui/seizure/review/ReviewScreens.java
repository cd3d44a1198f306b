package rubezh.ui.seizure.review;

import module java.base;

import javafx.beans.value.ObservableIntegerValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.review.ReviewService;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.side.SideContext;

/** Screen of the review in a session. */
public final class ReviewScreens implements ScreenModule {
    private final UiContext ui;
    private final ReviewContext context;
    private final LiveLabels labels;
    private final SideContext beside;
    private final ObservableIntegerValue waiting;
    private final Runnable onDecision;
    private final QueueFilter filter = new QueueFilter();
    private @Nullable ReviewView view;

    /** Whether the others are told of a change that the queue has read already. */
    private boolean changing;

    /**
     * Services that the screen works with.
     *
     * @param bundles returns the bundles of the record with an id
     */
    public record Services(
            Register register,
            ReviewService reviews,
            ReferenceData reference,
            Function<UUID, RecordBundles> bundles) {}

    /**
     * @param waiting number of records that wait
     * @param onDecision runs after a decision
     */
    public ReviewScreens(
            UiContext ui, Services services, ObservableIntegerValue waiting, Runnable onDecision) {
        this.ui = ui;
        this.context =
                new ReviewContext(
                        new SeizureContext(
                                services.register(),
                                ui.worker(),
                                ui.clock(),
                                RecordShape.of(Seizure.class)),
                        services.reviews());
        this.beside = new SideContext(context.seizures(), services.bundles());
        this.labels = new LiveLabels(services.reference(), ui.texts());
        this.waiting = waiting;
        this.onDecision = onDecision;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.REVIEW);
    }

    @Override
    public Optional<NavItem> navItem() {
        Screen at = Destination.REVIEW;
        return Optional.of(new NavItem(ui.command(at), waiting, List.of(at.id())));
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var model = new ReviewViewModel(context, labels::format, filter);
        var shown = new ReviewView(ui, labels, model, beside);
        view = shown;
        model.onChanged(selected -> onChanged(shown, selected));
        return ScreenDescriptor.of(
                screen.id(),
                ui.texts().observe("review.title"),
                Feather.CHECK_SQUARE,
                shown.screen(),
                this::close);
    }

    /** Builds and drops a hidden screen to load its classes, if it is not open yet. */
    @Override
    public void warmUp() {
        if (ui.allows(Destination.REVIEW)) {
            new ReviewPreloader(ui, labels, context, beside).start(() -> view == null);
        }
    }

    private void onChanged(ReviewView shown, Optional<UUID> selected) {
        selected.ifPresentOrElse(shown::refreshAndSelect, shown::refresh);
        changing = true;
        onDecision.run();
        changing = false;
    }

    private void close() {
        if (view != null) {
            view.close();
            view = null;
        }
    }

    /** Reads the queue again, say after an import. */
    @Override
    public void refresh() {
        if (view != null && !changing) {
            view.refreshChanged();
        }
    }
}
