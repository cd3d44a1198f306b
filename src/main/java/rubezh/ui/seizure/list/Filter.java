package rubezh.ui.seizure.list;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;
import rubezh.domain.reference.CodeListId;
import rubezh.register.Query;

/** One condition of the list, shown as a chip. */
public sealed interface Filter {
    /** Returns a query that also asks for this. */
    Query apply(Query query, Day day);

    /** Says whether another filter asks about the same thing and takes this one's place. */
    boolean sameSubject(Filter other);

    /**
     * How the station counts its days.
     *
     * @param zone time zone of the station
     * @param start when its day begins
     */
    record Day(ZoneId zone, LocalTime start) {
        OffsetDateTime startOf(LocalDate date) {
            return date.atTime(start).atZone(zone).toOffsetDateTime();
        }
    }

    /**
     * Station days from one to another, both included.
     *
     * @param from first day
     * @param to last day
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
     * Some codes of a field.
     *
     * @param path dotted path of the field
     * @param list its code list
     * @param codes allowed codes
     */
    record Codes(String path, CodeListId list, Set<String> codes) implements Filter {
        public Codes {
            codes = new LinkedHashSet<>(codes);
        }

        @Override
        public Query apply(Query query, Day day) {
            return codes.isEmpty() ? query : query.where(path, codes);
        }

        @Override
        public boolean sameSubject(Filter other) {
            return other instanceof Codes codesOf && codesOf.path.equals(path);
        }
    }
}
