package rubezh.ui.seizure.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.ui.seizure.model.SeizureForm;

/** The question that a submission of one record waits for, if any. */
final class OpenQuestion {
    private final EditorModels models;
    private final Consumer<Runnable> submission;
    private final ReadOnlyObjectWrapper<@Nullable SubmissionQuestion> asked =
            new ReadOnlyObjectWrapper<>();

    /**
     * @param submission submits the record; takes what runs when it is durable
     */
    OpenQuestion(EditorModels models, Consumer<Runnable> submission) {
        this.models = models;
        this.submission = submission;
    }

    ReadOnlyObjectProperty<@Nullable SubmissionQuestion> asked() {
        return asked.getReadOnlyProperty();
    }

    /** Asks about the empty fields if they are all that blocks, else focuses the first problem. */
    void ask(String first, Runnable onSaved) {
        List<String> empty = models.validation().emptyFields();
        if (empty.isEmpty()) {
            models.navigator().goTo(first);
        } else {
            asked.set(new SubmissionQuestion(empty, onSaved));
        }
    }

    /**
     * Gives a reason to empty fields and submits the record if no other is left.
     *
     * @param reason code of an {@code AbsenceReason}
     */
    void answer(List<String> pointers, String reason) {
        SubmissionQuestion question = asked.get();
        if (question == null || pointers.isEmpty()) {
            return;
        }
        SeizureForm form = models.record().form();
        form.batch(
                pointers.getFirst(),
                () -> pointers.forEach(pointer -> form.setAbsent(pointer, reason)));
        models.validation().run();
        var left = new ArrayList<>(question.pointers());
        left.removeAll(pointers);
        if (left.isEmpty()) {
            asked.set(null);
            submission.accept(question.onSaved());
        } else {
            asked.set(new SubmissionQuestion(left, question.onSaved()));
        }
    }

    /** Takes the question back; the record stays as it is. */
    void withdraw() {
        asked.set(null);
    }
}
