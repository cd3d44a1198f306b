package rubezh.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Detection;
import rubezh.domain.seizure.Event;
import rubezh.domain.seizure.Narrative;
import rubezh.domain.seizure.Parties;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.SeizedItem;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;

class TalliesTest {
    private static final Substance HEROIN = new Substance("OPI-HER");
    private static final Substance TRAMADOL = new Substance("OPI-TRA");

    @Test
    void massAndTabletsStayApart() {
        Seizure mixed = seizure("1", item(HEROIN, "1.5 KGM", "LAB"), item(HEROIN, "20 U2", "LAB"));
        var expected = new TreeMap<Dimension, Long>();
        expected.put(Dimension.MASS, 1_500_000L);
        expected.put(Dimension.pieces(Unit.U2), 20L);
        assertThat(Tallies.bySubstance(List.of(mixed)))
                .containsExactly(new Tally<>(HEROIN, 1, new Totals(expected)));
        assertThat(Tallies.byMeasure(List.of(mixed))).hasSize(2);
    }

    @Test
    void oneAttemptIsOneCaseWhateverItsLines() {
        Seizure two = seizure("1", item(HEROIN, "10 GRM", "LAB"), item(HEROIN, "5 GRM", "LAB"));
        Seizure both = seizure("2", item(HEROIN, "1 GRM", "LAB"), item(TRAMADOL, "7 U2", "LAB"));
        assertThat(Tallies.bySubstance(List.of(two, both)))
                .extracting(Tally::key, Tally::cases)
                .containsExactly(tuple(HEROIN, 2), tuple(TRAMADOL, 1));
        assertThat(Tallies.severalSubstances(List.of(two, both))).isEqualTo(1);
    }

    @Test
    void aSubstanceTheLaboratoryDidNotFindAddsNothing() {
        Seizure one = seizure("1", item(HEROIN, "10 GRM", "NEGATIVE"));
        assertThat(Tallies.totals(List.of(one))).isEqualTo(Totals.NONE);
    }

    @Test
    void onlySentRecordsWithoutConflictCount() {
        List<Recorded> records = new ArrayList<>();
        for (Status status : Status.values()) {
            Seizure seizure = with(seizure(status.name(), item(HEROIN, "1 GRM", "LAB")), status);
            records.add(Recorded.of(seizure, status.name()));
            records.add(new Recorded(seizure, status + "-2", 1, true, null));
        }
        Selection selection = Selection.of(records);
        assertThat(selection.cases())
                .extracting(Recorded::revision)
                .containsExactlyInAnyOrder("SUBMITTED", "APPROVED", "AMENDING", "ARCHIVED");
        Map<LeftOut.Reason, Long> reasons =
                selection.leftOut().stream()
                        .collect(Collectors.groupingBy(LeftOut::reason, Collectors.counting()));
        assertThat(reasons)
                .isEqualTo(
                        Map.of(
                                LeftOut.Reason.DRAFT, 2L,
                                LeftOut.Reason.RETURNED, 1L,
                                LeftOut.Reason.CANCELLED, 2L,
                                LeftOut.Reason.CONFLICT, 5L));
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        List<Recorded> records = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            records.add(
                    Recorded.of(seizure("n" + i, item(HEROIN, i + 1 + " GRM", "LAB")), "r" + i));
        }
        Selection before = Selection.of(records);
        long seed = 20261124;
        Collections.shuffle(records, new Random(seed));
        assertThat(Selection.of(records)).as("seed " + seed).isEqualTo(before);
        assertThat(Selection.of(records).digest()).isEqualTo(before.digest()).hasSize(64);
        assertThat(Selection.of(records.subList(1, 50)).digest()).isNotEqualTo(before.digest());
    }

    @Test
    void aStationDayHasTheClockOfThePlaceEvenWhenItChanges() {
        ZoneId kyiv = ZoneId.of("Europe/Kyiv");
        Period day = Period.stationDay(LocalDate.of(2026, 10, 24), LocalTime.of(8, 0), kyiv);
        assertThat(day)
                .isEqualTo(
                        new Period(
                                OffsetDateTime.parse("2026-10-24T08:00:00+03:00"),
                                OffsetDateTime.parse("2026-10-25T08:00:00+02:00")));
        assertThat(day.contains(OffsetDateTime.parse("2026-10-25T08:30:00+03:00"))).isTrue();
        assertThat(day.contains(OffsetDateTime.parse("2026-10-25T08:00:00+02:00"))).isFalse();
        assertThat(day.endedBy(Instant.parse("2026-10-25T05:59:59Z"))).isFalse();
        assertThat(day.endedBy(Instant.parse("2026-10-25T06:00:00Z"))).isTrue();
    }

    private static SeizedItem item(Substance substance, String amount, String stage) {
        return new SeizedItem(
                new UUID(1, 1), 1, substance, null, Amount.of(amount), null, new Stage(stage));
    }

    private static Seizure seizure(String number, SeizedItem... items) {
        return new Seizure(
                new CaseHeader(number, Status.SUBMITTED, null, null, null),
                new Event(OffsetDateTime.parse("2026-11-23T10:00:00+06:00"), null, null),
                new Place(null, null, null),
                new Route(null, List.of(), null),
                List.of(),
                new Detection(null, List.of()),
                List.of(items),
                new Concealment(null, null, null),
                new Parties(List.of()),
                new Narrative(null, null));
    }

    private static Seizure with(Seizure seizure, Status status) {
        return new Seizure(
                new CaseHeader(seizure.header().number(), status, null, null, null),
                seizure.event(),
                seizure.place(),
                seizure.route(),
                seizure.conveyances(),
                seizure.detection(),
                seizure.items(),
                seizure.concealment(),
                seizure.parties(),
                seizure.narrative());
    }
}
