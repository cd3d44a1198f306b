package rubezh.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.StationDayState;
import rubezh.domain.summary.Coverage.Gap;
import rubezh.domain.summary.Coverage.GapKind;
import rubezh.domain.summary.Coverage.Sources;
import rubezh.json.SeizureBuilder;

/** What figures may lack, by what came of each station and what is open among the records. */
class CoverageTest {
    private static final ReportPeriod DAY =
            new ReportPeriod(at("2026-11-23T08:00"), at("2026-11-24T08:00"));
    private static final OffsetDateTime AFTER = at("2026-11-24T09:00");
    private static final FigureSource OWN = own(StationDayState.NIL);

    private static OffsetDateTime at(String local) {
        return OffsetDateTime.parse(local + ":00+06:00");
    }

    private static FigureSource own(StationDayState day) {
        return new FigureSource("KG-OSH", true, true, Instant.MAX, 0, 0, day);
    }

    private static FigureSource other(@Nullable OffsetDateTime newest, StationDayState day) {
        Instant known = newest == null ? Instant.EPOCH : newest.toInstant();
        return new FigureSource("KG-KAR", false, true, known, 0, 0, day);
    }

    private static Coverage of(OffsetDateTime now, FigureSource... stations) {
        var selection = new CaseSelection(List.of(), List.of());
        return Coverage.of(DAY, now, selection, new Sources(List.of(stations), 0, 0));
    }

    private static Coverage of(FigureSource... stations) {
        return of(AFTER, stations);
    }

    @Test
    void nilReportsOfAllStationsProveThatThereWasNothing() {
        Coverage coverage = of(OWN, other(AFTER, StationDayState.NIL));
        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.provesNone()).isTrue();
    }

    @Test
    void nothingIsProvenOfNoStationAndNothingBeforeThePeriodIsOver() {
        assertThat(of().provesNone()).isFalse();
        assertThat(of(at("2026-11-24T07:00"), own(StationDayState.NIL_SO_FAR)).provesNone())
                .isFalse();
    }

    @Test
    void aStationThatReportedNothingOrOnlyPartOfTheDayIsAGap() {
        assertThat(of(own(StationDayState.MISSING)).gaps())
                .containsExactly(new Gap(GapKind.UNREPORTED, 1, List.of("KG-OSH")));
        assertThat(of(own(StationDayState.NIL_SO_FAR)).has(GapKind.UNREPORTED)).isTrue();
        assertThat(of(at("2026-11-24T07:00"), own(StationDayState.NIL_SO_FAR)).gaps()).isEmpty();
    }

    @Test
    void aStationIsSilentBehindOrThere() {
        assertThat(of(OWN, other(null, StationDayState.NIL)).has(GapKind.SILENT)).isTrue();
        assertThat(of(OWN, other(at("2026-11-23T07:00"), StationDayState.MISSING)).gaps())
                .containsExactly(new Gap(GapKind.SILENT, 1, List.of("KG-KAR")));
        assertThat(of(OWN, other(at("2026-11-23T20:00"), StationDayState.CASES)).gaps())
                .containsExactly(new Gap(GapKind.BEHIND, 1, List.of("KG-KAR")));
        assertThat(of(OWN, other(DAY.to(), StationDayState.CASES)).gaps()).isEmpty();
    }

    @Test
    void whatIsWithheldAndWhatIsMissingIsCountedApart() {
        var two =
                new FigureSource(
                        "KG-KAR", false, true, AFTER.toInstant(), 2, 3, StationDayState.NIL);
        assertThat(of(OWN, two).gaps())
                .containsExactly(
                        new Gap(GapKind.WITHHELD, 3, List.of("KG-KAR")),
                        new Gap(GapKind.MISSING, 2, List.of("KG-KAR")));
    }

    @Test
    void aStationThatSendsNothingHereCountsOnlyWithARecordOfItsOwn() {
        var partner =
                new FigureSource(
                        "KG-KAR", false, false, Instant.EPOCH, 0, 4, StationDayState.MISSING);
        assertThat(of(OWN, partner).provesNone()).isTrue();
        CaseSelection selection = CaseSelection.of(List.of(record("KG-KAR", null)));
        var sources = new Sources(List.of(OWN, partner), 0, 0);
        assertThat(Coverage.of(DAY, AFTER, selection, sources).has(GapKind.WITHHELD)).isTrue();
    }

    @Test
    void openRecordsAreGapsAndFinishedOnesAreNot() {
        CaseSelection selection =
                CaseSelection.of(
                        List.of(
                                record("KG-OSH", ExclusionReason.DRAFT),
                                record("KG-OSH", ExclusionReason.RETURNED),
                                record("KG-OSH", ExclusionReason.CONFLICT),
                                record("KG-OSH", ExclusionReason.CANCELLED),
                                record("KG-OSH", ExclusionReason.NEGATIVE)));
        var sources = new Sources(List.of(OWN), 1, 2);
        assertThat(Coverage.of(DAY, AFTER, selection, sources).gaps())
                .containsExactly(
                        new Gap(GapKind.LOST, 2, List.of()),
                        new Gap(GapKind.DAMAGED, 1, List.of()),
                        new Gap(GapKind.CONFLICT, 1, List.of()),
                        new Gap(GapKind.DRAFT, 2, List.of()));
    }

    @Test
    void aCountryThatTakesPartAndHasNoStationHereIsAGap() {
        Coverage coverage = of(OWN).ofCountries(List.of("KG", "KZ"), List.of("KG-OSH"));
        assertThat(coverage.gaps()).containsExactly(new Gap(GapKind.NO_STATION, 1, List.of("KZ")));
        assertThat(coverage.provesNone()).isFalse();
    }

    private static SeizureSnapshot record(String station, @Nullable ExclusionReason reason) {
        Seizure seizure = new SeizureBuilder().set("header.station", station).build();
        Set<ExclusionReason> reasons = reason == null ? Set.of() : Set.of(reason);
        return new SeizureSnapshot(seizure, "r", 1, reasons, null);
    }
}
