package rubezh.ui.seizure.list;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.WeekHour;
import rubezh.fixtures.MemoryStationNotes;
import rubezh.register.Query;
import rubezh.register.view.ListSettings;
import rubezh.register.view.SavedView;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Filter;

/** What the list asks the catalogue for. */
final class ListCriteriaTest {
    private static final ListScope SCOPE =
            new ListScope(
                    new ListScope.Day(ZoneOffset.UTC, LocalTime.MIDNIGHT),
                    "KG-OSH",
                    "officer:asanov",
                    InstantSource.fixed(Instant.EPOCH),
                    Optional::empty);

    private final ListCriteria criteria = new ListCriteria();
    private final ArrayList<Language> asked = new ArrayList<>();

    @BeforeEach
    void listen() {
        criteria.onChange(() -> asked.add(criteria.query(SCOPE, "").language()));
    }

    @Test
    void casesWithPackagesInStoreAreAFilterThatNoViewKeeps() {
        Set<UUID> records = Set.of(new UUID(7, 8), new UUID(7, 9));
        criteria.setFilter(new Filter.InStore(records));
        assertThat(criteria.query(SCOPE, "").records()).isEqualTo(records);
        assertThat(criteria.isKeptByViews()).isFalse();
        criteria.setFilter(new Filter.InStore(Set.of()));
        assertThat(criteria.query(SCOPE, "").records()).isEmpty();
    }

    @Test
    void casesThatAnImportChangedReplaceThoseOfTheImportBefore() {
        criteria.setFilter(new Filter.InStore(Set.of(new UUID(7, 8), new UUID(7, 9))));
        criteria.setFilter(new Filter.Imported("KG-OSH", Set.of(new UUID(7, 8))));
        criteria.setFilter(new Filter.Imported("KG-BAT", Set.of(new UUID(7, 9))));
        assertThat(criteria.filters()).hasSize(2);
        assertThat(criteria.isKeptByViews()).isFalse();
    }

    @Test
    void aSwitchOfLanguageSortsALabelledColumnAnew() {
        criteria.order().set(new ListOrder(PLACE_POST.path(), false));
        criteria.language().set(Language.EN);
        assertThat(asked).containsExactly(Language.RU, Language.EN);
    }

    @Test
    void theOrderOfTimeIsTheSameQueryInEveryLanguage() {
        var inRussian = criteria.query(SCOPE, "");
        criteria.language().set(Language.EN);
        assertThat(criteria.query(SCOPE, "")).isEqualTo(inRussian);
    }

    @ParameterizedTest
    @MethodSource("selections")
    void aSavedViewSelectsTheCasesBehindAFigure(SummarySelection selection) {
        criteria.filters().add(new Filter.Counted(selection));
        criteria.filters().add(codes(ROUTE_DEPARTURE, CodeListId.COUNTRIES, "TJ"));
        criteria.filters().add(codes(ROUTE_DESTINATION, CodeListId.COUNTRIES, ""));
        criteria.filters().add(codes(CONCEALMENT_PLACE, CodeListId.CONCEALMENT_PLACES, "FUE"));
        criteria.filters().add(codes(DETECTION_MEANS, CodeListId.DETECTION_MEANS, "DOG"));
        Query query = criteria.query(SCOPE, "");
        assertThat(query.summary()).isEqualTo(selection);

        var notes = new MemoryStationNotes();
        new ListSettings(notes, "officer:asanov", () -> new UUID(0, 1))
                .save(criteria.toView(List.of()).renamed(new UUID(0, 0), "Figure"));
        SavedView read = new ListSettings(notes, "officer:asanov", UUID::randomUUID).views().get(0);
        assertThat(ListCriteria.query(read, SCOPE)).isEqualTo(query);
        criteria.clear();
        criteria.show(read);
        assertThat(read.showsSameAs(criteria.toView(List.of()))).isTrue();
    }

    static Stream<SummarySelection> selections() {
        var clock = new StationClock(ZoneId.of("Asia/Bishkek"), LocalTime.of(8, 0));
        LocalDate day = LocalDate.of(2026, 11, 24);
        var month = SummarySelection.counted(SummaryPeriod.of(Kind.MONTH, day, clock));
        Instant morning = Instant.parse("2026-11-24T02:00:00Z");
        return Stream.of(
                month,
                month.on(day),
                month.at(new WeekHour(DayOfWeek.SUNDAY, 0)),
                SummarySelection.of(
                        SummaryPeriod.shift(morning, morning.plusSeconds(43_200), clock)),
                SummarySelection.counted(
                        SummaryPeriod.operation(
                                new OperationCode("SENTINEL-2009"),
                                ReportPeriod.days(day, day.plusDays(9), clock.zone()),
                                clock)));
    }

    private static Filter codes(FieldPath field, CodeListId list, String code) {
        return new Filter.Codes(field.path(), list, Set.of(code));
    }

    @Test
    void thePresetOfReturnedRecordsIsWhatTheStatusBarCounts() {
        assertThat(FilterPreset.RETURNED.apply(Query.ALL, SCOPE))
                .isEqualTo(Query.returnedTo("KG-OSH"));
    }
}
