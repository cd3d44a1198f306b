package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummarySelection;
import rubezh.json.SeizureShape;
import rubezh.text.Language;

/**
 * Selection of seizures. Immutable; {@link #ALL} is the start of every query:
 *
 * <pre>{@code
 * Query.ALL.where(HEADER_STATUS, Set.of("APPROVED")).matching("heroin -opium");
 * }</pre>
 *
 * @see Catalogue#page
 * @param text search text in either script; quotes for a phrase, {@code -word} excludes; empty for
 *     all
 * @param from start of the period that cases must lie in, see {@link ReportPeriod#contains}, or
 *     null
 * @param before end of the period, exclusive, or null
 * @param equal allowed codes by field path: {@code header.status → {APPROVED}}, {@code
 *     items.substance → {…}}
 * @param cancelled whether cancelled and voided records are included
 * @param marks reasons of which a record must have one; empty for all records
 * @param author author of the first revision of a record, {@code officer:asanov}; null for all
 * @param order field path to sort by, {@link #ISSUES}, or null for time; a list sorts by its first
 *     line
 * @param descending whether the order is descending; empty values come last either way
 * @param language language whose labels are sorted by
 * @param drafts whether totals count drafts as if they were submitted
 * @param records ids of the only records to select; null for all
 * @param summary cases of a period as summaries select them; null for all
 * @param imprecise whether, instead of the cases of the period, those are selected that may lie in
 *     it, but whose time is not known precisely enough to tell
 */
public record Query(
        String text,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime before,
        Map<String, Set<String>> equal,
        boolean cancelled,
        Set<ExclusionReason> marks,
        @Nullable String author,
        @Nullable String order,
        boolean descending,
        Language language,
        boolean drafts,
        @Nullable Set<UUID> records,
        @Nullable SummarySelection summary,
        boolean imprecise) {
    /** Order by the number of violations that stop a submission, then of questions. */
    public static final String ISSUES = "issues";

    /** Every record, newest first. */
    public static final Query ALL =
            new Query(
                    "",
                    null,
                    null,
                    Map.of(),
                    true,
                    Set.of(),
                    null,
                    null,
                    true,
                    Language.RU,
                    false,
                    null,
                    null,
                    false);

    /** Returns whether a list can be sorted by a path: each row has one value to sort by. */
    public static boolean isSortable(String path) {
        return path.equals(ISSUES)
                || path.equals(SeizureFields.ITEMS_SUBSTANCE.path())
                || path.equals(SeizureFields.ITEMS_AMOUNT.path())
                || SeizureShape.SHAPE
                        .field(path)
                        .filter(field -> field.lines() == null)
                        .filter(field -> !SeizureRow.LONG_TEXTS.contains(path))
                        .isPresent();
    }

    public Query {
        text = storable(text);
        author = author == null ? null : storable(author);
        var conditions = new HashMap<String, Set<String>>();
        equal.forEach((path, codes) ->
                conditions.put(
                        path,
                        codes.stream()
                                .map(Query::storable)
                                .collect(Collectors.toUnmodifiableSet())));
        equal = Map.copyOf(conditions);
        marks = Set.copyOf(marks);
        records = records == null ? null : Set.copyOf(records);
    }

    /** Not every database takes a character 0. */
    private static String storable(String condition) {
        return condition.replace('\0', '\ufffd');
    }

    public Query matching(String words) {
        var builder = new Builder(this);
        builder.text = words;
        return builder.build();
    }

    public Query between(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {
        var builder = new Builder(this);
        builder.from = start;
        builder.before = end;
        return builder.build();
    }

    /** Returns the records of a station that were returned for correction. */
    public static Query returnedTo(String station) {
        return ALL.where(SeizureFields.HEADER_STATUS, Set.of(Status.RETURNED.name()))
                .where(SeizureFields.HEADER_STATION, Set.of(station))
                .withCancelled(false);
    }

    /** Adds a condition; an empty code matches an absent value. */
    public Query where(FieldPath field, Set<String> codes) {
        var conditions = new HashMap<>(equal);
        conditions.put(field.path(), Set.copyOf(codes));
        var builder = new Builder(this);
        builder.equal = conditions;
        return builder.build();
    }

    /** Takes a condition back. */
    public Query without(FieldPath field) {
        var conditions = new HashMap<>(equal);
        conditions.remove(field.path());
        var builder = new Builder(this);
        builder.equal = conditions;
        return builder.build();
    }

    public Query withCancelled(boolean included) {
        var builder = new Builder(this);
        builder.cancelled = included;
        return builder.build();
    }

    /** Selects the records that have one of these reasons not to count, the strongest or not. */
    public Query marked(Set<ExclusionReason> reasons) {
        var builder = new Builder(this);
        builder.marks = reasons;
        return builder.build();
    }

    /** Selects the records whose first revision an author made, {@code officer:asanov}. */
    public Query recordedBy(String author) {
        var builder = new Builder(this);
        builder.author = author;
        return builder.build();
    }

    /** Selects the same records, the oldest first. */
    public Query oldestFirst() {
        return orderedBy(null, false, language);
    }

    /** Sorts by what is read in a language; see {@link #isSortable}. */
    public Query orderedBy(@Nullable String path, boolean descending, Language language) {
        var builder = new Builder(this);
        builder.order = path;
        builder.descending = descending;
        builder.language = language;
        return builder.build();
    }

    /** Selects the same records; totals count drafts as if they were submitted. */
    public Query countingDrafts() {
        var builder = new Builder(this);
        builder.drafts = true;
        return builder.build();
    }

    /** Selects among these records only. */
    public Query among(Set<UUID> ids) {
        var builder = new Builder(this);
        builder.records = ids;
        return builder.build();
    }

    /** Selects the cases of a period, as summaries have them. */
    public Query of(SummarySelection selection) {
        var builder = new Builder(this);
        builder.summary = selection;
        return builder.build();
    }

    /**
     * Selects the cases that may lie in the period of this query, but whose time is not known
     * precisely enough to tell; none without a period.
     */
    public Query ofImpreciseTime() {
        var builder = new Builder(this);
        builder.imprecise = true;
        return builder.build();
    }

    /** Returns whether cases are selected by their time. */
    public boolean hasPeriod() {
        return from != null || before != null || summary != null;
    }

    /** Values of a query that is made from another one, of which it has all but what is changed. */
    private static final class Builder {
        private String text;
        private @Nullable OffsetDateTime from;
        private @Nullable OffsetDateTime before;
        private Map<String, Set<String>> equal;
        private boolean cancelled;
        private Set<ExclusionReason> marks;
        private @Nullable String author;
        private @Nullable String order;
        private boolean descending;
        private Language language;
        private boolean drafts;
        private @Nullable Set<UUID> records;
        private @Nullable SummarySelection summary;
        private boolean imprecise;

        Builder(Query query) {
            this.text = query.text;
            this.from = query.from;
            this.before = query.before;
            this.equal = query.equal;
            this.cancelled = query.cancelled;
            this.marks = query.marks;
            this.author = query.author;
            this.order = query.order;
            this.descending = query.descending;
            this.language = query.language;
            this.drafts = query.drafts;
            this.records = query.records;
            this.summary = query.summary;
            this.imprecise = query.imprecise;
        }

        Query build() {
            return new Query(
                    text,
                    from,
                    before,
                    equal,
                    cancelled,
                    marks,
                    author,
                    order,
                    descending,
                    language,
                    drafts,
                    records,
                    summary,
                    imprecise);
        }
    }
}
