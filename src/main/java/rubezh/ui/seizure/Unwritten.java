package rubezh.ui.seizure;

import java.util.List;
import rubezh.journal.Draft;
import rubezh.text.Fault;

/**
 * Typing that the disk did not take when its screens went.
 *
 * @param fault what was in the way
 * @param drafts what was typed, one for each record; never empty
 */
public record Unwritten(Fault fault, List<Draft> drafts) {
    public Unwritten {
        drafts = List.copyOf(drafts);
    }
}
