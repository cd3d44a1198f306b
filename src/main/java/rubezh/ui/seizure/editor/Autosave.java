package rubezh.ui.seizure.editor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import rubezh.register.DraftInput;
import rubezh.register.Register;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Makes what is being typed durable: 400 ms after the last key, 600 ms after the first one not yet
 * written, and at once when asked. One write is under way at a time, so a later one is never
 * overtaken by an earlier one.
 */
public final class Autosave {
    static final Duration QUIET = Duration.millis(400);

    /** Whoever types without a pause loses no more than this and the time of a write. */
    static final Duration LONGEST = Duration.millis(600);

    /** How safe the typing is. */
    public sealed interface State {
        /** Nothing was typed that the record does not say. */
        record Clean() implements State {}

        /** Typed and not yet durable. */
        record Pending() implements State {}

        record Stored(Instant at) implements State {}

        /** The disk refused; the typing is in memory only. */
        record Failed(Fault fault) implements State {}
    }

    private final Register register;
    private final BackgroundWorker worker;
    private final InstantSource clock;
    private final Supplier<DraftInput> typed;
    private final Supplier<Boolean> dirty;
    private final BackgroundWorker.DelayedAction pause;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Clean());
    private final List<Runnable> whenIdle = new ArrayList<>();
    private boolean writing;
    private long turns;
    private long newest;
    private boolean again;
    private boolean unsaved; // typed since the last write began
    private boolean onDisk;

    Autosave(Register register, BackgroundWorker worker, InstantSource clock, Source source) {
        this.register = register;
        this.worker = worker;
        this.clock = clock;
        this.typed = source.typed();
        this.dirty = source.dirty();
        this.onDisk = source.onDisk();
        this.pause = worker.debounce(QUIET, LONGEST, this::write);
        if (onDisk) {
            state.set(new State.Stored(clock.instant()));
        }
    }

    /**
     * Where the typing comes from.
     *
     * @param typed what stands in the form
     * @param dirty whether that differs from the record
     * @param onDisk whether a draft of it exists already
     */
    record Source(Supplier<DraftInput> typed, Supplier<Boolean> dirty, boolean onDisk) {}

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Something was typed. */
    void onTyped() {
        unsaved = true;
        state.set(new State.Pending());
        pause.schedule();
    }

    /** Writes at once if something waits: the focus moved, the window lost it. */
    void writeNow() {
        pause.flush();
    }

    /** Tries again after a failure. */
    void retry() {
        write();
    }

    /**
     * Writes on this very thread, for one write at most: the window is closing and nothing may be
     * lost. Returns what was in the way of it.
     */
    Optional<Fault> close() {
        pause.cancel();
        if (state.get() instanceof State.Pending || state.get() instanceof State.Failed || again) {
            try {
                State kept = writeDraft(++turns, typed.get(), dirty.get());
                onDisk = kept instanceof State.Stored;
                again = false;
                unsaved = false;
                state.set(kept);
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

    /** Stops waiting and runs an action when no write is under way: before recording. */
    void runWhenIdle(Runnable action) {
        pause.cancel();
        again = false;
        if (writing) {
            whenIdle.add(action);
        } else {
            action.run();
        }
    }

    /** The draft is gone: its record says it all. */
    void onDraftDeleted() {
        pause.cancel();
        onDisk = false;
        state.set(new State.Clean());
    }

    private void write() {
        if (writing) {
            again = true;
            return;
        }
        writing = true;
        unsaved = false;
        DraftInput now = typed.get();
        boolean differs = dirty.get();
        long turn = ++turns;
        worker.of(_ -> writeDraft(turn, now, differs))
                .unlisted()
                .onDone(this::onWritten)
                .onFault(fault -> {
                    state.set(new State.Failed(fault));
                    onIdle();
                })
                .start();
    }

    /** Runs on either thread; what was asked for earlier never lands on what came later. */
    private synchronized State writeDraft(long turn, DraftInput now, boolean differs) {
        if (turn < newest) {
            return new State.Stored(clock.instant());
        }
        newest = turn;
        if (differs) {
            register.saveDraft(register.draft(now));
            return new State.Stored(clock.instant());
        }
        if (onDisk) {
            register.deleteDraft(now.recordId());
        }
        return new State.Clean();
    }

    private void onWritten(State now) {
        onDisk = now instanceof State.Stored;
        state.set(again || unsaved ? new State.Pending() : now);
        onIdle();
    }

    private void onIdle() {
        writing = false;
        var actions = List.copyOf(whenIdle);
        whenIdle.clear();
        actions.forEach(Runnable::run);
        if (again && actions.isEmpty()) {
            again = false;
            write();
        }
    }
}
