package rubezh.ui.seizure.review;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.review.ReviewService;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.side.SideContext;

/** Factory of the screen of the review, one per session. */
public final class ReviewScreens {
    /** Id of the screen. */
    public static final String REVIEW = "review";

    private final UiContext ui;
    private final ReviewContext context;
    private final LiveLabels labels;
    private final SideContext beside;
    private final Navigation navigation;
    private final QueueFilter filter = new QueueFilter();
    private @Nullable ReviewView view;

    /** Whether the others are told of a change that the queue has read already. */
    private boolean changing;

    /**
     * Navigation out of the screen.
     *
     * @param openRecord opens a record for reading
     * @param showBundle shows a bundle in the exchange log
     * @param onChanged runs after a decision
     */
    public record Navigation(
            Consumer<UUID> openRecord, Consumer<ExchangeLogEntry> showBundle, Runnable onChanged) {}

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

    public ReviewScreens(UiContext ui, Services services, Navigation navigation) {
        this.ui = ui;
        this.context =
                new ReviewContext(
                        new SeizureContext(
                                services.register(),
                                ui.worker(),
                                ui.clock(),
                                RecordShape.of(Seizure.class)),
                        services.reviews());
        this.beside =
                new SideContext(
                        context.seizures(),
                        services.bundles(),
                        navigation.openRecord(),
                        navigation.showBundle());
        this.labels = new LiveLabels(services.reference(), ui.texts());
        this.navigation = navigation;
    }

    /** Returns the screen. */
    public ScreenDescriptor review() {
        var model = new ReviewViewModel(context, labels::format, filter);
        var shown = new ReviewView(ui, labels, model, beside);
        view = shown;
        model.onChanged(selected -> onChanged(shown, selected));
        return ScreenDescriptor.of(
                REVIEW,
                ui.texts().observe("review.title"),
                Feather.CHECK_SQUARE,
                shown.screen(),
                this::close);
    }

    /** Builds and drops a hidden screen to load its classes, if it is not open yet. */
    public void warmUp() {
        new ReviewPreloader(ui, labels, context, beside).start(() -> view == null);
    }

    private void onChanged(ReviewView shown, Optional<UUID> selected) {
        selected.ifPresentOrElse(shown::refreshAndSelect, shown::refresh);
        changing = true;
        navigation.onChanged().run();
        changing = false;
    }

    private void close() {
        if (view != null) {
            view.close();
            view = null;
        }
    }

    /** Reads the queue again, say after an import. */
    public void refresh() {
        if (view != null && !changing) {
            view.refreshChanged();
        }
    }
}
