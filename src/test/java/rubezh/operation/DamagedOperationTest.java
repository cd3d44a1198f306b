package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static rubezh.operation.Operations.barrier;
import static rubezh.operation.Operations.day;

import module java.base;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.cli.output.OperationJson;
import rubezh.cli.output.OperationText;
import rubezh.domain.operation.ClosedTotal;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.operation.OperationState;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.operation.OperationStep.OperationAct;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.summary.IndicatorFact;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.format.DomainFormat;
import rubezh.journey.TrainingStation;
import rubezh.json.CanonicalJson;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.progress.Progress;
import rubezh.register.operation.OperationFigures;
import rubezh.register.operation.OperationFigures.GoalFigures;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Operations and days with wrong values anywhere come in by a real bundle of a station with a valid
 * key; whatever reads operations reads them to the end, and whatever writes them can be seen.
 */
@LongTest
final class DamagedOperationTest {
    private static final long SEED = 20261127;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private static final StepAuthor SUPERVISOR =
            new StepAuthor("Исмаилов Т.", null, List.of(StepAuthor.SUPERVISOR));
    private static final OperationCode CROSSED = new OperationCode("CROSSED-2026");
    private static final OperationCode HUGE = new OperationCode("HUGE-2026");
    private static final OperationCode STRANGE = new OperationCode("SENTINEL-2009");

    private static final GoalFigures NO_CASES = new GoalFigures(0, List.of());

    @TempDir static Path folder;
    private static final List<OperationCode> CODES = new ArrayList<>();
    private static TrainingStation headquarters;

    private static TrainingStation station(String name, String code) {
        return new TrainingStation(folder.resolve(name), code, CLOCK);
    }

    @BeforeAll
    static void headquartersImportsThem() {
        headquarters = station("hq", "KG-HQ");
        try (TrainingStation post = station("post", "KG-OSH")) {
            var seeder = new JournalSeeder(post.openStation);
            writeDamaged(seeder);
            writeCrafted(seeder);
            post.openStation.catalogue().rebuild(_ -> {});
            Path bundle =
                    post.exchange
                            .export(
                                    new ExportRequest(new ExportRequest.Everything(), "HQ", folder),
                                    Progress.NONE)
                            .file();
            var trust = new UnknownSenderPolicy.TrustOnFirstUse();
            var preview = headquarters.exchange.preview(bundle, trust, Progress.NONE);
            headquarters.exchange.apply(preview, Progress.NONE);
        }
    }

    @AfterAll
    static void close() {
        headquarters.close();
    }

    private static void writeDamaged(JournalSeeder seeder) {
        var mutator = new BodyMutator(new Random(SEED));
        for (int i = 0; i < Repetitions.of(80, 5_000); i++) {
            var code = new OperationCode("DAMAGED-" + i);
            CODES.add(code);
            Map<String, Object> whole = RecordKind.OPERATION.shape().write(closed(code));
            write(
                    seeder,
                    code,
                    i % 2 == 0 ? mutator.damaged(whole) : withDamagedSteps(mutator, whole));
            OperationDay day = day(code, "KG-OSH", "2026-11-23", 4L, 5L, null, 0L);
            seeder.write(
                    RecordKind.OPERATION_DAY.subject(DerivedId.of(day).orElseThrow()),
                    mutator.damaged(RecordKind.OPERATION_DAY.shape().write(day)));
        }
    }

    private static Map<String, Object> withDamagedSteps(
            BodyMutator mutator, Map<String, Object> whole) {
        var damaged = new HashMap<>(whole);
        damaged.putAll(
                mutator.damaged(Map.of("steps", Objects.requireNonNull(whole.get("steps")))));
        return damaged;
    }

    private static void write(JournalSeeder seeder, OperationCode code, Map<String, Object> body) {
        UUID id = DerivedId.ofOperation(code);
        seeder.write(RecordKind.OPERATION.subject(id), body);
    }

    /** An operation closed over revisions that nobody has, and over what is no revision. */
    private static Operation closed(OperationCode code) {
        var step =
                new OperationStep(
                        new UUID(7, 7),
                        1,
                        OperationAct.CLOSE,
                        "over",
                        null,
                        29,
                        List.of(new ClosedTotal("OPI-HER", Dimension.MASS, 41, 29)),
                        List.of("", "not a revision", "0".repeat(64) + "  x"),
                        List.of("no part", "0".repeat(64)),
                        SUPERVISOR);
        return withSteps(code, List.of(step));
    }

    private static Operation withSteps(OperationCode code, List<OperationStep> steps) {
        Operation of = barrier();
        return new Operation(
                code,
                of.title(),
                of.first(),
                of.last(),
                of.area(),
                of.mandate(),
                of.indicators(),
                of.goals(),
                steps,
                "{\"route\": not JSON");
    }

    private static void writeCrafted(JournalSeeder seeder) {
        CODES.addAll(List.of(CROSSED, HUGE, STRANGE));
        Map<String, Object> crossed =
                new TreeMap<>(RecordKind.OPERATION.shape().write(closed(CROSSED)));
        crossed.put("first", "2026-12-11");
        crossed.put("last", "2026-11-02");
        write(seeder, CROSSED, crossed);
        Map<String, Object> huge = new TreeMap<>(RecordKind.OPERATION.shape().write(closed(HUGE)));
        huge.put(
                "goals",
                List.of(
                        Map.of("id", "zzzzzzzz-7000-7000-8000-00000000000z", "number", 1L),
                        Map.of("id", new UUID(1, 1).toString(), "amount", "999999999999999 KGM")));
        write(seeder, HUGE, huge);
        var other = new OperationTitle("x".repeat(60_000), "я\u001b[2J\n", null);
        write(
                seeder,
                STRANGE,
                RecordKind.OPERATION
                        .shape()
                        .write(Operations.of(HUGE, other, barrier().first(), null, List.of())));
    }

    @Test
    void allAreListed() {
        List<OperationRow> rows = headquarters.operations.list();
        assertThat(rows).as("seed %d", SEED).hasSizeGreaterThan(CODES.size() / 2);
        for (DomainFormat format : formats()) {
            assertThat(new OperationText(format).lines(rows)).isNotEmpty();
        }
        CanonicalJson.write(rows.stream().map(OperationJson::row).toList());
        assertThat(headquarters.papers.operations()).isNotEmpty();
    }

    @Test
    void eachIsShownAndCounted() {
        for (OperationCode code : CODES) {
            headquarters
                    .operations
                    .open(code)
                    .ifPresent(open ->
                            assertThatCode(() -> read(open))
                                    .as("seed %d, %s", SEED, open.operation())
                                    .doesNotThrowAnyException());
        }
    }

    /** What is said to be done is read back; else a code says why nothing was written. */
    @Test
    void eachIsWrittenOverVisiblyOrRefused() {
        OperationService operations = headquarters.operations;
        for (int i = 0; i < Repetitions.of(40, 5_000); i++) {
            var code = new OperationCode("DAMAGED-" + i);
            if (operations.open(code).isPresent()) {
                writeOver(operations, code);
            }
        }
    }

    private static void writeOver(OperationService operations, OperationCode code) {
        if (isClosed(code)) {
            operations.reopen(operations.open(code).orElseThrow(), "letter No. 4");
            assertThat(isClosed(code)).as("%s is opened again", code).isFalse();
        }
        OperationDay day = day(code, "KG-OSH", "2026-11-23", 7L, 8L, 9L, 0L);
        if (isDone(() -> operations.enterDay(day))) {
            assertThat(operations.days(code)).as("day of %s", code).contains(day);
        }
        if (isDone(
                () -> operations.close(operations.open(code).orElseThrow(), "итоги подведены"))) {
            assertThat(isClosed(code)).as("%s is closed", code).isTrue();
            operations.reopen(operations.open(code).orElseThrow(), "letter No. 5");
        }
        operations.cancel(operations.open(code).orElseThrow(), "did not take place");
        assertThat(operations.list())
                .filteredOn(row -> code.equals(row.operation().code()))
                .extracting(OperationRow::state)
                .containsExactly(OperationState.CANCELLED);
    }

    private static boolean isClosed(OperationCode code) {
        return headquarters.operations.open(code).orElseThrow().log().isClosed();
    }

    /** Returns whether an act is done; it may be refused for the dates that are damaged. */
    private static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Fault refused) {
            assertThat(refused.code()).isIn("OPR-010", "OPR-013");
            return false;
        }
    }

    private static void read(OpenOperation open) {
        OperationService operations = headquarters.operations;
        CanonicalJson.write(OperationJson.open(open));
        CanonicalJson.write(
                operations.messages(open).stream().map(OperationJson::message).toList());
        for (DomainFormat format : formats()) {
            var text = new OperationText(format);
            text.lines(open);
            text.days(operations.days(open.code()));
            text.messages(operations.messages(open));
            if (open.isDated()) {
                text.lines(operations.results().facts(open));
                open.log()
                        .closing()
                        .ifPresent(one -> text.lines(one, operations.results().laterChanges(open)));
            }
        }
        if (open.isDated()) {
            readDated(operations, open);
        }
    }

    private static void readDated(OperationService operations, OpenOperation open) {
        CanonicalJson.write(OperationJson.facts(operations.results().facts(open)));
        LaterChanges later = operations.results().laterChanges(open);
        CanonicalJson.write(OperationJson.later(later));
        open.log()
                .closing()
                .ifPresent(one -> CanonicalJson.write(OperationJson.closing(one, later)));
        operations.results().withResults(headquarters.papers.operation(open.code()));
    }

    private static List<DomainFormat> formats() {
        return List.of(
                DomainFormat.onScreen(Messages.in(Language.RU), headquarters.reference),
                DomainFormat.onScreen(Messages.in(Language.EN), headquarters.reference));
    }

    @Test
    void aClosingOverWhatIsNoRevisionNamesThemAsUnknown() {
        OpenOperation huge = headquarters.operations.open(HUGE).orElseThrow();
        assertThat(headquarters.operations.results().laterChanges(huge).unknown()).isEqualTo(3);
    }

    @Test
    void anOperationThatEndsBeforeItBeginsHasNoDates() {
        assertThat(headquarters.operations.open(CROSSED).orElseThrow().isDated()).isFalse();
        assertThat(headquarters.papers.operations())
                .noneMatch(e -> e.code().equals("CROSSED-2026"));
    }

    @Test
    void aRecordThatStatesAnotherCodeChangesNoOperation() {
        OpenOperation open = headquarters.operations.open(STRANGE).orElseThrow();
        assertThat(open.operation().code()).isEqualTo(STRANGE);
        assertThat(open.operation().title().en()).hasSizeLessThan(100);
        assertThat(headquarters.reference.find(STRANGE).orElseThrow().en()).hasSizeLessThan(100);
    }

    @Test
    void figuresBeyondAnyNumberAddUpToTheLargest() {
        List<OperationDay> days = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            days.add(day(HUGE, "KG-" + i, "2026-11-23", 1L << 62, 1L << 62, -1L << 62, 0L));
        }
        List<GoalFigures> goals = barrier().goals().stream().map(_ -> NO_CASES).toList();
        var none = new OperationFigures(0, 0, new TreeMap<>(), new TreeMap<>(), List.of(), goals);
        IndicatorFact fact =
                FactBuilder.of(barrier(), days, none, headquarters.reference)
                        .indicators()
                        .getFirst();
        assertThat(fact.indicator()).isEqualTo(OperationIndicator.STAFF);
        assertThat(fact.mean()).isEqualTo(fact.sum()).isEqualTo((1L << 53) - 1);
    }
}
