package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.dashboard.RandomPeriodCases;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.summary.GoalFact;
import rubezh.domain.summary.IndicatorFact;
import rubezh.domain.summary.OperationFacts;
import rubezh.domain.summary.OperationSummary;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * What the lists add up to an operation is what its cases add up to one by one: over random cases,
 * goals and dates.
 */
@LongTest
final class OperationFiguresTest {
    private static final long SEED = 20261128;
    private static final OperationCode CODE = new OperationCode(RandomPeriodCases.OPERATION);

    private final Random random = new Random(SEED);

    @TempDir Path root;

    @Test
    void factsAreThoseOfTheCases() {
        OpenStation station = TestStations.create(root);
        var seeder = new JournalSeeder(station.journal(), station.session().signer());
        new RandomPeriodCases(SEED).write(Repetitions.of(400, 10_000), seeder);
        try (OpenRegister open = OpenRegisterFixture.create(station, root.resolve("area"))) {
            open.register().catalogue().refresh(List.of());
            boolean reached = false;
            for (int round = 0; round < Repetitions.of(6, 200); round++) {
                OperationFacts facts = compare(open, plan(open));
                reached |= facts.goals().stream().mapToLong(GoalFact::fact).sum() > 0;
                assertThat(facts.cases()).as("seed %d, round %d", SEED, round).isPositive();
                assertThat(facts.warnings() + facts.feedback()).isPositive();
            }
            assertThat(reached).isTrue();
        }
    }

    /** Gives the operation other dates and goals. */
    private OpenOperation plan(OpenRegister open) {
        OpenOperation now = open.operations().open(CODE).orElseThrow();
        LocalDate first = LocalDate.of(2009, 7, 20).plusDays(random.nextInt(30));
        var goals = new ArrayList<OperationGoal>();
        for (int i = 1; i <= 20; i++) {
            goals.add(goal(i));
        }
        return open.operations()
                .change(
                        now,
                        Operations.of(
                                CODE,
                                now.operation().title(),
                                first,
                                first.plusDays(random.nextInt(20, 50)),
                                goals));
    }

    private OperationGoal goal(int pos) {
        List<Substance> substances =
                RandomPeriodCases.SUBSTANCES.stream()
                        .filter(_ -> random.nextInt(3) == 0)
                        .map(Substance::new)
                        .toList();
        String amount = any("100 KGM", "9 LTR", "500 U2", "200 STK", "", "", null);
        return new OperationGoal(
                new UUID(0x7000L, 1L << 63 | pos),
                pos,
                null,
                null,
                random.nextInt(3) == 0 ? List.of() : substances,
                amount == null || amount.isEmpty() ? null : Amount.of(amount),
                any("TRA", "IMP", null, null) instanceof String c ? new Direction(c) : null,
                any("AF", "TJ", null, null) instanceof String c ? new Country(c) : null,
                any("RU", "KZ", null, null) instanceof String c ? new Country(c) : null,
                amount == null ? OperationIndicator.NEGATIVE_CHECKS : null,
                amount == null || amount.isEmpty() ? 40L : null);
    }

    @SafeVarargs
    private <T> @Nullable T any(@Nullable T... values) {
        return values[random.nextInt(values.length)];
    }

    private static OperationFacts compare(OpenRegister open, OpenOperation operation) {
        OperationFacts facts = open.operations().results().facts(operation);
        OperationSummary summary = open.reports().operation(CODE);
        OperationFacts expected =
                ExpectedFacts.of(
                        operation.operation(),
                        facts.indicators(),
                        summary,
                        item -> GoodsClassification.isDrug(item, open.reference()));
        assertThat(facts).as("seed %d, %s", SEED, operation.operation()).isEqualTo(expected);
        assertThat(facts.indicators().stream().mapToLong(IndicatorFact::records).sum())
                .isEqualTo(ExpectedFacts.checks(summary));
        return facts;
    }
}
