package rubezh.ui.seizure.recovery;

import java.util.List;
import rubezh.journal.Draft;
import rubezh.text.Fault;

/**
 * Typing that the disk did not take when its screens went.
 *
 * @param fault what was in the way
 * @param drafts what was typed, one for each record; never empty
 */
public record UnsavedDrafts(Fault fault, List<Draft> drafts) {
    public UnsavedDrafts {
        drafts = List.copyOf(drafts);
    }
}
