package rubezh.domain.seizure.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * A sample taken of a line of goods.
 *
 * @param id id of the line, made once
 * @param pos place in the list; equal places are ordered by id
 * @param item line of goods it was taken of
 * @param amount amount taken (S01)
 * @param act number of the act of sampling (S02)
 * @param sentTo laboratory it was sent to (S03)
 * @param sentOn when (S03)
 */
public record Sample(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable LineRef item,
        @Open @Nullable Amount amount,
        @Open @MaxLength(40) @Nullable String act,
        @Open @MaxLength(120) @Nullable String sentTo,
        @Open @Nullable LocalDate sentOn) {}
