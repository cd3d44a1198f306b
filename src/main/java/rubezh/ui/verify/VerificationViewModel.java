package rubezh.ui.verify;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;

/** View model of a verification: what it found, and what was acknowledged of it. */
final class VerificationViewModel {
    private final Verification verification;
    private final BackgroundWorker worker;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(List.of(), false, false, null));
    private @Nullable Job<?> job;

    /**
     * What is known.
     *
     * @param findings what was found
     * @param read whether the register was read to its end
     * @param acknowledged whether faults were acknowledged here
     * @param fault why it was not read or not acknowledged; null if nothing failed
     */
    record State(
            List<VerificationFinding> findings,
            boolean read,
            boolean acknowledged,
            @Nullable Fault fault) {
        State {
            findings = List.copyOf(findings);
        }

        List<VerificationFinding> faults() {
            return findings.stream().filter(VerificationFinding::fault).toList();
        }

        /** Returns whether there is a fault that an officer may acknowledge. */
        boolean isAcknowledgeable() {
            return findings.stream().anyMatch(VerificationFinding::isAcknowledgeable);
        }
    }

    VerificationViewModel(Verification verification, BackgroundWorker worker) {
        this.verification = verification;
        this.worker = worker;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Reads the register from beginning to end. */
    void verify(JobProgressBar bar) {
        run(verification::verify, false, bar);
    }

    /**
     * Reads the register once more, and acknowledges what stays a fault for ever.
     *
     * @return whether a reason was given
     */
    boolean acknowledge(String reason, JobProgressBar bar) {
        String why = BlankCharacters.strip(reason);
        if (!why.isEmpty()) {
            run(progress -> verification.acknowledge(why, progress), true, bar);
        }
        return !why.isEmpty();
    }

    private void run(
            Function<LongConsumer, List<VerificationFinding>> work,
            boolean acknowledging,
            JobProgressBar bar) {
        State before = state.get();
        job =
                worker.of(progress -> work.apply(done -> progress.report(done, 0)))
                        .shownIn(bar)
                        .onDone(found -> state.set(new State(found, true, acknowledging, null)))
                        .onFault(fault ->
                                state.set(
                                        new State(before.findings(), before.read(), false, fault)))
                        .start();
    }

    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }
}
