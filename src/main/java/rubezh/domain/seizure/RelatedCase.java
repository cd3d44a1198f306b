package rubezh.domain.seizure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * Another case, and how this one stands to it. Either case of a pair may say it.
 *
 * @param id id of the line, made once
 * @param pos place in the list; equal places are ordered by id
 * @param number case number of the other, {@code KG-OSH-A-2026-000098}
 * @param relation related, or different events that only look alike
 */
public record RelatedCase(
        @Open UUID id,
        @Open int pos,
        @Open @MaxLength(30) @Nullable String number,
        @Open @Nullable CaseRelation relation) {}
