package rubezh.ui.kit.form;

import java.util.List;
import rubezh.domain.seizure.rules.Violation;

/** A part of a form that shows fields and their problems: a row, a grid of lines, a card. */
public interface FormRegion {
    /** Says whether a pointer lies here. */
    boolean covers(String pointer);

    /** Shows the problems of the pointers it covers, and no others. */
    void mark(List<Violation> problems);

    /** Sets the focus on a field it covers. */
    void focus(String pointer);

    /** Shows again what the model holds. */
    void refresh();

    /** Returns the pointers of fields that hold text that is no value, in visual order. */
    List<String> unreadablePointers();
}
