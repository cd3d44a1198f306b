package rubezh.ui.admin;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;

/** View model of the times of the exchange: what is typed, saved or refused. */
final class TermViewModel {
    private final TermAccess access;
    private final BackgroundWorker worker;
    private final StringProperty receipt = new SimpleStringProperty("");
    private final StringProperty late = new SimpleStringProperty("");
    private final StringProperty overdue = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    /** Creates the view model and begins to read the times. */
    TermViewModel(TermAccess access, BackgroundWorker worker) {
        this.access = access;
        this.worker = worker;
        worker.of(_ -> access.read()).unlisted().onDone(this::show).onFault(fault::set).start();
    }

    private void show(TermAccess.Hours hours) {
        receipt.set(String.valueOf(hours.receipt()));
        late.set(String.valueOf(hours.late()));
        overdue.set(String.valueOf(hours.overdue()));
    }

    StringProperty receipt() {
        return receipt;
    }

    StringProperty late() {
        return late;
    }

    StringProperty overdue() {
        return overdue;
    }

    /** Returns whether the last save was done and nothing failed since. */
    ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Saves what is typed in the background, and shows what holds then. */
    void save() {
        saved.set(false);
        fault.set(null);
        var hours =
                new TermAccess.Hours(hours(receipt.get()), hours(late.get()), hours(overdue.get()));
        worker.of(
                        _ -> {
                            access.change(hours);
                            return access.read();
                        })
                .unlisted()
                .onDone(this::onSaved)
                .onFault(fault::set)
                .start();
    }

    private void onSaved(TermAccess.Hours hours) {
        show(hours);
        saved.set(true);
    }

    /** Returns the hours typed; 0, which no time may have, for anything else. */
    private static long hours(String text) {
        String typed = text.strip();
        return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 0;
    }
}
