package rubezh.domain.seizure.evidence;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Packaging;
import rubezh.domain.reference.PlaceCode.Laboratory;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * A sample of a line of goods.
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param item reference to the line of goods
 * @param amount amount taken (S01)
 * @param act number of the act of sampling (S02)
 * @param sentTo laboratory it was sent to, in words where the list has none (S03)
 * @param sentOn date of sending (S03)
 * @param packaging what the sample is packed in (S01)
 * @param laboratory laboratory it was sent to (S03)
 */
public record Sample(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable LineRef item,
        @Open @Nullable Amount amount,
        @Open @MaxLength(40) @Nullable String act,
        @Open @MaxLength(120) @Nullable String sentTo,
        @Open @Nullable LocalDate sentOn,
        @Open @Nullable Packaging packaging,
        @Open @Nullable Laboratory laboratory) {}
