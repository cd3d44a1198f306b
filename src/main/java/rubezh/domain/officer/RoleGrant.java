package rubezh.domain.officer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;

/**
 * Roles that an officer has from a time on, with his name; never changed, only followed by a later
 * one.
 *
 * @param id id of the line
 * @param pos position in the list; equal positions are ordered by id
 * @param name surname and initials, or full name; null at a training station
 * @param rank code of a rank, or rank as typed; null if there is none
 * @param roles stored codes of all his roles, sorted; none once he is deactivated
 * @param since time from which he has them, if that is before the revision; else null
 * @param grantedBy login of who gave them, if that is not the author of the revision; else null
 * @param by who recorded it, as his installation knew him
 */
public record RoleGrant(
        UUID id,
        int pos,
        @Nullable String name,
        @Nullable String rank,
        List<String> roles,
        @Nullable OffsetDateTime since,
        @Nullable String grantedBy,
        StepAuthor by) {
    /** Stored code of the role whose grants count. */
    private static final String ADMINISTRATOR = "administrator";

    public RoleGrant {
        roles = List.copyOf(roles);
    }

    /** Returns whether somebody recorded it who might. */
    public boolean isByAdministrator() {
        return by.roles().contains(ADMINISTRATOR);
    }
}
