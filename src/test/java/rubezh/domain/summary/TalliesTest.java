package rubezh.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.json.SeizureBuilder;
import rubezh.json.SeizureShape;

class TalliesTest {
    private static final Substance HEROIN = new Substance("OPI-HER");
    private static final Substance TRAMADOL = new Substance("OPI-TRA");

    @Test
    void massAndTabletsAreNeverAdded() {
        Seizure mixed = seizure("1", item(HEROIN, "1.5 KGM", "LAB"), item(HEROIN, "20 U2", "LAB"));
        var expected = new TreeMap<Dimension, Long>();
        expected.put(Dimension.MASS, 1_500_000_000L);
        expected.put(Unit.U2.dimension(), 20_000L);
        assertThat(Tallies.bySubstance(List.of(mixed)))
                .containsExactly(new Tally<>(HEROIN, 1, new Totals(expected)));
        assertThat(Tallies.byMeasure(List.of(mixed))).hasSize(2);
    }

    @Test
    void aLineThatWasWeighedAndCountedIsInBothSums() {
        SeizureBuilder line =
                item(TRAMADOL, "12.4 GRM", "LAB").set("form", "TAB").set("weighing.pieces", 30);
        Seizure both = seizure("1", line);
        Totals totals = Tallies.totals(List.of(both));
        assertThat(totals.base(Dimension.MASS)).isEqualTo(12_400_000);
        assertThat(totals.base(Unit.U2.dimension())).isEqualTo(30_000);
        assertThat(totals.once()).containsOnlyKeys(Dimension.MASS);
        assertThat(Tallies.byMeasure(List.of(both)))
                .extracting(Tally::cases, tally -> tally.totals().byDimension().size())
                .containsExactly(tuple(1L, 1), tuple(1L, 1));
    }

    @Test
    void oneAttemptIsOneCaseWhateverItsLines() {
        Seizure two = seizure("1", item(HEROIN, "10 GRM", "LAB"), item(HEROIN, "5 GRM", "LAB"));
        Seizure both = seizure("2", item(HEROIN, "1 GRM", "LAB"), item(TRAMADOL, "7 U2", "LAB"));
        assertThat(Tallies.bySubstance(List.of(two, both)))
                .extracting(Tally::key, Tally::cases)
                .containsExactly(tuple(HEROIN, 2L), tuple(TRAMADOL, 1L));
        assertThat(Tallies.casesWithSeveralSubstances(List.of(two, both))).isEqualTo(1);
    }

    @Test
    void aSubstanceTheLaboratoryDidNotConfirmAddsNothing() {
        Seizure one = seizure("1", item(HEROIN, "10 GRM", "NEGATIVE"));
        assertThat(Tallies.totals(List.of(one))).isEqualTo(Totals.NONE);
    }

    @Test
    void onlySentRecordsWithoutConflictCount() {
        List<SeizureSnapshot> records = new ArrayList<>();
        for (Status status : Status.values()) {
            Seizure seizure = with(seizure(status.name(), item(HEROIN, "1 GRM", "LAB")), status);
            records.add(SeizureSnapshot.of(seizure, status.name()));
            records.add(contested(seizure, status + "-2"));
        }
        CaseSelection caseSelection = CaseSelection.of(records);
        assertThat(caseSelection.cases())
                .extracting(SeizureSnapshot::revision)
                .containsExactlyInAnyOrder("SUBMITTED", "APPROVED", "AMENDING", "ARCHIVED");
        Map<ExclusionReason, Long> reasons =
                caseSelection.excluded().stream()
                        .collect(
                                Collectors.groupingBy(ExcludedCase::reason, Collectors.counting()));
        assertThat(reasons)
                .isEqualTo(
                        Map.of(
                                ExclusionReason.DRAFT, 1L,
                                ExclusionReason.RETURNED, 1L,
                                ExclusionReason.CANCELLED, 2L,
                                ExclusionReason.CONFLICT, 6L));
    }

    @Test
    void onlySeizuresCountAsSeizures() {
        List<SeizureSnapshot> records = new ArrayList<>();
        for (String kind : List.of("SEIZURE", "WARNING", "FEEDBACK", "NEGATIVE")) {
            Seizure seizure = seizure(kind, item(HEROIN, "1 GRM", "LAB"));
            records.add(SeizureSnapshot.of(kind(seizure, kind), kind));
        }
        Seizure draft = with(seizure("draft"), Status.DRAFT);
        records.add(SeizureSnapshot.of(kind(draft, "NEGATIVE"), "draft"));
        CaseSelection caseSelection = CaseSelection.of(records);
        assertThat(caseSelection.cases())
                .extracting(SeizureSnapshot::revision)
                .containsExactly("SEIZURE");
        assertThat(caseSelection.excluded())
                .extracting(left -> left.record().revision(), ExcludedCase::reason)
                .containsExactlyInAnyOrder(
                        tuple("WARNING", ExclusionReason.MESSAGE),
                        tuple("FEEDBACK", ExclusionReason.MESSAGE),
                        tuple("NEGATIVE", ExclusionReason.NEGATIVE),
                        tuple("draft", ExclusionReason.DRAFT));
    }

    private static Seizure kind(Seizure seizure, String kind) {
        return SeizureShape.SHAPE.with(seizure, "/header/kind", new RecordKind(kind));
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        List<SeizureSnapshot> records = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            records.add(
                    SeizureSnapshot.of(
                            seizure("n" + i, item(HEROIN, i + 1 + " GRM", "LAB")), "r" + i));
        }
        CaseSelection before = CaseSelection.of(records);
        long seed = 20261124;
        Collections.shuffle(records, new Random(seed));
        assertThat(CaseSelection.of(records)).as("seed " + seed).isEqualTo(before);
        assertThat(CaseSelection.of(records).digest("")).isEqualTo(before.digest("")).hasSize(64);
        assertThat(CaseSelection.of(records.subList(1, 50)).digest(""))
                .isNotEqualTo(before.digest(""));
    }

    @Test
    void aStationDayFollowsTheTimeZoneOfTheStationAcrossAClockChange() {
        ZoneId kyiv = ZoneId.of("Europe/Kyiv");
        ReportPeriod day =
                ReportPeriod.stationDay(LocalDate.of(2026, 10, 24), LocalTime.of(8, 0), kyiv);
        assertThat(day)
                .isEqualTo(
                        new ReportPeriod(
                                OffsetDateTime.parse("2026-10-24T08:00:00+03:00"),
                                OffsetDateTime.parse("2026-10-25T08:00:00+02:00")));
        assertThat(day.contains(OffsetDateTime.parse("2026-10-25T08:30:00+03:00"))).isTrue();
        assertThat(day.contains(OffsetDateTime.parse("2026-10-25T08:00:00+02:00"))).isFalse();
        assertThat(day.isOverAt(Instant.parse("2026-10-25T05:59:59Z"))).isFalse();
        assertThat(day.isOverAt(Instant.parse("2026-10-25T06:00:00Z"))).isTrue();
    }

    private static SeizureBuilder item(Substance substance, String amount, String stage) {
        return SeizureBuilder.line(new UUID(1, 1), 1)
                .set("substance", substance)
                .set("amount", amount)
                .set("stage", stage);
    }

    private static Seizure seizure(String number, SeizureBuilder... items) {
        var builder =
                new SeizureBuilder()
                        .set("header.number", number)
                        .set("header.status", Status.SUBMITTED)
                        .set("event.start", "2026-11-23T10:00:00+06:00");
        List.of(items).forEach(item -> builder.add("items", item));
        return builder.build();
    }

    private static SeizureSnapshot contested(Seizure seizure, String revision) {
        var reasons = ExclusionReason.of(seizure.header(), Set.of(ExclusionReason.CONFLICT));
        return new SeizureSnapshot(seizure, revision, 1, reasons, null);
    }

    private static Seizure with(Seizure seizure, Status status) {
        return SeizureShape.SHAPE.with(seizure, "/header/status", status);
    }
}
