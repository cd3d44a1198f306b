package rubezh.ui.seizure.read;

import java.util.List;

/**
 * A record laid out as paper.
 *
 * @param rows rows in the language they were composed in
 */
public record PaperDocument(RecordContent content, List<PaperRow> rows) {
    public PaperDocument {
        rows = List.copyOf(rows);
    }
}
