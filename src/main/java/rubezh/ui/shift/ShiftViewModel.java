package rubezh.ui.shift;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rubezh.register.shift.Shift;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.security.Officer;
import rubezh.shift.ShiftService;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;

/** View model of the shift: the open one, and what was done or refused last. */
final class ShiftViewModel {
    private final ShiftService service;
    private final Runnable backUp;
    private final String login;
    private final BackgroundWorker worker;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);

    /**
     * Shift of the station.
     *
     * @param known whether it was read
     * @param open the open shift; empty if none is
     * @param forgotten whether it has been open for more than a day
     * @param used whether the station has had a shift before
     */
    record State(boolean known, Optional<Shift> open, boolean forgotten, boolean used) {
        static final State UNKNOWN = new State(false, Optional.empty(), false, false);
    }

    /**
     * @param backUp writes a backup in the background
     * @param login login of the signed-in officer
     */
    ShiftViewModel(ShiftService service, Runnable backUp, String login, BackgroundWorker worker) {
        this.service = service;
        this.backUp = backUp;
        this.login = login;
        this.worker = worker;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    BooleanBinding canOpen() {
        return Bindings.createBooleanBinding(
                () -> state.get().known() && state.get().open().isEmpty(), state);
    }

    BooleanBinding isMine() {
        return Bindings.createBooleanBinding(
                () -> state.get().open().filter(s -> s.login().equals(login)).isPresent(), state);
    }

    BooleanBinding isOfAnother() {
        return Bindings.createBooleanBinding(
                () -> state.get().open().filter(s -> !s.login().equals(login)).isPresent(), state);
    }

    /** Reads the open shift. */
    void load(Runnable onLoaded) {
        worker.of(_ -> read())
                .unlisted()
                .onDone(read -> {
                    state.set(read);
                    onLoaded.run();
                })
                .start();
    }

    private State read() {
        Optional<Shift> open = service.current();
        return new State(
                true,
                open,
                open.filter(service::isForgotten).isPresent(),
                open.isPresent() || !service.recent(1).isEmpty());
    }

    void open(Consumer<Fault> onFault) {
        run(service::open, _ -> {}, onFault);
    }

    void takeOver(String reason, Consumer<Fault> onFault) {
        run(() -> service.takeOver(reason), _ -> {}, onFault);
    }

    /**
     * What has to be known before a shift is handed over.
     *
     * @param counts what it would be handed over with
     * @param successors officers who can take it
     */
    record Preparation(Shift.Counts counts, List<Officer> successors) {
        Preparation {
            successors = List.copyOf(successors);
        }
    }

    /** Counts what would be handed over, and reads who can take it. */
    void prepare(Consumer<Preparation> onDone, Consumer<Fault> onFault) {
        worker.of(_ -> new Preparation(service.counts(), service.successors()))
                .unlisted()
                .onDone(onDone)
                .onFault(onFault)
                .start();
    }

    /** Hands the shift over, then starts a backup. */
    void handOver(
            String successor, String remarks, Consumer<Shift> onDone, Consumer<Fault> onFault) {
        run(
                () -> service.handOver(successor, remarks),
                ended -> {
                    backUp.run();
                    onDone.accept(ended);
                },
                onFault);
    }

    private void run(Callable<Shift> act, Consumer<Shift> onDone, Consumer<Fault> onFault) {
        worker.of(_ -> act.call())
                .unlisted()
                .onDone(shift -> load(() -> onDone.accept(shift)))
                .onFault(onFault)
                .start();
    }

    /** Prints the sheet of a shift; blocks. */
    Pdf sheet(Shift shift) {
        return service.sheet(shift, ReportLanguage.BOTH);
    }
}
