package rubezh.ui.seizure.list;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.SummarySelection;
import rubezh.register.Query;

/**
 * Condition of the list, shown as a chip.
 *
 * <pre>{@code
 * Query query = new Filter.Period(from, to).apply(Query.ALL, day);
 * }</pre>
 *
 * @see FilterPreset
 */
public sealed interface Filter {
    /** Returns the filter of some statuses. */
    static Filter of(Set<Status> statuses) {
        Set<String> codes =
                statuses.stream().map(Status::name).collect(Collectors.toUnmodifiableSet());
        return new Codes(SeizureFields.HEADER_STATUS.path(), CodeListId.STATUSES, codes);
    }

    /** Returns a query with this condition added. */
    Query apply(Query query, Day day);

    /** Returns whether another filter has the same subject and replaces this one. */
    boolean sameSubject(Filter other);

    /**
     * Day of the station.
     *
     * @param zone time zone of the station
     * @param start start of its day
     */
    record Day(ZoneId zone, LocalTime start) {
        OffsetDateTime startOf(LocalDate date) {
            return date.atTime(start).atZone(zone).toOffsetDateTime();
        }
    }

    /**
     * Period of whole station days.
     *
     * @param from first day, included
     * @param to last day, included
     */
    record Period(LocalDate from, LocalDate to) implements Filter {
        @Override
        public Query apply(Query query, Day day) {
            return query.between(day.startOf(from), day.startOf(to.plusDays(1)));
        }

        @Override
        public boolean sameSubject(Filter other) {
            return other instanceof Period;
        }
    }

    /**
     * Cases behind a figure of a dashboard.
     *
     * @param selection the cases
     */
    record Counted(SummarySelection selection) implements Filter {
        @Override
        public Query apply(Query query, Day day) {
            return query.of(selection);
        }

        @Override
        public boolean sameSubject(Filter other) {
            return other instanceof Counted;
        }
    }

    /**
     * Set of codes of a field.
     *
     * @param path dotted path of the field
     * @param list code list of the field
     * @param codes accepted codes
     */
    record Codes(String path, CodeListId list, Set<String> codes) implements Filter {
        public Codes {
            codes = new LinkedHashSet<>(codes);
        }

        @Override
        public Query apply(Query query, Day day) {
            return codes.isEmpty() ? query : query.where(FieldPath.of(path), codes);
        }

        @Override
        public boolean sameSubject(Filter other) {
            return other instanceof Codes codesOf && codesOf.path.equals(path);
        }
    }

    /** Records as they were when the filter was made; not kept in saved views. */
    sealed interface SetOfRecords extends Filter {
        /** Returns the ids of the records. */
        Set<UUID> records();

        @Override
        default Query apply(Query query, Day day) {
            return query.among(records());
        }

        @Override
        default boolean sameSubject(Filter other) {
            return other.getClass() == getClass();
        }
    }

    /** Records that use a code in whatever field. */
    record Uses(CodeListId list, String code, Set<UUID> records) implements SetOfRecords {}

    /** Records with sealed packages in store. */
    record InStore(Set<UUID> records) implements SetOfRecords {}

    /** Records that the import of a bundle of some station changed. */
    record Imported(String station, Set<UUID> records) implements SetOfRecords {}

    /**
     * Records that match an entry of the watch list.
     *
     * @param text what the entry watches for
     */
    record Watched(String text, Set<UUID> records) implements SetOfRecords {}

    /**
     * Records whose goods have the same marks.
     *
     * @param text the marks as described; empty if they are only pictured
     */
    record Marked(String text, Set<UUID> records) implements SetOfRecords {}
}
