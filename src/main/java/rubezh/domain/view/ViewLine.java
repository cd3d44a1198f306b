package rubezh.domain.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * View of the list that an officer shares with other stations. Its conditions are one text, because
 * halves of two views are no view.
 *
 * @param id id of the view, also at the station of its owner
 * @param pos position in the list; equal positions are ordered by id
 * @param name name given by the owner
 * @param conditions what it shows, canonical JSON
 * @param owner surname and initials of the owner; null at a training station
 */
public record ViewLine(
        UUID id,
        int pos,
        @Nullable String name,
        @Nullable String conditions,
        @Nullable String owner) {}
