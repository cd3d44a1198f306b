package rubezh.ui.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationArea;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.operation.OperationMandate;
import rubezh.domain.operation.OperationState;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.operation.NewMessage;
import rubezh.operation.OperationMessage;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.operation.DayEntryModel.ReportedDay;

/** Card and list of operations over a real register, without a window. */
@SuppressWarnings("NullAway.Init") // made by signIn()
@WindowTest
final class OperationCardViewModelTest {
    private static final OperationCode CODE = new OperationCode("BARRIER-2026");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final BackgroundWorker worker = new BackgroundWorker(threads);
    private OpenRegister register;
    private OperationCardViewModel model;
    private OperationListViewModel list;
    private OperationCreator creator;

    @BeforeEach
    void signIn() {
        register = OpenRegisterFixture.create(TestStations.create(folder), folder.resolve("area"));
        OpenRegisterFixture.takeForHeadquarters(register, register);
        OperationContext context = context(worker);
        list = FxThread.call(() -> new OperationListViewModel(context));
        model = FxThread.call(() -> new OperationCardViewModel(context, CODE, list::load));
        creator = new OperationCreator(context, list::onFault);
        run(() -> creator.create(operation(), _ -> {}, _ -> {}));
        run(model::load);
    }

    private OperationContext context(BackgroundWorker by) {
        return new OperationContext(
                register.operations(), register.reports(), by, register.register(), () -> TODAY);
    }

    private static Operation operation() {
        return new Operation(
                CODE,
                new OperationTitle("Barrier 2026", "Заслон-2026", null),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 12, 11),
                new OperationArea(null, null),
                new OperationMandate(
                        List.of("KG"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                List.of(OperationIndicator.values()),
                List.of(),
                List.of(),
                null);
    }

    @AfterEach
    void signOut() {
        threads.shutdown();
        register.close();
    }

    private void run(Runnable action) {
        FxThread.run(action);
        FxThread.waitUntil(worker::isIdle);
    }

    private ReportedDay own(LocalDate day) {
        return new ReportedDay(register.station().code(), day);
    }

    private OperationCard card() {
        return Objects.requireNonNull(FxThread.call(() -> model.card().get()));
    }

    private String fault() {
        return FxThread.call(
                () -> Optional.ofNullable(model.fault().get()).map(Fault::code).orElse(""));
    }

    @Test
    void figuresTypedOneAfterAnotherAreAllSaved() {
        run(() -> {
            model.figures().enter(own(TODAY), OperationIndicator.STAFF, 409L);
            model.figures().enter(own(TODAY), OperationIndicator.VEHICLES, 524L);
            model.figures().enter(own(TODAY), OperationIndicator.CASES, 3L);
            model.figures().enter(own(TODAY), OperationIndicator.VEHICLES, 525L);
            model.figures().enter(own(TODAY.minusDays(1)), OperationIndicator.STAFF, 400L);
        });

        assertThat(register.operations().days(CODE))
                .extracting(day -> day.day(), day -> day.staff(), day -> day.vehicles())
                .containsExactlyInAnyOrder(
                        tuple(TODAY, 409L, 525L), tuple(TODAY.minusDays(1), 400L, null));
        assertThat(card().days()).hasSize(2);
        assertThat(fault()).isEmpty();
    }

    @Test
    void aSupervisorEntersTheFiguresOfAnotherStation() {
        run(() -> {
            model.figures().enter(own(TODAY), OperationIndicator.VEHICLES, 524L);
            var toldByTelephone = new ReportedDay("KZ-KOR", TODAY);
            model.figures().enter(toldByTelephone, OperationIndicator.VEHICLES, 310L);
        });

        FxThread.waitUntil(() -> model.figures().stations().contains("KZ-KOR"));
        assertThat(register.operations().days(CODE))
                .extracting(day -> day.station(), day -> day.vehicles())
                .containsExactlyInAnyOrder(
                        tuple(register.station().code(), 524L), tuple("KZ-KOR", 310L));
        assertThat(FxThread.call(() -> model.figures().of(own(TODAY)).vehicles())).isEqualTo(524L);
    }

    @Test
    void aLaterFigureIsNotLostWhateverWorkIsDoneFirst() {
        var jobs = new ConcurrentLinkedDeque<Runnable>();
        var newestFirst = new BackgroundWorker(jobs::push);
        FxThread.run(() -> {
            var figures =
                    new DayEntryModel(context(newestFirst), CODE, List::of, () -> {}, _ -> {});
            figures.enter(own(TODAY), OperationIndicator.STAFF, 409L);
            figures.enter(own(TODAY), OperationIndicator.VEHICLES, 524L);
        });
        while (!newestFirst.isIdle()) {
            Optional.ofNullable(jobs.poll()).ifPresent(Runnable::run);
            FxThread.run(() -> {});
        }

        assertThat(register.operations().days(CODE))
                .extracting(day -> day.staff(), day -> day.vehicles())
                .containsExactly(tuple(409L, 524L));
    }

    @Test
    void aFigureThatIsRefusedIsToldAndNotShown() {
        LocalDate outside = LocalDate.of(2027, 1, 1);

        run(() -> model.figures().enter(own(outside), OperationIndicator.STAFF, 1L));

        assertThat(fault()).isEqualTo("OPR-010");
        assertThat(FxThread.call(() -> model.figures().of(own(outside)).staff() == null)).isTrue();
    }

    @Test
    void closingKeepsItAndAReasonOpensItAgain() {
        var refused = new ArrayList<String>();
        run(() -> model.close("", () -> {}, fault -> refused.add(fault.code())));
        assertThat(refused).containsExactly("OPR-019");
        run(() -> model.close("last day agreed", refused::clear, _ -> refused.add("again")));
        assertThat(refused).isEmpty();
        assertThat(card().open().state()).isEqualTo(OperationState.CLOSED);
        assertThat(FxThread.call(() -> list.rows().get()))
                .filteredOn(row -> CODE.equals(row.operation().code()))
                .extracting(row -> row.state())
                .containsExactly(OperationState.CLOSED);

        run(() -> model.reopen("no", () -> {}, fault -> refused.add(fault.code())));
        assertThat(refused).containsExactly("OPR-009");
        run(() -> model.reopen("order No. 7", refused::clear, fault -> refused.add(fault.code())));
        assertThat(refused).isEmpty();
        assertThat(card().open().state()).isEqualTo(OperationState.RUNNING);
    }

    @Test
    void cancellingNeedsAReasonAndKeepsNoTotals() {
        var refused = new ArrayList<String>();
        run(() -> model.cancel("no", () -> {}, fault -> refused.add(fault.code())));
        assertThat(refused).containsExactly("OPR-009");
        assertThat(card().open().state()).isEqualTo(OperationState.RUNNING);

        run(() -> model.cancel("letter No. 7", refused::clear, fault -> refused.add("again")));
        assertThat(refused).isEmpty();
        assertThat(card().open().state()).isEqualTo(OperationState.CANCELLED);
        assertThat(card().open().log().closing()).isEmpty();
        run(() -> model.figures().enter(own(TODAY), OperationIndicator.STAFF, 1L));
        assertThat(fault()).isEqualTo("OPR-007");
    }

    @Test
    void theOwnStationIsTheFirstToChooseAlsoIfOnlyAnotherReported() {
        run(() ->
                model.figures()
                        .enter(
                                new ReportedDay("AA-FIRST", TODAY),
                                OperationIndicator.VEHICLES,
                                310L));

        FxThread.waitUntil(() -> model.figures().stations().contains("AA-FIRST"));
        assertThat(FxThread.call(() -> model.figures().stations()))
                .containsExactly(register.station().code(), "AA-FIRST");
    }

    @Test
    void aWarningIsSavedAsADraftOfTheOperation() {
        var warning =
                new NewMessage(
                        OperationMessage.Kind.WARNING,
                        null,
                        "double floor",
                        List.of("KG-OSH-A-2026-000001"));

        run(() -> model.add(warning, Violation::code));

        assertThat(card().messages())
                .extracting(one -> one.kind(), one -> one.text(), one -> one.counted())
                .containsExactly(tuple(OperationMessage.Kind.WARNING, "double floor", false));
    }

    @Test
    void aCopyIsPreparedForTheNextYearAndNotWritten() {
        var copies = new ArrayList<Operation>();

        run(() -> creator.copy(CODE, copies::add));

        assertThat(copies)
                .extracting(one -> String.valueOf(one.code()), Operation::first)
                .containsExactly(tuple("BARRIER-2027", LocalDate.of(2027, 11, 2)));
        assertThat(register.operations().open(new OperationCode("BARRIER-2027"))).isEmpty();
    }

    @Test
    void theDaysGoneIncludeTodayAndEndWithTheOperation() {
        assertThat(OperationSpan.of(operation(), TODAY)).isEqualTo(new OperationSpan(40, 24));
        assertThat(OperationSpan.of(operation(), LocalDate.of(2026, 11, 1)).gone()).isZero();
        assertThat(OperationSpan.of(operation(), LocalDate.of(2027, 2, 1)).left()).isZero();
        assertThat(OperationSpan.of(OperationDialog.BLANK, TODAY)).isEqualTo(OperationSpan.NONE);
    }

    @Test
    void aFigureIsAWholeNumberFromZeroOn() {
        assertThat(IndicatorCell.number(" 1 024 ")).contains(1024L);
        assertThat(IndicatorCell.number("0")).contains(0L);
        for (String text : List.of("", "-1", "1.5", "1e3", "12a")) {
            assertThat(IndicatorCell.number(text)).as(text).isEmpty();
        }
    }
}
