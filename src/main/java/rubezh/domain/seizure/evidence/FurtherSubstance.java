package rubezh.domain.seizure.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Percent;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * A further substance in a line of goods that is a mixture. The substance of the line itself is the
 * main one; the amount of the line counts under that alone.
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param item line of goods; may be null where there is a single one
 * @param substance the further substance
 * @param share its share of the net amount, as found by the laboratory
 * @param note what is known besides
 */
public record FurtherSubstance(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable LineRef item,
        @Open @Nullable Substance substance,
        @Open @Nullable Percent share,
        @Open @MaxLength(200) @Nullable String note) {}
