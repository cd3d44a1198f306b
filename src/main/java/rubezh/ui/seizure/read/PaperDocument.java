package rubezh.ui.seizure.read;

import java.util.List;
import rubezh.text.Language;

/**
 * A record laid out as paper.
 *
 * @param rows rows of the paper
 * @param language language they were composed in
 */
public record PaperDocument(RecordContent content, List<PaperRow> rows, Language language) {
    public PaperDocument {
        rows = List.copyOf(rows);
    }
}
