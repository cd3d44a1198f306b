package rubezh.ui.desktop;

import module java.base;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.session.OpenRegister;
import rubezh.ui.hub.HubMonitor;
import rubezh.ui.kit.UiContext;

/**
 * Whose records the screens show while somebody is signed in: those of this workstation or those of
 * the hub it is connected with. It outlasts the screens, which are made anew for the other ones.
 */
final class RecordSources {
    private final UiContext ui;
    private final OpenRegister own;
    private final HubMonitor monitor;
    private final ReadOnlyBooleanWrapper hub = new ReadOnlyBooleanWrapper();
    private @Nullable OpenRegister ofHub;
    private Consumer<OpenTabs> onSwitched = _ -> {};

    RecordSources(UiContext ui, OpenRegister own) {
        this.ui = ui;
        this.own = own;
        this.monitor = new HubMonitor(own.hub(), ui.clock());
    }

    /** Sets what makes the screens anew, with the tabs that were open. */
    void onSwitched(Consumer<OpenTabs> action) {
        onSwitched = action;
    }

    /** Returns the register whose records the screens show. */
    OpenRegister shown() {
        return ofHub == null ? own : ofHub;
    }

    /** Returns the register of this workstation. */
    OpenRegister own() {
        return own;
    }

    /** Returns whether the records of the hub are shown. */
    ReadOnlyBooleanProperty hub() {
        return hub.getReadOnlyProperty();
    }

    HubMonitor monitor() {
        return monitor;
    }

    /** Shows the records of a register of the hub; null for those of this workstation. */
    void show(@Nullable OpenRegister next, OpenTabs tabs) {
        OpenRegister before = ofHub;
        ofHub = next;
        hub.set(next != null);
        onSwitched.accept(tabs);
        // What the former screens still read ends first.
        ui.worker().whenQuiet(() -> close(before));
    }

    /** Closes a register of the hub in the background: that may wait for the network. */
    void close(@Nullable OpenRegister closed) {
        if (closed != null) {
            ui.worker()
                    .action(closed::close)
                    .unlisted()
                    // The lists of the own register follow when they are asked next.
                    .onFault(_ -> {})
                    .start();
        }
    }

    /** Ends with the session. */
    void close() {
        monitor.stop();
        close(ofHub);
        ofHub = null;
    }
}
