package rubezh.ui.admin;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobBody;

/** Outcome of reading and saving a form in the background: saved, refused, or neither yet. */
final class SaveOutcome {
    private final BackgroundWorker worker;
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    SaveOutcome(BackgroundWorker worker) {
        this.worker = worker;
    }

    /** Returns whether the last save was done and nothing failed since. */
    ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    <T> void read(JobBody<T> body, Consumer<T> onRead) {
        worker.of(body).unlisted().onDone(onRead).onFault(fault::set).start();
    }

    <T> void save(JobBody<T> body, Consumer<T> onSaved) {
        saved.set(false);
        fault.set(null);
        read(
                body,
                result -> {
                    onSaved.accept(result);
                    saved.set(true);
                });
    }
}
