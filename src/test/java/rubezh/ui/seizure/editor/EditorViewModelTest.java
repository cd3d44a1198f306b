package rubezh.ui.seizure.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.session.OpenRegister;
import rubezh.shape.RecordShape;
import rubezh.store.file.TestStations;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.problems.Problem;
import rubezh.ui.seizure.problems.RequiredFields;

/** Changes in the form during saves, imports and merges; the test runs the background tasks. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
final class EditorViewModelTest {
    private static final String AMOUNT = Seizures.ITEM + "/amount";
    private static final String PLACE = "/place/description";
    private static final String LANE = "/place/lane";

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final RecordShape<Seizure> shape = RecordShape.of(Seizure.class);

    @TempDir Path folder;
    private OpenRegister workplace;
    private Register register;
    private UUID id;
    private EditorViewModel model;

    @BeforeEach
    void sitDown() {
        TestStations.create(folder).close();
        workplace = OpenRegisterFixture.create(TestStations.open(folder), folder.resolve("area"));
        register = workplace.register();
        id = register.newRecordId();
        model = editor(EditorInput.forNew(id, Seizures.complete()));
    }

    @AfterEach
    void leave() {
        FxThread.run(model::close);
        workplace.close();
    }

    @Test
    void whatIsTypedWhileTheRecordIsWrittenIsKeptAsADraftWithItsNumber() {
        enter(PLACE, "one");
        FxThread.run(() -> model.save(() -> {}));
        enter(PLACE, "one two");
        runTasksUntil(() -> !register.drafts().isEmpty());

        assertThat(recorded().place().description()).isEqualTo("one");
        assertThat(value(PLACE)).isEqualTo("one two");
        assertThat(headline().number()).isEqualTo(recorded().header().number()).isNotNull();
        assertThat(register.drafts().getFirst().recordId()).isEqualTo(id);
    }

    @Test
    void whoTypedOnIsNotLedAway() {
        boolean[] closed = {false};
        enter(PLACE, "one");
        FxThread.run(() -> model.save(() -> closed[0] = true));
        enter(PLACE, "one two");
        runTasks();
        assertThat(closed[0]).isFalse();
        FxThread.run(() -> model.save(() -> closed[0] = true));
        runTasks();
        assertThat(closed[0]).isTrue();
        assertThat(recorded().place().description()).isEqualTo("one two");
    }

    @Test
    void textThatIsNoValueYetOutlivesTheSaving() {
        enter(PLACE, "one");
        FxThread.run(() -> model.save(() -> {}));
        FxThread.run(() -> model.form().setUnreadable("/event/end", "25.11.2026 14:"));
        runTasks();
        assertThat(FxThread.call(() -> model.form().unreadableText("/event/end")))
                .isEqualTo("25.11.2026 14:");
    }

    @Test
    void takingBackAfterSavingKeepsTheNumber() {
        enter(PLACE, "one");
        save();
        FxThread.run(() -> model.undo(true));
        assertThat(value(PLACE)).isNotEqualTo("one");
        assertThat(headline().number()).isEqualTo(recorded().header().number()).isNotNull();
    }

    @Test
    void mineIsPutOntoTheirsAndTheirOtherFieldsStay() {
        saveAfterRemoteChange();
        FxThread.run(model::mergeChanges);
        runTasks();
        assertThat(value(LANE)).isEqualTo("their lane");
        assertThat(value(PLACE)).isEqualTo("mine");
        save();
        assertThat(recorded().place().lane()).isEqualTo("their lane");
        assertThat(recorded().place().description()).isEqualTo("mine");

        FxThread.run(() -> model.undo(true));
        assertThat(value(LANE)).as("taken back is what I typed").isEqualTo("their lane");
    }

    @Test
    void whatKeepingMineWouldChangeIsShownBefore() {
        saveAfterRemoteChange();
        var changes = new ArrayList<FieldChange>();
        FxThread.run(() -> model.compare(changes::addAll));
        runTasks();
        assertThat(changes).containsExactly(new FieldChange(PLACE, null, "mine"));
    }

    @Test
    void whetherItCouldBeSavedIsToldBeforeItIsTried() {
        check();
        assertThat(model.validation().savable()).isTrue();
        FxThread.run(() -> model.form().addLine("evidence.custody", null));
        check();
        assertThat(model.validation().savable()).as("an empty line of custody").isFalse();
        save();
        assertThat(register.open(id)).isEmpty();
    }

    @Test
    void theirsTakesThePlaceOfMine() {
        saveAfterRemoteChange();
        FxThread.run(model::discardChanges);
        runTasks();
        assertThat(value(LANE)).isEqualTo("their lane");
        assertThat(value(PLACE)).isNotEqualTo("mine");
        assertThat(FxThread.call(() -> model.dirty().get())).isFalse();
        assertThat(register.drafts()).isEmpty();
    }

    @Test
    void whoWasOvertakenHasADraftOfWhatHeTyped() {
        saveAfterRemoteChange();
        runTasksUntil(() -> !register.drafts().isEmpty());
        assertThat(register.drafts().getFirst().recordId()).isEqualTo(id);
    }

    @Test
    void anAnswerHoldsForItsQuestionAndNotForAnotherValue() {
        enter(AMOUNT, Amount.of("150 KGM"));
        check();
        FxThread.run(
                () -> model.validation().answer(question().violation(), "weighed on the truck"));
        FxThread.run(() -> model.submit(() -> {}));
        runTasks();
        assertThat(headline().status()).isEqualTo(Status.SUBMITTED);

        enter(AMOUNT, Amount.of("151 KGM"));
        check();
        assertThat(question().answer()).isNull();
        FxThread.run(() -> model.submit(() -> {}));
        runTasks();
        assertThat(recorded().items().getFirst().amount()).isEqualTo(Amount.of("150 KGM"));
    }

    @Test
    void aValueTypedJustBeforeSubmittingIsAskedAboutToo() {
        enter(AMOUNT, Amount.of("150 KGM"));
        check();
        FxThread.run(() -> {
            model.validation().answer(question().violation(), "weighed on the truck");
            model.form().enter(AMOUNT, Amount.of("151 KGM"));
            model.submit(() -> {});
        });
        runTasks();
        assertThat(register.open(id)).as("not recorded on an answer of before").isEmpty();
        assertThat(question().answer()).isNull();
    }

    @Test
    void aReasonIsToldByTheRevisionItBelongsToAlone() {
        enter(AMOUNT, Amount.of("150 KGM"));
        check();
        FxThread.run(
                () -> model.validation().answer(question().violation(), "weighed on the truck"));
        save();
        enter(LANE, "3");
        save();
        FxThread.run(() -> model.submit(() -> {}));
        runTasks();
        assertThat(register.history(id))
                .extracting(HistoryEntry::reason)
                .containsExactly("weighed on the truck", null, "weighed on the truck");
    }

    @Test
    void aStageThatGoesBackTwiceIsAskedAboutTwice() {
        FxThread.run(() -> model.submit(() -> {}));
        runTasks();
        String stage = Seizures.ITEM + "/stage";
        for (String why : List.of("the first report was wrong", "and so was the second")) {
            enter(stage, new Stage("LAB"));
            save();
            check();
            enter(stage, new Stage("SUSPECTED"));
            check();
            assertThat(model.validation().savable()).isFalse();
            FxThread.run(() -> model.validation().answer(question("ITM-008").violation(), why));
            check();
            assertThat(model.validation().savable()).isTrue();
            save();
            check();
        }
        assertThat(register.history(id))
                .extracting(HistoryEntry::reason)
                .containsExactly(
                        null, null, "the first report was wrong", null, "and so was the second");
    }

    private void saveAfterRemoteChange() {
        save();
        OpenRecord opened = register.open(id).orElseThrow();
        Seizure remote = shape.with(opened.seizure(), LANE, "their lane");
        register.record(SaveRequest.ofChange(opened, remote, SaveIntent.SAVE));
        enter(PLACE, "mine");
        save();
        assertThat(FxThread.call(() -> model.notice().get()))
                .isInstanceOf(EditorNotice.Overtaken.class);
    }

    private Problem question() {
        return question("QTY-003");
    }

    private Problem question(String code) {
        return model.validation().problems().stream()
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void check() {
        FxThread.run(() -> model.validation().run());
        runTasks();
    }

    private void save() {
        FxThread.run(() -> model.save(() -> {}));
        runTasks();
    }

    private void enter(String pointer, Object value) {
        FxThread.run(() -> model.form().enter(pointer, value));
    }

    private String value(String pointer) {
        return FxThread.call(() -> String.valueOf(model.form().value(pointer)));
    }

    private EditorTitle headline() {
        return FxThread.call(() -> model.titleProperty().get());
    }

    private Seizure recorded() {
        return register.open(id).map(OpenRecord::seizure).orElseThrow();
    }

    /** Runs queued tasks, and those they queue, until none is left. */
    private void runTasks() {
        Optional<Runnable> next = Optional.ofNullable(tasks.poll());
        while (next.isPresent()) {
            next.get().run();
            FxThread.run(() -> {}); // callbacks of the ended task have run
            next = Optional.ofNullable(tasks.poll());
        }
    }

    private void runTasksUntil(Supplier<Boolean> condition) {
        FxThread.waitUntil(() -> {
            List.copyOf(tasks)
                    .forEach(one -> {
                        if (tasks.remove(one)) {
                            one.run();
                        }
                    });
            return condition.get();
        });
    }

    private EditorViewModel editor(EditorInput input) {
        return FxThread.call(() -> {
            var worker = new BackgroundWorker(tasks::add);
            var context = new SeizureContext(register, worker, InstantSource.system(), shape);
            return new EditorViewModel(context, input, RequiredFields.discover(register, shape));
        });
    }
}
