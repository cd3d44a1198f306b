package rubezh.ui.seizure.review;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.review.ReviewService;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.model.SeizureContext;

/** Factory of the screen of the review, one per session. */
public final class ReviewScreens {
    /** Id of the screen. */
    public static final String REVIEW = "review";

    private final UiContext ui;
    private final ReviewContext context;
    private final LiveLabels labels;
    private final Navigation navigation;
    private final QueueFilter filter = new QueueFilter();
    private @Nullable ReviewView view;

    /** Whether the others are told of a change that the queue has read already. */
    private boolean changing;

    /**
     * Navigation out of the screen.
     *
     * @param openRecord opens a record for reading
     * @param onChanged runs after a decision
     */
    public record Navigation(Consumer<UUID> openRecord, Runnable onChanged) {}

    public ReviewScreens(
            UiContext ui,
            Register register,
            ReviewService reviews,
            ReferenceData reference,
            Navigation navigation) {
        this.ui = ui;
        this.context =
                new ReviewContext(
                        new SeizureContext(
                                register, ui.worker(), ui.clock(), RecordShape.of(Seizure.class)),
                        reviews);
        this.labels = new LiveLabels(reference, ui.texts());
        this.navigation = navigation;
    }

    /** Returns the screen. */
    public ScreenDescriptor review() {
        var model = new ReviewViewModel(context, labels::format, filter);
        var shown = new ReviewView(ui, labels, model, navigation.openRecord());
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
        new ReviewPreloader(ui, labels, context).start(() -> view == null);
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
