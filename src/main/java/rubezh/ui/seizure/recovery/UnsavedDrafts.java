package rubezh.ui.seizure.recovery;

import java.util.List;
import rubezh.journal.Draft;
import rubezh.text.Fault;

/**
 * Drafts that could not be saved when their editors closed.
 *
 * @param fault reason of the first failed write
 * @param drafts unsaved drafts, one per record; never empty
 */
public record UnsavedDrafts(Fault fault, List<Draft> drafts) {
    public UnsavedDrafts {
        drafts = List.copyOf(drafts);
    }
}
