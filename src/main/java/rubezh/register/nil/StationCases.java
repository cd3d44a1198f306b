package rubezh.register.nil;

import static rubezh.domain.seizure.SeizureFields.EVENT_CASES;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.summary.ReportPeriod;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;

/**
 * Cases around a day, of all stations; a case belongs to a period as in a daily summary; one known
 * to the day belongs to any part of it, as a nil report must not deny it. Read once from the lists,
 * so the cost follows the cases of three days.
 */
final class StationCases {
    private static final int PAGE = 500;

    private final List<SeizureRow> rows = new ArrayList<>();

    private StationCases() {}

    /**
     * Reads the cases that may belong to a period or begin up to a day before or after it.
     *
     * @param query selects whose cases
     */
    static StationCases around(Catalogue catalogue, Query query, ReportPeriod period) {
        var cases = new StationCases();
        Query near =
                query.between(period.from().minusDays(1), period.to().plusDays(1))
                        .withCancelled(false)
                        .oldestFirst();
        List<SeizureRow> page;
        do {
            page = catalogue.page(near, cases.rows.size(), PAGE);
            cases.rows.addAll(page);
        } while (page.size() == PAGE);
        return cases;
    }

    /** Returns how many cases of a station count in a period. */
    long counted(String station, ReportPeriod period) {
        return of(station, period)
                .filter(StationCases::counts)
                .mapToLong(row -> event(row).count())
                .sum();
    }

    /** Returns the numbers of the cases of a station that count in a period. */
    List<String> numbers(String station, ReportPeriod period) {
        return of(station, period)
                .filter(StationCases::counts)
                .flatMap(row -> row.get(HEADER_NUMBER, String.class).stream())
                .toList();
    }

    private static boolean counts(SeizureRow row) {
        return row.indicators().exclusions().isEmpty();
    }

    private Stream<SeizureRow> of(String station, ReportPeriod period) {
        return rows.stream()
                .filter(row ->
                        row.get(HEADER_STATION, String.class).filter(station::equals).isPresent())
                .filter(row -> isIn(row, period));
    }

    private static SeizureEvent event(SeizureRow row) {
        return new SeizureEvent(
                row.get(EVENT_START, OffsetDateTime.class).orElse(null),
                null,
                null,
                row.get(EVENT_PRECISION, TimePrecision.class).orElse(null),
                null,
                null,
                row.get(EVENT_CASES, Integer.class).orElse(null));
    }

    private static boolean isIn(SeizureRow row, ReportPeriod period) {
        SeizureEvent event = event(row);
        return event.isKnownToTheHour()
                ? period.contains(event)
                : event.isKnownToTheDay() && period.mayContainDateOf(event);
    }
}
