package rubezh.store.projection;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.RecordFlag;
import rubezh.register.SeizureRow;
import rubezh.register.review.ReviewSummary;
import rubezh.store.file.Bytes;

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
    public long minuteRowId() {
        return RowIds.firstOfMinute(moment);
    }

    /** Returns its row of the main table, in the order of the columns. */
    public List<@Nullable Object> mainRow(long rowId) {
        var values = new ArrayList<@Nullable Object>(main.size() + 24);
        values.add(rowId);
        values.add(Bytes.of(recordId));
        values.add(moment);
        values.add(items);
        values.add(indicators.voided() ? 1 : 0);
        values.add(ExclusionCodec.of(indicators.exclusions()));
        values.add(indicators.stops());
        values.add(indicators.questions());
        values.add(review.changedAt());
        values.add(review.decidedAt());
        values.add(review.returns());
        values.add(review.remarks());
        values.add(review.alone() ? 1 : 0);
        values.add(signers);
        values.add(indicators.flags().contains(RecordFlag.OTHER_KIND) ? 1 : 0);
        values.add(indicators.flags().contains(RecordFlag.OFFERED) ? 1 : 0);
        values.add(author);
        values.add((long) (words + "\0" + plates).hashCode());
        values.add(Bytes.of(similarityKeys));
        values.addAll(sortValues);
        values.addAll(main);
        return values;
    }
}
