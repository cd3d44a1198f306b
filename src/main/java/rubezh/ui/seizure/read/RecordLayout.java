package rubezh.ui.seizure.read;

import java.util.List;
import rubezh.text.Language;

/**
 * A record laid out to be read.
 *
 * @param rows rows of the layout
 * @param language language they were composed in
 */
public record RecordLayout(RecordContent content, List<RecordRow> rows, Language language) {
    public RecordLayout {
        rows = List.copyOf(rows);
    }
}
