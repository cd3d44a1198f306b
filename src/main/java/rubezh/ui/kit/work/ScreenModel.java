package rubezh.ui.kit.work;

import module java.base;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Base of the view models: what was done or refused last, and jobs in the background whose outcome
 * arrives on the UI thread. A fault of a job is shown unless the job has a handler of its own.
 *
 * <pre>{@code
 * void load() {
 *     read(service::list, rows::set);
 * }
 *
 * void close(String code) {
 *     update(() -> done("list.closed", service.close(code)), service::list, rows::set).start();
 * }
 * }</pre>
 */
public abstract class ScreenModel {
    private final BackgroundWorker worker;
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DoneMessage> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    protected ScreenModel(BackgroundWorker worker) {
        this.worker = worker;
    }

    /** Message of what was done, with its arguments. */
    public record DoneMessage(String key, List<Object> arguments) {
        public DoneMessage {
            arguments = List.copyOf(arguments);
        }
    }

    protected static DoneMessage done(String key, Object... arguments) {
        return new DoneMessage(key, List.of(arguments));
    }

    /** Returns what failed last; null if nothing did since. */
    public final ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Returns what was done by the last update; null if it only read. */
    public final ReadOnlyObjectProperty<@Nullable DoneMessage> done() {
        return done.getReadOnlyProperty();
    }

    /** Returns whether a job runs beside which no other one may start. */
    public final ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Shows what failed; null for nothing. */
    public final void onFault(@Nullable Fault failed) {
        fault.set(failed);
    }

    /** Shows what was done; null for nothing. */
    protected final void tell(@Nullable DoneMessage message) {
        done.set(message);
    }

    protected final BackgroundWorker worker() {
        return worker;
    }

    /** Returns a job whose fault is shown. */
    protected final <T> JobBuilder<T> job(JobBody<T> body) {
        return worker.of(body).onFault(fault::set);
    }

    /** Reads something in the background; a fault that is shown stays. */
    protected final <T> Job<T> read(Callable<T> reader, Consumer<T> onRead) {
        return job(_ -> reader.call()).unlisted().onDone(onRead).start();
    }

    /** Does something in the background; a fault that is shown goes. */
    protected final <T> Job<T> run(Callable<T> action, Consumer<T> onDone) {
        fault.set(null);
        return read(action, onDone);
    }

    /** Change in the background. */
    protected interface Change {
        /** Returns what was done; null if there is nothing to tell. */
        @Nullable DoneMessage run() throws Exception;
    }

    /** Returns a job that changes something, then reads again what is shown. */
    protected final <T> JobBuilder<Updated<T>> update(
            Change change, Callable<T> reader, Consumer<T> onRead) {
        fault.set(null);
        return job(
                        _ -> {
                            DoneMessage made = change.run();
                            return new Updated<>(made, reader.call());
                        })
                .onDone(updated -> {
                    done.set(updated.done);
                    onRead.accept(updated.state);
                });
    }

    /**
     * Outcome of an update.
     *
     * @param state what is shown from now on
     */
    protected record Updated<T>(@Nullable DoneMessage done, T state) {}

    /** Starts a job beside which no other one may start, unless such a job runs. */
    protected final <T> void startAlone(JobBuilder<T> job) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        fault.set(null);
        Consumer<T> onDone = job.done;
        Consumer<Fault> onFault = job.fault;
        Runnable onCancelled = job.cancelled;
        job.onDone(
                        result -> {
                            busy.set(false);
                            onDone.accept(result);
                        })
                .onFault(failed -> {
                    busy.set(false);
                    onFault.accept(failed);
                })
                .onCancelled(() -> {
                    busy.set(false);
                    onCancelled.run();
                })
                .start();
    }
}
