package rubezh.domain.view;

import java.util.List;

/**
 * Record of all shared views of the list; a record of the journal of its own kind, so it travels
 * and merges like a seizure.
 *
 * @param views views in the order of their positions
 */
public record ViewRecord(List<ViewLine> views) {
    public ViewRecord {
        views = List.copyOf(views);
    }
}
