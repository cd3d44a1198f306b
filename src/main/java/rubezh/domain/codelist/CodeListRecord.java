package rubezh.domain.codelist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Record of all changes of one code list; a record of the journal of its own kind, so it travels
 * and merges like a seizure.
 *
 * @param list name of the list, {@code substances}
 * @param changes changes in the order of their positions
 */
public record CodeListRecord(@Nullable String list, List<EntryChange> changes) {
    public CodeListRecord {
        changes = List.copyOf(changes);
    }
}
