package rubezh.bundle.transfer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to one record: a line of the preview.
 *
 * @param recordId the record
 * @param outcome in one word
 * @param headline by what people know it
 * @param added revisions of it that are new here
 * @param known revisions of it that are here already
 * @param refused revisions of it that are not taken
 * @param fields pointers that change or conflict, sorted; empty for {@link ImportOutcome#NEW}
 * @param code why revisions are refused, {@code REV-006}; null if none is
 */
public record RecordOutcome(
        UUID recordId,
        ImportOutcome outcome,
        RecordHeadline headline,
        int added,
        int known,
        int refused,
        List<String> fields,
        @Nullable String code) {
    public RecordOutcome {
        fields = List.copyOf(fields);
    }

    /**
     * The newest revision in the bundle at a glance, as plain values; empty where it has none.
     *
     * @param kind kind of the record
     * @param number case number
     * @param start date and time of the seizure, RFC 3339
     * @param substance code of the first item's substance
     * @param amount the first item's amount, {@code 0.750 KGM}
     * @param items number of items
     */
    public record RecordHeadline(
            String kind, String number, String start, String substance, String amount, int items) {}
}
