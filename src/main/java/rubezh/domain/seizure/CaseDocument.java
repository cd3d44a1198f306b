package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.DocumentKind;
import rubezh.domain.seizure.field.Internal;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;

/**
 * A document of the case (Q01–Q03).
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param kind kind (Q01)
 * @param number number (Q02)
 * @param date date (Q02)
 * @param place place (Q02)
 * @param heldAt place of the signed original (Q03)
 */
public record CaseDocument(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable DocumentKind kind,
        @Open @OfOneCase @MaxLength(40) @Nullable String number,
        @Open @OfOneCase @Nullable LocalDate date,
        @Open @Nullable String place,
        @Internal @MaxLength(100) @Nullable String heldAt) {}
