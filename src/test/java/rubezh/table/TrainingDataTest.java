package rubezh.table;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureScript;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.LongTest;

@LongTest
class TrainingDataTest {
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant FROM = Instant.parse("2021-01-01T00:00:00Z");

    private final List<Seizure> operation = Operation2009.read(REFERENCE, sequentialIds());

    @Test
    void theTotalsAreThePublishedFigures() {
        SeizureTotals all = SeizureTotals.of(operation);
        assertThat(all.cases()).isEqualTo(105);
        assertThat(all.lines()).isEqualTo(115);
        assertThat(all.totals().byDimension())
                .isEqualTo(
                        Map.of(Dimension.MASS, 162_245_000_000L, Unit.U2.dimension(), 6_412_000L));
    }

    @Test
    void eachSubstanceHasItsPublishedSumAndTabletsAreSeparate() {
        assertThat(sums(Dimension.MASS))
                .isEqualTo(
                        Map.of(
                                "OPI-HER",
                                92_000_000_000L,
                                "OPI-OPI",
                                25_000_000_000L,
                                "CAN-RES",
                                10_000_000_000L,
                                "CAN-HRB",
                                33_000_000_000L,
                                "ATS-AMP",
                                1_310_000_000L,
                                "ATS-MET",
                                935_000_000L));
        assertThat(sums(Unit.U2.dimension()))
                .isEqualTo(
                        Map.of("OPI-TRA", 4_860_000L, "ATS-MDM", 1_240_000L, "OPI-BUP", 312_000L));
    }

    private Map<String, Long> sums(Dimension dimension) {
        var sums = new HashMap<String, Long>();
        SeizureTotals.bySubstance(operation)
                .forEach((substance, sum) -> sums.put(substance, sum.totals().base(dimension)));
        sums.values().removeIf(base -> base == 0);
        return sums;
    }

    @Test
    void tenServicesTookPart() {
        var countries = SeizureTotals.by(operation, s -> s.place().country());
        assertThat(countries.keySet())
                .containsExactly("AM", "AZ", "BY", "KG", "KZ", "RU", "TJ", "TM", "UA", "UZ");
        assertThat(requireNonNull(countries.get("KG")).cases()).isEqualTo(21);
    }

    @Test
    void casesWithTwoSubstancesCountOnce() {
        int bySubstance =
                SeizureTotals.bySubstance(operation).values().stream()
                        .mapToInt(SeizureTotals::cases)
                        .sum();
        assertThat(bySubstance).isEqualTo(115);
    }

    /** An unanswered question would prevent saving a case. */
    @Test
    void everyTrainingCaseIsValid() {
        assertThat(operation)
                .flatMap(TrainingDataTest::violations)
                .filteredOn(v -> v.severity() != Severity.HINT)
                .isEmpty();
    }

    @Test
    void aTrainingCaseHasARussianNarrative() {
        assertThat(
                        requireNonNull(operation.getFirst().narrative().summary())
                                .replace('\u00A0', ' '))
                .isEqualTo("Каннабис (марихуана) 1,425 кг, обувь");
        assertThat(operation.getFirst().header().number()).isEqualTo("UA-KBP-2009-00001");
    }

    @Test
    void generatedCasesAreTheSameForTheSameSeed() {
        assertThat(generated(500, 7)).isEqualTo(generated(500, 7)).isNotEqualTo(generated(500, 8));
    }

    @Test
    void generatedCasesAreValidAndHaveUniqueNumbers() {
        List<Seizure> cases = generated(3_000, 7);
        assertThat(cases)
                .allSatisfy(s ->
                        assertThat(violations(s))
                                .as("seed 7, %s", s)
                                .allMatch(v -> v.severity() == Severity.HINT));
        assertThat(new HashSet<>(cases.stream().map(s -> s.header().number()).toList()))
                .hasSize(3_000);
        assertThat(cases.stream().map(s -> requireNonNull(s.event().start()).toInstant()).toList())
                .isSorted();
    }

    /** Returns the violations without what was not asked in 2009. */
    private static List<Violation> violations(Seizure seizure) {
        return SeizureScript.unasked(
                SeizureRules.check(seizure, NOW, REFERENCE, ValidationPhase.SUBMIT));
    }

    @Test
    void generatedNamesAreInBothScripts() {
        Map<Boolean, Long> cyrillic =
                generated(1_000, 7).stream()
                        .flatMap(s -> s.parties().persons().stream())
                        .collect(
                                Collectors.partitioningBy(
                                        p -> requireNonNull(p.surname()).codePointAt(0) > 0x400,
                                        Collectors.counting()));
        assertThat(cyrillic.get(true)).isGreaterThan(400);
        assertThat(cyrillic.get(false)).isGreaterThan(300);
    }

    private static List<Seizure> generated(int count, long seed) {
        return new CaseGenerator(REFERENCE, sequentialIds())
                .generate(count, seed, FROM, FROM.plus(Duration.ofDays(2_000)))
                .toList();
    }

    private static Supplier<UUID> sequentialIds() {
        var next = new AtomicLong();
        return () -> new UUID(0x7000L, 0x8000_0000_0000_0000L + next.incrementAndGet());
    }
}
