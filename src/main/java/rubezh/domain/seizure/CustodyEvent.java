package rubezh.domain.seizure;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseTerm.Answer;
import rubezh.domain.reference.GoodsTerm.Condition;
import rubezh.domain.reference.GoodsTerm.CustodyAct;
import rubezh.domain.reference.PlaceTerm.StoragePlace;

/**
 * One event of custody: never changed, only corrected by a later one (M01–M07).
 *
 * @param id id of the line, made once
 * @param pos place in the list; equal places are ordered by id
 * @param act what happened (M01)
 * @param at when (M03)
 * @param from who gave, and their body (M02)
 * @param to who took, and their body (M02)
 * @param storage kind of storage place (M04)
 * @param place room, safe, shelf (M04)
 * @param condition condition of package and seal (M05)
 * @param compared whether papers were compared with the package (M06)
 * @param basis basis document (M07)
 * @param note what else there is to say; the reason of a correcting entry
 */
public record CustodyEvent(
        UUID id,
        int pos,
        @Nullable CustodyAct act,
        @Nullable OffsetDateTime at,
        @Personal @Limit(120) @Nullable String from,
        @Personal @Limit(120) @Nullable String to,
        @Nullable StoragePlace storage,
        @Limit(100) @Nullable String place,
        @Nullable Condition condition,
        @Nullable Answer compared,
        @Limit(100) @Nullable String basis,
        @Limit(1000) @Nullable String note) {}
