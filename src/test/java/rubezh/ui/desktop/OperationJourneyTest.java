package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationState;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.json.SeizureShape;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.security.Role;

/** An operation from its creation to its closing, typed by keyboard. */
@WindowTest
class OperationJourneyTest {
    private static final OperationCode CODE = new OperationCode("BARRIER-2026");

    @TempDir Path folder;

    @Test
    void anOperationIsCreatedReportedOnAndClosed() {
        try (var window = new RoleWindow(folder, Set.of(Role.SUPERVISOR))) {
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.DIGIT4, KeyCode.ALT);
            assertThat(window.current()).isEqualTo("operations");
            keys.press(KeyCode.INSERT);
            create(window, keys);
            assertThat(window.current()).isEqualTo("operation/BARRIER-2026");
            assertThat(window.search().labelTexts())
                    .contains("No seizures yet.")
                    .contains("Submitted and approved records are counted. None is left out.");
            addGoal(window, keys);
            reportToday(keys);
            assertThat(window.register.operations().days(CODE))
                    .extracting(OperationDay::staff, OperationDay::vehicles)
                    .containsExactly(tuple(409L, 524L));

            showsFiguresOfTheStationChosen(window);
            recordWithTemplate(window, keys);
            newestLeadToAll(window);
            cancelAndReopen(window, keys);
            close(window, keys);
            FxThread.run(() -> window.screens.shell().show("operation/BARRIER-2026"));
            window.waitUntilIdle();
            window.run("operation-report");
            assertThat(window.current()).isEqualTo("report");
        }
    }

    private static void create(RoleWindow window, RoleKeyboard keys) {
        String[] fields = {"barrier-2026", "Заслон-2026", "Barrier 2026", "", "2.11.2026"};
        for (String text : fields) {
            keys.type(text);
            keys.press(KeyCode.ENTER);
        }
        keys.type("11.12.2026");
        for (int field = 0; field < 3; field++) {
            keys.press(KeyCode.ENTER);
        }
        keys.type("kg, Казахстан, CARICC");
        picture(window, "operation-form");
        keys.press(KeyCode.ENTER);
        keys.press(KeyCode.INSERT);
        FxThread.waitUntil(() -> goalRows(window) == 1);
        picture(window, "operation-form-ins");
        FxThread.run(() -> window.search().button("Remove").fire());
        window.press("operation.dialog.save");
        Operation created = window.register.operations().open(CODE).orElseThrow().operation();
        assertThat(created.last()).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(created.mandate().participants()).containsExactly("KG", "KZ", "CARICC");
    }

    /** On the tab of the goals {@code Ins} begins a goal, elsewhere a record. */
    private static void addGoal(RoleWindow window, RoleKeyboard keys) {
        keys.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        picture(window, "operation-goals-none");
        keys.press(KeyCode.INSERT);
        FxThread.waitUntil(() -> window.search().isShown(".operation-goal-row"));
        keys.press(KeyCode.TAB);
        keys.type("60 kg");
        keys.press(KeyCode.INSERT);
        FxThread.waitUntil(() -> goalRows(window) == 2);
        picture(window, "operation-goal-second");
        keys.press(KeyCode.TAB);
        keys.press(KeyCode.TAB);
        keys.press(KeyCode.SPACE);
        FxThread.waitUntil(() -> goalRows(window) == 1);
        picture(window, "operation-goal");
        window.press("operation.dialog.save");
        FxThread.waitUntil(() ->
                !window.register
                        .operations()
                        .open(CODE)
                        .orElseThrow()
                        .operation()
                        .goals()
                        .isEmpty());
        window.waitUntilIdle();
        keys.press(KeyCode.PAGE_UP, KeyCode.CONTROL);
        picture(window, "operation-overview");
    }

    private static int goalRows(RoleWindow window) {
        return window.search().scene().getRoot().lookupAll(".operation-goal-row").size();
    }

    /** Saves a picture where {@code rubezh.pictures} names a folder. */
    private static void picture(RoleWindow window, String name) {
        String folder = System.getProperty("rubezh.pictures", "");
        if (!folder.isEmpty()) {
            window.waitUntilIdle();
            window.saveScreenshot(Path.of(folder, name + ".png"));
        }
    }

    /** Goes to the indicators and types the first two. */
    private static void reportToday(RoleKeyboard keys) {
        keys.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        keys.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        keys.type("409");
        keys.press(KeyCode.ENTER);
        keys.type("524");
        keys.press(KeyCode.ENTER);
    }

    /** Takes a template of the station into the operation, and begins a record with it. */
    private static void recordWithTemplate(RoleWindow window, RoleKeyboard keys) {
        window.register.register().templates().save("Heroin in the tank", Seizures.complete());
        window.run("operation-template");
        FxThread.waitUntil(() -> window.search().isShown(".choice-list"));
        keys.press(KeyCode.ESCAPE);
        FxThread.waitUntil(() -> !window.search().isShown(".choice-list"));
        window.run("operation-template");
        FxThread.waitUntil(() -> window.search().isShown(".choice-list"));
        keys.press(KeyCode.ENTER);
        FxThread.waitUntil(() ->
                window.register.operations().open(CODE).orElseThrow().operation().template()
                        != null);
        window.waitUntilIdle();
        keys.press(KeyCode.INSERT);
        FxThread.waitUntil(() -> window.search().isShown(".section-list"));
        assertThat(window.search().labelTexts()).contains("New seizure").contains("Barrier 2026");
        window.run("close");
        assertThat(window.current()).isEqualTo("operation/BARRIER-2026");
    }

    private static void newestLeadToAll(RoleWindow window) {
        var start = OffsetDateTime.parse("2026-11-16T10:20:00+06:00");
        Seizure seizure =
                SeizureShape.SHAPE.with(Seizures.complete(), HEADER_OPERATION.pointer(), CODE);
        seizure = SeizureShape.SHAPE.with(seizure, EVENT_START.pointer(), start);
        Register register = window.register.register();
        register.record(SaveRequest.ofNew(register.newRecordId(), seizure, SaveIntent.SUBMIT));
        window.run("refresh");
        window.waitUntilIdle();
        window.run("operation-next-tab");
        window.run("operation-next-tab");
        window.run("operation-next-tab");
        FxThread.waitUntil(() -> all(window).isPresent());
        FxThread.run(() -> all(window).orElseThrow().fire());
        assertThat(window.current()).isEqualTo("list");
        FxThread.run(() -> window.screens.shell().show("operation/BARRIER-2026"));
        window.waitUntilIdle();
    }

    private static Optional<Button> all(RoleWindow window) {
        return window.search().scene().getRoot().lookupAll(".link").stream()
                .filter(node -> node instanceof Button button && button.getText().equals("All 1"))
                .map(Button.class::cast)
                .findFirst();
    }

    /** A code is taken in either case; what is none changes nothing. */
    private static void showsFiguresOfTheStationChosen(RoleWindow window) {
        String own = FxThread.call(() -> stations(window).getValue());
        FxThread.run(() -> stations(window).setValue("kg-kar"));
        FxThread.waitUntil(() -> figures(window).noneMatch("409"::equals));
        FxThread.run(() -> stations(window).setValue("no code!"));
        assertThat(FxThread.call(() -> stations(window).getValue())).isEqualTo("KG-KAR");
        FxThread.run(() -> stations(window).setValue(own));
        FxThread.waitUntil(() -> figures(window).anyMatch("409"::equals));
        window.waitUntilIdle();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> stations(RoleWindow window) {
        return (ComboBox<String>) window.search().scene().getRoot().lookup(".combo-box");
    }

    private static Stream<String> figures(RoleWindow window) {
        return window.search().scene().getRoot().lookupAll(".text-field").stream()
                .map(field -> ((TextInputControl) field).getText());
    }

    /** Each by a dialog that asks for the reason. */
    private static void cancelAndReopen(RoleWindow window, RoleKeyboard keys) {
        window.run("operation-cancel");
        keys.type("letter 12 calls it off");
        keys.press(KeyCode.ENTER);
        FxThread.waitUntil(() -> isIn(window, OperationState.CANCELLED));
        window.run("operation-reopen");
        keys.type("letter 13 goes on with it");
        keys.press(KeyCode.ENTER);
        FxThread.waitUntil(() -> isIn(window, OperationState.RUNNING));
        window.waitUntilIdle();
    }

    private static boolean isIn(RoleWindow window, OperationState state) {
        String word = window.ui.texts().text(state.key());
        return window.search().scene().getRoot().lookupAll(".status-chip .label").stream()
                .anyMatch(label -> word.equals(((Label) label).getText()));
    }

    /** From the card of an operation, which may be closed. */
    private static void copy(RoleWindow window, RoleKeyboard keys) {
        keys.press(KeyCode.F9);
        FxThread.waitUntil(() -> window.search().isShown(".operation-form"));
        window.press("operation.dialog.save");
        String copied = "operation/BARRIER-2027";
        FxThread.waitUntil(() -> copied.equals(window.screens.shell().current().get().id()));
        window.waitUntilIdle();
    }

    private static void close(RoleWindow window, RoleKeyboard keys) {
        window.run("operation-close");
        assertThat(window.search().labelTexts())
                .contains("The period is not over.")
                .contains("No station is known here of these participants: Kazakhstan.");
        keys.type("two services are offline");
        picture(window, "operation-close");
        keys.press(KeyCode.ENTER);
        FxThread.waitUntil(() -> window.search().isShown(".status-chip.approved"));
        assertThat(window.register.operations().open(CODE).orElseThrow().state())
                .isEqualTo(OperationState.CLOSED);
        assertThat(window.search().labelTexts()).contains("closed");
        copy(window, keys);
        assertThat(window.refusals()).isEmpty();
    }
}
