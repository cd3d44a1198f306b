package rubezh.ui.admin;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the times of the exchange: what is typed, saved or refused. */
final class TermViewModel extends ScreenModel {
    private final TermAccess access;
    private final StringProperty receipt = new SimpleStringProperty("");
    private final StringProperty late = new SimpleStringProperty("");
    private final StringProperty overdue = new SimpleStringProperty("");

    /** Creates the view model and begins to read the times. */
    TermViewModel(TermAccess access, BackgroundWorker worker) {
        super(worker);
        this.access = access;
        read(access::read, this::show);
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

    /** Saves what is typed in the background, and shows what holds then. */
    void save() {
        var hours =
                new TermAccess.Hours(hours(receipt.get()), hours(late.get()), hours(overdue.get()));
        update(
                        () -> {
                            access.change(hours);
                            return done("admin.station.saved");
                        },
                        access::read,
                        this::show)
                .unlisted()
                .start();
    }

    /** Returns the hours typed; 0, which no time may have, for anything else. */
    private static long hours(String text) {
        String typed = text.strip();
        return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 0;
    }
}
