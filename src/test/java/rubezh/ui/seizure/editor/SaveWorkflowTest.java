package rubezh.ui.seizure.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.register.CountingRules;
import rubezh.register.HistoryEntry;
import rubezh.register.Register;
import rubezh.ui.seizure.model.EditorInput;

/** Number of rule runs per save; the test runs the background tasks. */
@Tag("window")
@SuppressWarnings("NullAway.Init") // made before each test
final class SaveWorkflowTest {
    private final EditorFixture fixture = new EditorFixture();
    private final CountingRules rules = new CountingRules();
    private final Register register = rules.registerOver(new MemoryRegister("KG-OSH", 1));
    private EditorViewModel model;

    @BeforeEach
    void openEditor() {
        var input = EditorInput.forNew(register.newRecordId(), Seizures.complete());
        model = fixture.open(register, input);
        fixture.runTasks();
    }

    @AfterEach
    void closeEditor() {
        FxThread.run(model::close);
    }

    @Test
    void theRulesRunOncePerSave() {
        FxThread.run(() -> model.form().enter("/place/description", "one"));
        assertThat(runsUntilSaved(model::save)).as("a new record").isEqualTo(1);
        FxThread.run(() -> model.form().enter("/place/description", "two"));
        assertThat(runsUntilSaved(model::save)).as("a change").isEqualTo(1);
        assertThat(runsUntilSaved(model::submit)).as("submitting").isEqualTo(1);
    }

    @Test
    void theRulesRunOnceForAnAnsweredQuestion() {
        FxThread.run(() -> {
            model.form().enter(Seizures.ITEM + "/amount", Amount.of("150 KGM"));
            model.validation().run();
        });
        fixture.runTasks();
        FxThread.run(() ->
                model.validation()
                        .answer(
                                model.validation().problems().getFirst().violation(),
                                "weighed on the truck"));
        assertThat(runsUntilSaved(model::submit)).isEqualTo(1);
        assertThat(register.history(model.recordId()))
                .extracting(HistoryEntry::reason)
                .containsExactly("weighed on the truck");
    }

    /**
     * Runs one save and returns the number of rule runs until it has settled. Delayed runs of
     * earlier changes come before, as on a slow computer they would fall into the save.
     */
    private int runsUntilSaved(SaveAction save) {
        var runs = new ArrayList<Integer>();
        fixture.runTasksAndDelayedActions();
        rules.reset();
        FxThread.run(() -> save.start(() -> runs.add(rules.runs().size())));
        fixture.runTasks();
        assertThat(runs).as("settled").hasSize(1);
        return runs.getFirst();
    }

    private interface SaveAction {
        void start(Runnable onSaved);
    }
}
