package rubezh.domain.seizure.evidence;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Percent;
import rubezh.domain.reference.CaseCode.DocumentKind;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * A step in the identification of a line of goods.
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param item line of goods
 * @param stage suspected, field test, laboratory (G03)
 * @param substance substance found (S05)
 * @param date date
 * @param document kind of report (S04)
 * @param number its number (S04)
 * @param found amount found (S05)
 * @param used amount used up (S05)
 * @param purity purity (G14)
 * @param note explanation if found and used do not add up to the net amount, or if the stage goes
 *     back
 */
public record Identification(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable LineRef item,
        @Open @Nullable Stage stage,
        @Open @Nullable Substance substance,
        @Open @Nullable LocalDate date,
        @Open @Nullable DocumentKind document,
        @Open @MaxLength(40) @Nullable String number,
        @Open @Nullable Amount found,
        @Open @Nullable Amount used,
        @Open @Nullable Percent purity,
        @Open @Nullable String note) {}
