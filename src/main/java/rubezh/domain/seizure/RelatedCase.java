package rubezh.domain.seizure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * Another case and its relation to this one; either case of a pair may have it.
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param number number of the other case, {@code KG-OSH-A-2026-000098}
 * @param relation related, or different events that only look alike
 */
public record RelatedCase(
        @Open UUID id,
        @Open int pos,
        @Open @MaxLength(30) @Nullable String number,
        @Open @Nullable CaseRelation relation) {}
