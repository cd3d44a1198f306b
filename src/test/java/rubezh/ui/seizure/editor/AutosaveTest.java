package rubezh.ui.seizure.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.register.DraftInput;
import rubezh.register.Register;
import rubezh.store.file.TestStations;
import rubezh.ui.kit.work.BackgroundWorker;

/** Drafts are written on another thread; here it runs only when the test says so. */
@WindowTest
final class AutosaveTest {
    @TempDir Path folder;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private String text = "";

    @Test
    void whatIsTypedWhileADraftIsWrittenOutlivesTheWindow() {
        TestStations.create(folder).close();
        try (var openRegister =
                OpenRegisterFixture.create(TestStations.open(folder), folder.resolve("area"))) {
            Register register = openRegister.register();
            UUID record = register.newRecordId();
            var autosave = FxThread.call(() -> autosave(register, record));

            FxThread.call(() -> type(autosave, "powder"));
            FxThread.call(() -> {
                autosave.writeNow();
                return type(autosave, "12 stones");
            });
            tasks.remove().run();
            FxThread.call(() -> true); // the end of the write is told on this thread
            assertThat(FxThread.call(() -> autosave.state().get()))
                    .isInstanceOf(Autosave.State.Pending.class);
            FxThread.call(() -> {
                autosave.close();
                return true;
            });

            assertThat(register.drafts())
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.texts()).containsValue("12 stones"));
        }
    }

    private Autosave autosave(Register register, UUID record) {
        var backgroundWorker = new BackgroundWorker(tasks::add);
        var source =
                new Autosave.Source(
                        () -> new DraftInput(record, null, register.newSeizure(), texts(), null),
                        () -> true,
                        false);
        return new Autosave(register, backgroundWorker, InstantSource.system(), source);
    }

    private Map<String, String> texts() {
        return Map.of("/event/start", text);
    }

    private boolean type(Autosave autosave, String typed) {
        text = typed;
        autosave.onTyped();
        return true;
    }
}
