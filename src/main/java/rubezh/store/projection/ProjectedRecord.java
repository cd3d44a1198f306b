package rubezh.store.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.register.SeizureRow;

/**
 * What the projection holds of one record.
 *
 * @param recordId the record
 * @param startAt start of the seizure in epoch seconds, null if it is not known
 * @param minuteRowId first row id of its minute: of the seizure, or else of the first revision
 * @param main values of the main table in order of its columns
 * @param items all items in one text
 * @param indicators what the list shows beside it
 * @param cancelled entered in error, or cancelled by status
 * @param counts whether it counts in sums
 * @param lists rows of the other tables, by table
 * @param words folded text for search
 * @param plates folded numbers and registration marks for search
 * @param similarityKeys what other cases are compared by
 */
public record ProjectedRecord(
        UUID recordId,
        @Nullable Long startAt,
        long minuteRowId,
        List<@Nullable Object> main,
        String items,
        SeizureRow.Indicators indicators,
        boolean cancelled,
        boolean counts,
        Map<String, List<List<@Nullable Object>>> lists,
        String words,
        String plates,
        long[] similarityKeys) {}
