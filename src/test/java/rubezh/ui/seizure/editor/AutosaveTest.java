package rubezh.ui.seizure.editor;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.register.DraftInput;
import rubezh.register.Register;
import rubezh.store.file.TestStations;
import rubezh.ui.kit.work.BackgroundWorker;

/** Drafts are written on another thread; here the test runs its tasks. */
@WindowTest
final class AutosaveTest {
    @TempDir Path folder;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private String text = "";

    @Test
    void whatIsTypedWhileADraftIsWrittenOutlivesTheWindow() {
        TestStations.write(folder);
        try (var openRegister =
                OpenRegisterFixture.create(TestStations.open(folder), folder.resolve("area"))) {
            Register register = openRegister.register();
            typeDuringWrite(FxThread.call(() -> autosave(register, register.newRecordId())));
            assertThat(register.drafts())
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.texts()).containsValue("12 stones"));
        }
    }

    private void typeDuringWrite(Autosave autosave) {
        FxThread.run(() -> {
            type(autosave, "powder");
            autosave.writeNow();
            type(autosave, "12 stones");
        });
        tasks.remove().run();
        FxThread.run(() -> {}); // callbacks of the ended write have run
        assertThat(FxThread.call(() -> autosave.state().get()))
                .isInstanceOf(Autosave.State.Pending.class);
        FxThread.run(autosave::close);
    }

    private Autosave autosave(Register register, UUID record) {
        var worker = new BackgroundWorker(tasks::add);
        var source =
                new Autosave.Source(
                        () -> new DraftInput(record, null, register.newSeizure(), texts(), null),
                        () -> true,
                        false);
        return new Autosave(register, worker, InstantSource.system(), source);
    }

    private Map<String, String> texts() {
        return Map.of("/event/start", text);
    }

    private void type(Autosave autosave, String typed) {
        text = typed;
        autosave.onTyped();
    }
}
