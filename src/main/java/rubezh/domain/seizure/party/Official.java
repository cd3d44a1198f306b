package rubezh.domain.seizure.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Agency;
import rubezh.domain.reference.PartyCode.OfficialRole;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * A participating official (W01, W02).
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param role role
 * @param name surname and initials
 * @param rank rank, post
 * @param agency agency
 */
public record Official(
        @Open UUID id,
        @Open int pos,
        @Personal @Nullable OfficialRole role,
        @Personal @MaxLength(120) @Nullable String name,
        @Personal @MaxLength(120) @Nullable String rank,
        @Personal @Nullable Agency agency) {}
