package rubezh.ui.seizure.editor;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import rubezh.register.DraftInput;
import rubezh.register.Register;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Saves the draft of an editor: 400 ms after the last key, 600 ms after the first unsaved one, and
 * on request. Only one write runs at a time, so that an earlier state never overwrites a later one.
 *
 * <p>A crash of the program loses at most the last 600 ms and one write are lost.
 *
 * @see rubezh.register.Register#saveDraft
 */
public final class Autosave {
    static final Duration QUIET = Duration.millis(400);

    /** Longest delay while typing goes on without a pause. */
    static final Duration LONGEST = Duration.millis(600);

    public sealed interface State {
        /** The form equals the record. */
        record Clean() implements State {}

        /** The form has changes that are not saved yet. */
        record Pending() implements State {}

        record Stored(Instant at) implements State {}

        /** The last write failed; the changes are in memory only. */
        record Failed(Fault fault) implements State {}
    }

    private final Register register;
    private final BackgroundWorker worker;
    private final InstantSource clock;
    private final Supplier<DraftInput> typed;
    private final Supplier<Boolean> dirty;
    private final BackgroundWorker.DelayedAction debounce;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Clean());
    private final List<Runnable> whenIdle = new ArrayList<>();
    private boolean writing;
    private long lastTurn;
    private long writtenTurn;
    private boolean writeRequested;
    private boolean typedDuringWrite;
    private boolean onDisk;

    Autosave(Register register, BackgroundWorker worker, InstantSource clock, Source source) {
        this.register = register;
        this.worker = worker;
        this.clock = clock;
        this.typed = source.typed();
        this.dirty = source.dirty();
        this.onDisk = source.onDisk();
        this.debounce = worker.debounce(QUIET, LONGEST, this::write);
        if (onDisk) {
            state.set(new State.Stored(clock.instant()));
        }
    }

    /**
     * Source of the draft.
     *
     * @param typed content of the form
     * @param dirty whether the form differs from the record
     * @param onDisk whether a saved draft exists already
     */
    record Source(Supplier<DraftInput> typed, Supplier<Boolean> dirty, boolean onDisk) {}

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Handles a change of the form. */
    void onTyped() {
        typedDuringWrite = true;
        state.set(new State.Pending());
        debounce.schedule();
    }

    /** Writes a pending change at once, as the focus moved or the window lost it. */
    void writeNow() {
        debounce.flush();
    }

    /**
     * Writes pending changes on the calling thread, for one write at most, before the window
     * closes. Returns the fault of the write.
     */
    Optional<Fault> close() {
        debounce.cancel();
        if (state.get() instanceof State.Pending
                || state.get() instanceof State.Failed
                || writeRequested) {
            try {
                State written = writeDraft(++lastTurn, typed.get(), dirty.get());
                onDisk = written instanceof State.Stored;
                writeRequested = false;
                typedDuringWrite = false;
                state.set(written);
            } catch (Fault fault) {
                return failed(fault);
            } catch (RuntimeException defect) {
                return failed(new Fault(defect, Fault.Exit.INTERNAL, "INT-001"));
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> failed(Fault fault) {
        state.set(new State.Failed(fault));
        return Optional.of(fault);
    }

    /** Cancels pending writes and runs an action once no write is running, before a save. */
    void runWhenIdle(Runnable action) {
        debounce.cancel();
        writeRequested = false;
        if (writing) {
            whenIdle.add(action);
        } else {
            action.run();
        }
    }

    /** Handles the deletion of the draft: the record has all changes. */
    void onDraftDeleted() {
        debounce.cancel();
        onDisk = false;
        state.set(new State.Clean());
    }

    private void write() {
        if (writing) {
            writeRequested = true;
            return;
        }
        writing = true;
        typedDuringWrite = false;
        DraftInput input = typed.get();
        boolean differs = dirty.get();
        long turn = ++lastTurn;
        worker.of(_ -> writeDraft(turn, input, differs))
                .unlisted()
                .onDone(this::onWritten)
                .onFault(fault -> {
                    state.set(new State.Failed(fault));
                    onIdle();
                })
                .start();
    }

    /**
     * Writes or deletes the draft, on either thread; skips a state older than the last one written.
     */
    private synchronized State writeDraft(long turn, DraftInput input, boolean differs) {
        if (turn < writtenTurn) {
            return new State.Stored(clock.instant());
        }
        writtenTurn = turn;
        if (differs) {
            register.saveDraft(register.draft(input));
            return new State.Stored(clock.instant());
        }
        if (onDisk) {
            register.deleteDraft(input.recordId());
        }
        return new State.Clean();
    }

    private void onWritten(State written) {
        onDisk = written instanceof State.Stored;
        state.set(writeRequested || typedDuringWrite ? new State.Pending() : written);
        onIdle();
    }

    private void onIdle() {
        writing = false;
        var actions = List.copyOf(whenIdle);
        whenIdle.clear();
        actions.forEach(Runnable::run);
        if (writeRequested && actions.isEmpty()) {
            writeRequested = false;
            write();
        }
    }
}
