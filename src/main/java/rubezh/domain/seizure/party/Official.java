package rubezh.domain.seizure.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Agency;
import rubezh.domain.reference.PartyCode.OfficialRole;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * An official who took part (W01, W02).
 *
 * @param id id of the line, made once
 * @param pos place in the list; equal places are ordered by id
 * @param role what the official did
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
