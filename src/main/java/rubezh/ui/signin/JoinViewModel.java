package rubezh.ui.signin;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.enrolment.HeadquartersFile;
import rubezh.enrolment.JoinResult;
import rubezh.text.Fault;
import rubezh.ui.kit.key.KeyCheckField.Answer;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * View model of joining headquarters with a new register: its file, if there is one, the comparison
 * of its key, and the request of this computer.
 */
final class JoinViewModel {
    private final RegisterSetup setup;
    private final BackgroundWorker worker;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(null, null, null));
    private boolean chosen;
    private volatile @Nullable JoinResult result;

    /**
     * What is shown.
     *
     * @param file file of headquarters; null if none was chosen
     * @param fault why a file was not read or the request not saved; null if nothing failed
     * @param saved where the request was saved; null if it was not
     */
    record State(@Nullable HeadquartersFile file, @Nullable Fault fault, @Nullable Path saved) {}

    JoinViewModel(RegisterSetup setup, BackgroundWorker worker) {
        this.setup = setup;
        this.worker = worker;
    }

    /** Begins a new station, which joins headquarters or not. */
    void choose(boolean joining) {
        chosen = joining;
        state.set(new State(null, null, null));
        typed.set("");
    }

    boolean isChosen() {
        return chosen;
    }

    StringProperty typed() {
        return typed;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns what came of joining; null before the register was created, and if none joins. */
    @Nullable JoinResult result() {
        return result;
    }

    /** Reads who made a file. */
    void open(Path file) {
        typed.set("");
        worker.of(_ -> HeadquartersFile.read(file))
                .named("signin.first.work.file")
                .onDone(read -> state.set(new State(read, null, null)))
                .onFault(fault -> state.set(new State(null, fault, null)))
                .start();
    }

    /** Goes on without a file. */
    void forget() {
        state.set(new State(null, null, null));
    }

    /** Returns whether there is no file, or its key was compared; tells that it has to be. */
    boolean isReady() {
        HeadquartersFile file = state.get().file();
        if (!chosen || file == null || Answer.of(typed.get(), file.key()) == Answer.MATCHES) {
            return true;
        }
        state.set(
                new State(file, new Fault(Fault.Exit.UNVERIFIED, "ENR-013", file.station()), null));
        return false;
    }

    /** Joins with the register that was created; on a thread of the worker. */
    void run() {
        if (!chosen) {
            return;
        }
        HeadquartersFile file = state.get().file();
        result =
                file == null
                        ? setup.join(Optional.empty(), new UnknownSenderPolicy.Reject())
                        : setup.join(
                                Optional.of(file.file()),
                                new UnknownSenderPolicy.TrustFingerprint(file.key()));
    }

    /** Saves the request of this computer. */
    void save(Path target) {
        JoinResult made = result;
        if (made == null) {
            return;
        }
        HeadquartersFile file = state.get().file();
        worker.of(_ -> write(target, made.request()))
                .named("signin.first.work.request")
                .onDone(saved -> state.set(new State(file, null, saved)))
                .onFault(fault -> state.set(new State(file, fault, null)))
                .start();
    }

    private static Path write(Path target, byte[] request) {
        try {
            return Files.write(target, request);
        } catch (IOException e) {
            throw BundleError.writeFault(e, target);
        }
    }
}
