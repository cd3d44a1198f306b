package rubezh.domain.seizure.party;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.PartyCode.Sex;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * An attesting witness, понятой (W03).
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param name full name
 * @param address address
 * @param sex sex; a personal search requires the same
 * @param birth date of birth; witnesses are adults
 * @param signed whether the witness signed
 */
public record Witness(
        @Open UUID id,
        @Open int pos,
        @Personal @MaxLength(120) @Nullable String name,
        @Personal @Nullable String address,
        @Personal @Nullable Sex sex,
        @Personal @Nullable LocalDate birth,
        @Personal @OfOneCase @Nullable Answer signed) {}
