package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.PLACE_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.register.review.ReviewSummary;

/**
 * Row of the seizure list.
 *
 * @param recordId id of the record
 * @param values leaf values of single-valued fields by field path; without absent ones and {@link
 *     #LONG_TEXTS}
 * @param items seized items, in order
 * @param indicators indicators of the row
 * @param review what is shown of its review
 */
public record SeizureRow(
        UUID recordId,
        Map<String, Object> values,
        List<Item> items,
        Indicators indicators,
        ReviewSummary review) {
    /** Paths of long texts, which no row holds. */
    public static final Set<String> LONG_TEXTS =
            Set.of(NARRATIVE_CIRCUMSTANCES.path(), CONCEALMENT_DESCRIPTION.path());

    public SeizureRow {
        values = Map.copyOf(values);
        items = List.copyOf(items);
    }

    /** Creates a row of a record that nobody reviewed. */
    public SeizureRow(
            UUID recordId, Map<String, Object> values, List<Item> items, Indicators indicators) {
        this(recordId, values, items, indicators, ReviewSummary.NONE);
    }

    /** Returns the status to show: a record marked as entered in error is cancelled. */
    public Optional<Status> status() {
        return indicators.voided()
                ? Optional.of(Status.CANCELLED)
                : get(HEADER_STATUS, Status.class);
    }

    /** Returns whether stations contradict each other in it. */
    public boolean isContested() {
        return indicators.exclusions().contains(ExclusionReason.CONFLICT);
    }

    /** Returns the value of a single-valued field. */
    public <T> Optional<T> get(FieldPath field, Class<T> type) {
        return Optional.ofNullable(values.get(field.path())).map(type::cast);
    }

    /** Returns what the place is named by, as {@link Place#name(Function)} does. */
    public String place(Function<Post, String> label) {
        return Place.name(
                get(PLACE_POST, Post.class).orElse(null),
                get(PLACE_DESCRIPTION, String.class).orElse(null),
                label);
    }

    /**
     * Seized item; either part may be absent in a draft.
     *
     * @param traces whether there are traces only, which are not weighed
     */
    public record Item(@Nullable Substance substance, @Nullable Amount amount, boolean traces) {
        public static Item of(SeizedItem item) {
            return new Item(item.substance(), item.amount(), item.isTrace());
        }
    }

    /**
     * State of the record and its violations.
     *
     * @param voided whether it is marked as entered in error
     * @param exclusions reasons why it does not count, the strongest first; empty if it counts
     * @param stops number of violations of severity stop on submission
     * @param questions number of violations of severity question
     * @param flags what must be known of it besides
     */
    public record Indicators(
            boolean voided,
            Set<ExclusionReason> exclusions,
            int stops,
            int questions,
            Set<RecordFlag> flags) {
        /** Returns the same with flags. */
        public Indicators with(Set<RecordFlag> found) {
            return new Indicators(voided, exclusions, stops, questions, found);
        }

        /** Indicators of a record that counts and violates no rule. */
        public static final Indicators NONE = new Indicators(false, Set.of(), 0, 0, Set.of());

        public boolean has(ExclusionReason reason) {
            return exclusions.contains(reason);
        }
    }
}
