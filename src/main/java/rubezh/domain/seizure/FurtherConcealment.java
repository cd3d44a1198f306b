package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConcealmentMethod;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;

/**
 * A further place of concealment, where goods of the same case were in more than one.
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param place place of concealment (C02)
 * @param method method of concealment (C03)
 * @param items lines of goods that were there; empty for all
 * @param description description (C04)
 * @param cover cover load (C05)
 * @param coverCode tariff code of the cover load (C05)
 * @param packages packages that were there; empty for all
 */
public record FurtherConcealment(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable ConcealmentPlace place,
        @Open @Nullable ConcealmentMethod method,
        @Open List<LineRef> items,
        @Open @MaxLength(1000) @Nullable String description,
        @Open @MaxLength(100) @Nullable String cover,
        @Open @MaxLength(10) @Nullable String coverCode,
        @Open @OfOneCase List<LineRef> packages)
        implements AnyConcealment {}
