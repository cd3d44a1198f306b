package rubezh.ui.dashboard;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import rubezh.dashboard.DashboardRow;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.WeekHour;
import rubezh.ui.kit.navigation.Destination.Cases;
import rubezh.ui.kit.navigation.Filter;

/** Lists of the cases behind figures. */
final class FigureCases {
    private FigureCases() {}

    /** Returns all cases of a period that count. */
    static Cases all(SummaryPeriod period) {
        return Cases.of(new Filter.Counted(SummarySelection.counted(period)));
    }

    /** Returns the cases with one of some substances. */
    static Cases of(SummaryPeriod period, Collection<String> substances) {
        return with(
                period,
                new Filter.Codes(
                        ITEMS_SUBSTANCE.path(), CodeListId.SUBSTANCES, Set.copyOf(substances)));
    }

    /** Returns the cases behind a row of a table of figures. */
    static Cases of(SummaryPeriod period, DashboardRow row) {
        var counted = SummarySelection.counted(period);
        String key = row.key();
        return switch (row.kind()) {
            case CASES, RECORDS, TOTAL, GROUP -> all(period);
            case DAY -> Cases.of(new Filter.Counted(counted.on(LocalDate.parse(key))));
            case WITHOUT_DAY ->
                    with(
                            period,
                            new Filter.Codes(
                                    EVENT_PRECISION.path(),
                                    CodeListId.TIME_PRECISIONS,
                                    SeizureEvent.VAGUE.stream()
                                            .filter(code -> !code.equals(SeizureEvent.DAY))
                                            .map(Code::code)
                                            .collect(Collectors.toSet())));
            case HOUR -> Cases.of(new Filter.Counted(counted.at(hour(key))));
            case SUBSTANCE -> of(period, Set.of(key));
            case POST -> with(period, condition(PLACE_POST, CodeListId.POSTS, key));
            case CONCEALMENT ->
                    with(period, condition(CONCEALMENT_PLACE, CodeListId.CONCEALMENT_PLACES, key));
            case MEANS -> with(period, condition(DETECTION_MEANS, CodeListId.DETECTION_MEANS, key));
            case ROUTE -> ofRoute(period, key.split(">", -1));
        };
    }

    private static Cases ofRoute(SummaryPeriod period, String[] way) {
        return with(
                period,
                condition(ROUTE_DEPARTURE, CodeListId.COUNTRIES, way[0]),
                condition(PLACE_POST, CodeListId.POSTS, way[1]),
                condition(ROUTE_DESTINATION, CodeListId.COUNTRIES, way[2]));
    }

    private static Cases with(SummaryPeriod period, Filter... conditions) {
        var filters = new ArrayList<Filter>(List.of(conditions));
        filters.addFirst(new Filter.Counted(SummarySelection.counted(period)));
        return new Cases(filters, false);
    }

    private static Filter condition(FieldPath field, CodeListId list, String code) {
        return new Filter.Codes(field.path(), list, Set.of(code));
    }

    /** Reads {@code MON-14}. */
    private static WeekHour hour(String key) {
        DayOfWeek day =
                Stream.of(DayOfWeek.values())
                        .filter(one -> one.name().startsWith(key.substring(0, 3)))
                        .findFirst()
                        .orElseThrow();
        return new WeekHour(day, Integer.parseInt(key.substring(4)));
    }
}
