package rubezh.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;

/**
 * One line of the list of seizures.
 *
 * @param recordId the record
 * @param values leaf values by field path, for fields that occur once in a record; absent ones are
 *     missing
 * @param items what was seized, in order
 * @param indicators what else the list shows
 */
public record SeizureRow(
        UUID recordId, Map<String, Object> values, List<Item> items, Indicators indicators) {
    public SeizureRow {
        values = Map.copyOf(values);
        items = List.copyOf(items);
    }

    /** Returns the value of a field that occurs once. */
    public <T> Optional<T> get(String path, Class<T> type) {
        return Optional.ofNullable(values.get(path)).map(type::cast);
    }

    /** One item line; either part may be missing in a draft. */
    public record Item(@Nullable Substance substance, @Nullable Amount amount) {}

    /**
     * @param voided entered in error
     * @param conflict has fields with several newest values
     * @param incomplete an earlier revision has not arrived
     * @param stops number of rules of severity stop that are not kept for submitting
     * @param questions number of open questions
     */
    public record Indicators(
            boolean voided, boolean conflict, boolean incomplete, int stops, int questions) {}
}
