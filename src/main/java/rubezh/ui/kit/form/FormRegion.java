package rubezh.ui.kit.form;

import java.util.List;
import rubezh.domain.seizure.rules.Violation;

/** Part of a form with fields and their problems: a row, a grid of lines, a card. */
public interface FormRegion {
    boolean covers(String pointer);

    /** Shows the problems of the pointers inside the region. */
    void mark(List<Violation> problems);

    /** Sets the focus on a field of the region. */
    void focus(String pointer);

    /** Shows the values of the model again. */
    void refresh();

    /** Returns the pointers of the fields with invalid text, in visual order. */
    List<String> unreadablePointers();
}
