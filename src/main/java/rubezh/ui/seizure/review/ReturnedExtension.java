package rubezh.ui.seizure.review;

import java.util.Optional;
import javafx.scene.Node;
import rubezh.review.ReviewService;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;

/** Reason and remarks of a returned record over its form, each remark with a link to its field. */
public final class ReturnedExtension implements EditorExtension {
    private final Optional<Node> box;

    public ReturnedExtension(EditorContext context, ReviewService reviews) {
        this.box = context.model().isNew() ? Optional.empty() : Optional.of(box(context, reviews));
    }

    private static Node box(EditorContext context, ReviewService reviews) {
        var model =
                new ReturnedViewModel(
                        new ReviewContext(context.model().context(), reviews),
                        context.labels()::format,
                        context.model().recordId());
        return new ReturnedBox(context.ui(), model, context.model()::goTo).root();
    }

    @Override
    public Optional<Node> above() {
        return box;
    }
}
