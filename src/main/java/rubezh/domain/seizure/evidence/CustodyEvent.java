package rubezh.domain.seizure.evidence;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.GoodsCode.Condition;
import rubezh.domain.reference.GoodsCode.CustodyAct;
import rubezh.domain.reference.PlaceCode.StoragePlace;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * An event of custody; never changed, only corrected by a later one (M01–M08).
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param act what happened (M01)
 * @param at time (M03)
 * @param from giver and agency (M02)
 * @param to receiver and agency (M02)
 * @param storage kind of storage place (M04)
 * @param place room, safe, shelf (M04)
 * @param condition condition of package and seal (M05)
 * @param compared whether documents were compared with the package (M06)
 * @param basis basis document (M07)
 * @param note remark; the reason of a correcting entry
 * @param chain hash over the event and the one before it, given when it is saved (M08); null before
 *     that, and in what older programs saved
 * @param signed whether giver and receiver both signed (M02)
 */
public record CustodyEvent(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable CustodyAct act,
        @Open @Nullable OffsetDateTime at,
        @Personal @MaxLength(120) @Nullable String from,
        @Personal @MaxLength(120) @Nullable String to,
        @Open @Nullable StoragePlace storage,
        @Open @MaxLength(100) @Nullable String place,
        @Open @Nullable Condition condition,
        @Open @Nullable Answer compared,
        @Open @MaxLength(100) @Nullable String basis,
        @Open @MaxLength(1000) @Nullable String note,
        @Open @Nullable ChainHash chain,
        @Open @Nullable Answer signed) {
    /** Returns the same event with another chain hash, or without one. */
    CustodyEvent withChain(@Nullable ChainHash hash) {
        return withGiven(pos, hash);
    }

    /** Returns the same event with another position and chain hash, which the program gives. */
    public CustodyEvent withGiven(int position, @Nullable ChainHash hash) {
        return new CustodyEvent(
                id, position, act, at, from, to, storage, place, condition, compared, basis, note,
                hash, signed);
    }
}
