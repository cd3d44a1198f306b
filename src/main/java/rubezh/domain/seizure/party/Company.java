package rubezh.domain.seizure.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.PartyCode.CompanyRole;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * A company involved (K01).
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param role role
 * @param name name
 * @param registration registration number
 * @param country country of registration
 */
public record Company(
        @Open UUID id,
        @Open int pos,
        @Personal @Nullable CompanyRole role,
        @Personal @Nullable String name,
        @Personal @MaxLength(40) @Nullable String registration,
        @Personal @Nullable Country country) {}
