package rubezh.ui.seizure.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.register.Register;
import rubezh.session.OpenRegister;
import rubezh.shape.RecordShape;
import rubezh.store.file.TestStations;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.problems.Problem;

/** F8 leads from any field to the next problem in the order of the form. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class NextProblemTest {
    private static final String POST = PLACE_POST.pointer();
    private static final String DIRECTION = EVENT_DIRECTION.pointer();
    private static final String DESTINATION = ROUTE_DESTINATION.pointer();

    @TempDir Path root;
    private final EditorFixture fixture = new EditorFixture();
    private OpenRegister open;
    private EditorViewModel model;

    @BeforeEach
    void openEditor() {
        open = OpenRegisterFixture.create(TestStations.create(root), root.resolve("area"));
        Register register = open.register();
        UUID id = register.newRecordId();
        model = fixture.open(register, EditorInput.forNew(id, Seizures.complete()));
    }

    @AfterEach
    void close() {
        FxThread.run(model::close);
        open.close();
    }

    /** Makes each of these fields unreadable, which blocks submission. */
    private void spoil(String... pointers) {
        FxThread.run(() ->
                List.of(pointers).forEach(p -> model.form().setUnreadable(p, "not readable")));
        FxThread.run(() -> model.validation().run());
        fixture.runTasks();
        assertThat(
                        FxThread.call(() ->
                                model.validation().problems().stream()
                                        .filter(Problem::blocks)
                                        .map(Problem::pointer)
                                        .toList()))
                .containsExactlyInAnyOrder(pointers);
    }

    private Optional<String> next(String from, boolean forwards) {
        return FxThread.call(() -> model.validation().next(from, forwards));
    }

    private String line(int index) {
        List<Record> lines = FxThread.call(() -> model.form().lines("items"));
        return "/items/" + RecordShape.lineId(lines.get(index));
    }

    private String amountOfLine(int index) {
        return line(index) + "/amount";
    }

    @Test
    void fromAFieldWithoutAProblemF8GoesToTheNextOneAfterIt() {
        spoil(DIRECTION, DESTINATION);
        assertThat(next(POST, true)).contains(DESTINATION);
        assertThat(next(POST, false)).contains(DIRECTION);
    }

    @Test
    void afterTheLastProblemTheFirstFollows() {
        spoil(DIRECTION, DESTINATION);
        assertThat(next(DESTINATION, true)).contains(DIRECTION);
        assertThat(next("/narrative/summary", true)).contains(DIRECTION);
        assertThat(next(DIRECTION, false)).contains(DESTINATION);
        assertThat(FxThread.call(() -> model.validation().next(null, true))).contains(DIRECTION);
    }

    @Test
    void remarksAreGoneToInTheirPlaceAmongTheProblems() {
        spoil(DIRECTION);
        String remarked = amountOfLine(0);
        FxThread.run(() -> model.validation().setRemarks(List.of(remarked, POST)));
        assertThat(next(DIRECTION, true)).contains(POST);
        assertThat(next(POST, true)).contains(remarked);
        assertThat(next(remarked, true)).contains(DIRECTION);
        FxThread.run(() -> model.validation().setRemarks(List.of()));
        assertThat(next(POST, true)).contains(DIRECTION);
    }

    @Test
    void linesFollowEachOtherWhateverTheirIds() {
        FxThread.run(() -> {
            for (int i = 0; i < 3; i++) {
                model.form().addLine("items", null);
            }
        });
        Seizure before = FxThread.call(() -> model.form().record());
        assertThat(before.items()).hasSize(4);
        List<String> spoiled = List.of(amountOfLine(3), amountOfLine(2), amountOfLine(1));
        FxThread.run(() -> {
            spoiled.forEach(pointer -> model.form().setUnreadable(pointer, "?"));
            model.validation().run();
        });
        fixture.runTasks();
        assertThat(next(amountOfLine(0), true).orElseThrow()).startsWith(line(1));
        assertThat(next(line(2), false).orElseThrow()).startsWith(line(1));
        assertThat(next(line(3), false).orElseThrow()).startsWith(line(2));
        Optional<Integer> number =
                FxThread.call(() -> model.validation().lineNumber(spoiled.getFirst()));
        assertThat(number).contains(4);
    }
}
