package rubezh.ui.desktop;

import module java.base;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.register.Register;
import rubezh.security.Permission;
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

    /**
     * A source that is ready to be shown.
     *
     * @param ofHub register of the hub; null for that of this workstation
     * @param closing tabs that cannot be open there
     */
    record Prepared(@Nullable OpenRegister ofHub, List<OpenTab> closing) {}

    /**
     * Opens the hub, or gets ready to go back; not for the JavaFX thread. Nothing has changed yet.
     *
     * @param tabs tabs that are open
     * @param reopenable tells whether one that shows no record can be opened again
     * @throws rubezh.text.Fault as {@link OpenRegister#onHub}
     */
    Prepared prepare(boolean toHub, List<OpenTab> tabs, Predicate<OpenTab> reopenable) {
        OpenRegister opened = toHub ? own.onHub() : null;
        try {
            OpenRegister target = opened == null ? own : opened;
            refreshLists(target);
            return new Prepared(
                    opened,
                    tabs.stream().filter(tab -> !isThere(tab, target, reopenable)).toList());
        } catch (RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            throw e;
        }
    }

    /** Unsaved work lies at this workstation, but its record may not be there as it was. */
    private static boolean isThere(
            OpenTab tab, OpenRegister target, Predicate<OpenTab> reopenable) {
        return tab.record()
                .map(id -> isThere(id, target.register()))
                .orElseGet(() -> reopenable.test(tab));
    }

    private static boolean isThere(UUID record, Register target) {
        return target.drafts().stream()
                .filter(draft -> draft.recordId().equals(record))
                .findFirst()
                .map(target::hasBasisOf)
                .orElseGet(() -> target.open(record).isPresent());
    }

    /** Brings the lists that are shown up to date; not for the JavaFX thread. */
    void refreshLists() {
        refreshLists(shown());
    }

    private static void refreshLists(OpenRegister of) {
        if (Permission.READ_RECORDS.isGrantedTo(of.officer())) {
            of.register().catalogue().refresh(List.of());
        }
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
