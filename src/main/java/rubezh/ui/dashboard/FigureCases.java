package rubezh.ui.dashboard;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rubezh.dashboard.DashboardRow;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.WeekHour;

/**
 * Cases behind a figure.
 *
 * @param selection the cases of a period, a day or an hour
 * @param conditions what they have in common besides
 */
public record FigureCases(SummarySelection selection, List<CodeCondition> conditions) {
    public FigureCases {
        conditions = List.copyOf(conditions);
    }

    /**
     * Codes of which a case has one.
     *
     * @param field the field
     * @param list its code list
     * @param codes the codes; an empty one is an absent value
     */
    public record CodeCondition(FieldPath field, CodeListId list, Set<String> codes) {}

    /** Returns all cases of a period that count. */
    static FigureCases all(SummaryPeriod period) {
        return new FigureCases(SummarySelection.counted(period), List.of());
    }

    /** Returns the cases with one of some substances. */
    static FigureCases of(SummaryPeriod period, Collection<String> substances) {
        return with(
                period,
                new CodeCondition(ITEMS_SUBSTANCE, CodeListId.SUBSTANCES, Set.copyOf(substances)));
    }

    /** Returns the cases behind a row of a table of figures. */
    static FigureCases of(SummaryPeriod period, DashboardRow row) {
        var counted = SummarySelection.counted(period);
        String key = row.key();
        return switch (row.kind()) {
            case CASES, TOTAL, GROUP -> all(period);
            case DAY -> new FigureCases(counted.on(LocalDate.parse(key)), List.of());
            case HOUR -> new FigureCases(counted.at(hour(key)), List.of());
            case SUBSTANCE -> of(period, Set.of(key));
            case POST -> with(period, condition(PLACE_POST, CodeListId.POSTS, key));
            case CONCEALMENT ->
                    with(period, condition(CONCEALMENT_PLACE, CodeListId.CONCEALMENT_PLACES, key));
            case MEANS -> with(period, condition(DETECTION_MEANS, CodeListId.DETECTION_MEANS, key));
            case ROUTE -> ofRoute(period, key.split(">", -1));
        };
    }

    private static FigureCases ofRoute(SummaryPeriod period, String[] way) {
        return with(
                period,
                condition(ROUTE_DEPARTURE, CodeListId.COUNTRIES, way[0]),
                condition(PLACE_POST, CodeListId.POSTS, way[1]),
                condition(ROUTE_DESTINATION, CodeListId.COUNTRIES, way[2]));
    }

    private static FigureCases with(SummaryPeriod period, CodeCondition... conditions) {
        return new FigureCases(SummarySelection.counted(period), List.of(conditions));
    }

    private static CodeCondition condition(FieldPath field, CodeListId list, String code) {
        return new CodeCondition(field, list, Set.of(code));
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
