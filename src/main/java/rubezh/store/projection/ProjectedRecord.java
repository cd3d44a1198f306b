package rubezh.store.projection;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.register.SeizureRow;
import rubezh.register.review.ReviewSummary;

/**
 * Rows of one record in the projection.
 *
 * @param recordId id of the record
 * @param moment epoch second of the start of the seizure, or else of the first revision
 * @param main values of the main table in column order
 * @param items items column, see {@code SeizureRowReader.items}
 * @param sortValues values of {@link SortColumn#OWN} in column order
 * @param indicators indicators shown in the list; of the flags those that its revisions tell
 * @param review what the list shows of its review
 * @param signers signers column, see {@link SignerCodec}
 * @param author author of the first revision
 * @param lists rows of the list tables, by table
 * @param words folded search text
 * @param plates folded numbers and registration marks for search
 * @param similarityKeys keys to find similar cases by
 */
public record ProjectedRecord(
        UUID recordId,
        long moment,
        List<@Nullable Object> main,
        String items,
        List<@Nullable Object> sortValues,
        SeizureRow.Indicators indicators,
        ReviewSummary review,
        String signers,
        String author,
        Map<String, List<List<@Nullable Object>>> lists,
        String words,
        String plates,
        long[] similarityKeys) {
    /** Returns the first row id of its minute. */
    long minuteRowId() {
        return RowIds.firstOfMinute(moment);
    }
}
