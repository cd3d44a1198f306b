package rubezh.ui.seizure.editor;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FxThread;
import rubezh.register.Register;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.problems.RequiredFields;

/** Editors whose background tasks run only when the test runs them, on its thread. */
final class EditorFixture {
    static final RecordShape<Seizure> SHAPE = RecordShape.of(Seizure.class);

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final BackgroundWorker worker = new BackgroundWorker(tasks::add);

    EditorViewModel open(Register register, EditorInput input) {
        return FxThread.call(() -> {
            var context = new SeizureContext(register, worker, InstantSource.system(), SHAPE);
            return new EditorViewModel(context, input, RequiredFields.discover(register, SHAPE));
        });
    }

    /** Runs queued tasks, and those they queue, until none is left. */
    void runTasks() {
        Optional<Runnable> next = Optional.ofNullable(tasks.poll());
        while (next.isPresent()) {
            next.get().run();
            FxThread.run(() -> {}); // callbacks of the ended task have run
            next = Optional.ofNullable(tasks.poll());
        }
    }

    /** Runs queued tasks until no delayed action is pending either. */
    void runTasksAndDelayedActions() {
        runTasksUntil(worker::isIdle);
    }

    /** Runs queued tasks on the JavaFX application thread until a condition holds. */
    void runTasksUntil(Supplier<Boolean> condition) {
        FxThread.waitUntil(() -> {
            List.copyOf(tasks).stream().filter(tasks::remove).forEach(Runnable::run);
            return condition.get();
        });
    }
}
