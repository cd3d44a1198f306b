package rubezh.ui.seizure.review;

import java.util.Optional;
import javafx.scene.Node;
import rubezh.review.ReviewService;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;

/**
 * Review of the edited record: reason and remarks over the form of a returned one, remarks among
 * the problems that {@code F8} leads to, and the steps in its history.
 */
public final class ReviewExtension implements EditorExtension {
    private final Optional<Node> box;

    public ReviewExtension(EditorContext context, ReviewService reviews) {
        this.box = context.model().isNew() ? Optional.empty() : Optional.of(box(context, reviews));
    }

    private static Node box(EditorContext context, ReviewService reviews) {
        var editor = context.model();
        var model =
                new ReturnedViewModel(
                        new ReviewContext(editor.context(), reviews),
                        context.labels()::format,
                        editor.recordId());
        model.lines()
                .addListener((_, _, _) -> editor.validation().setRemarks(model.openPointers()));
        editor.showHistory(model::timeline);
        return new ReturnedBox(context.ui(), model, editor::goTo).root();
    }

    @Override
    public Optional<Node> above() {
        return box;
    }
}
