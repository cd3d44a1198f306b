package rubezh.ui.seizure.editor;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Country;
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
import rubezh.store.file.TestStations;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.problems.Problem;

/** Changes in the form during saves, imports and merges; the test runs the background tasks. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
final class EditorViewModelTest {
    private static final String AMOUNT = Seizures.ITEM + "/amount";
    private static final String PLACE = "/place/description";
    private static final String LANE = "/place/lane";
    private static final String DEPARTURE = "/route/departure";

    private final EditorFixture fixture = new EditorFixture();

    @TempDir Path folder;
    private OpenRegister openRegister;
    private Register register;
    private UUID id;
    private EditorViewModel model;

    @BeforeEach
    void openEditor() {
        TestStations.write(folder);
        openRegister =
                OpenRegisterFixture.create(TestStations.open(folder), folder.resolve("area"));
        register = openRegister.register();
        id = register.newRecordId();
        model = fixture.open(register, EditorInput.forNew(id, Seizures.complete()));
    }

    @AfterEach
    void closeEditor() {
        FxThread.run(model::close);
        openRegister.close();
    }

    @Test
    void whatIsTypedWhileTheRecordIsWrittenIsKeptAsADraftWithItsNumber() {
        enter(PLACE, "one");
        FxThread.run(() -> model.save(() -> {}));
        enter(PLACE, "one two");
        fixture.runTasksUntil(() -> !register.drafts().isEmpty());

        assertThat(recorded().place().description()).isEqualTo("one");
        assertThat(value(PLACE)).isEqualTo("one two");
        assertThat(title().number()).isEqualTo(recorded().header().number()).isNotNull();
        assertThat(register.drafts().getFirst().recordId()).isEqualTo(id);
    }

    @Test
    void whoTypedOnIsNotLedAway() {
        boolean[] closed = {false};
        enter(PLACE, "one");
        FxThread.run(() -> model.save(() -> closed[0] = true));
        enter(PLACE, "one two");
        fixture.runTasks();
        assertThat(closed[0]).isFalse();
        FxThread.run(() -> model.save(() -> closed[0] = true));
        fixture.runTasks();
        assertThat(closed[0]).isTrue();
        assertThat(recorded().place().description()).isEqualTo("one two");
    }

    @Test
    void textThatIsNoValueYetOutlivesTheSaving() {
        enter(PLACE, "one");
        FxThread.run(() -> model.save(() -> {}));
        FxThread.run(() -> model.form().setUnreadable("/event/end", "25.11.2026 14:"));
        fixture.runTasks();
        assertThat(FxThread.call(() -> model.form().unreadableText("/event/end")))
                .isEqualTo("25.11.2026 14:");
    }

    @Test
    void takingBackAfterSavingKeepsTheNumber() {
        enter(PLACE, "one");
        save();
        FxThread.run(() -> model.undo(true));
        assertThat(value(PLACE)).isNotEqualTo("one");
        assertThat(title().number()).isEqualTo(recorded().header().number()).isNotNull();
    }

    @Test
    void mineIsPutOntoTheirsAndTheirOtherFieldsStay() {
        saveAfterRemoteChange();
        FxThread.run(model::mergeChanges);
        fixture.runTasks();
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
        fixture.runTasks();
        assertThat(changes).containsExactly(new FieldChange(PLACE, null, "mine"));
    }

    @Test
    void whetherItCouldBeSavedIsToldBeforeItIsTried() {
        check();
        assertThat(model.validation().savable()).isTrue();
        UUID event = FxThread.call(() -> model.form().addLine("evidence.custody", null));
        check();
        assertThat(model.validation().savable()).as("a line nobody touched").isTrue();
        enter("/evidence/custody/" + event + "/note", "sealed again");
        check();
        assertThat(model.validation().savable()).as("an event without its kind").isFalse();
        save();
        assertThat(register.open(id)).isEmpty();
    }

    @Test
    void theirsTakesThePlaceOfMine() {
        saveAfterRemoteChange();
        FxThread.run(model::discardChanges);
        fixture.runTasks();
        assertThat(value(LANE)).isEqualTo("their lane");
        assertThat(value(PLACE)).isNotEqualTo("mine");
        assertThat(FxThread.call(() -> model.dirty().get())).isFalse();
        assertThat(register.drafts()).isEmpty();
    }

    @Test
    void whoWasOvertakenHasADraftOfWhatHeTyped() {
        saveAfterRemoteChange();
        fixture.runTasksUntil(() -> !register.drafts().isEmpty());
        assertThat(register.drafts().getFirst().recordId()).isEqualTo(id);
    }

    @Test
    void anAnswerHoldsForItsQuestionAndNotForAnotherValue() {
        enter(AMOUNT, Amount.of("150 KGM"));
        check();
        FxThread.run(
                () -> model.validation().answer(question().violation(), "weighed on the truck"));
        FxThread.run(() -> model.submit(() -> {}));
        fixture.runTasks();
        assertThat(title().status()).isEqualTo(Status.SUBMITTED);

        enter(AMOUNT, Amount.of("151 KGM"));
        check();
        assertThat(question().answer()).isNull();
        FxThread.run(() -> model.submit(() -> {}));
        fixture.runTasks();
        assertThat(recorded().items().getFirst().amount()).isEqualTo(Amount.of("150 KGM"));
    }

    @Test
    void anEnteredValueIsNeverShownAsMissingWhileTheRulesHaveNotRunAgain() {
        enter(DEPARTURE, null);
        FxThread.run(() -> model.submit(() -> {}));
        fixture.runTasks();
        assertThat(problemsAt(DEPARTURE)).containsExactly("RTE-001");
        enter(DEPARTURE, new Country("UZ"));
        assertThat(problemsAt(DEPARTURE)).isEmpty();
        enter(DEPARTURE, null);
        check();
        assertThat(problemsAt(DEPARTURE)).containsExactly("RTE-001");
    }

    private List<String> problemsAt(String pointer) {
        return FxThread.call(() ->
                model.validation().problems().stream()
                        .filter(problem -> problem.pointer().equals(pointer))
                        .map(Problem::code)
                        .toList());
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
        fixture.runTasks();
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
        fixture.runTasks();
        assertThat(register.history(id))
                .extracting(HistoryEntry::reason)
                .containsExactly("weighed on the truck", null, "weighed on the truck");
    }

    @Test
    void aStageThatGoesBackTwiceIsAskedAboutTwice() {
        FxThread.run(() -> model.submit(() -> {}));
        fixture.runTasks();
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
        Seizure remote = EditorFixture.SHAPE.with(opened.seizure(), LANE, "their lane");
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
        fixture.runTasks();
    }

    private void save() {
        FxThread.run(() -> model.save(() -> {}));
        fixture.runTasks();
    }

    private void enter(String pointer, @Nullable Object value) {
        FxThread.run(() -> model.form().enter(pointer, value));
    }

    private String value(String pointer) {
        return FxThread.call(() -> String.valueOf(model.form().value(pointer)));
    }

    private EditorTitle title() {
        return FxThread.call(() -> model.titleProperty().get());
    }

    private Seizure recorded() {
        return register.open(id).map(OpenRecord::seizure).orElseThrow();
    }
}
