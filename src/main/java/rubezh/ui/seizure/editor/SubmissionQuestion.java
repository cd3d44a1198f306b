package rubezh.ui.seizure.editor;

import java.util.List;

/**
 * The one question of a submission: what is to be said of the fields that are empty. They are
 * filled, or have a reason each.
 *
 * @param pointers pointers of the empty fields, in the order of the form
 * @param onSaved runs when the record is submitted after all
 */
public record SubmissionQuestion(List<String> pointers, Runnable onSaved) {
    public SubmissionQuestion {
        pointers = List.copyOf(pointers);
    }
}
