package rubezh.ui.seizure.photo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.work.Job;

/**
 * All that is being taken in for one record, wherever in its form it was put in: who saves or
 * closes it asks here first, as what is still on its way is not in the record.
 */
public final class AttachmentImports {
    private final Set<Import> turns = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean complete = true;

    /** Some files on their way into the record. */
    final class Import {
        private @Nullable Job<?> job;

        /** Learns by which work they come. */
        void setJob(Job<?> given) {
            job = given;
            given.done().addListener((_, _, _) -> notifyListeners());
        }

        /**
         * Learns that what was to go in has gone in.
         *
         * @param all whether that is all of it
         */
        void finish(boolean all) {
            complete &= all;
            turns.remove(this);
            notifyListeners();
        }
    }

    Import start() {
        complete |= turns.isEmpty();
        var turn = new Import();
        turns.add(turn);
        return turn;
    }

    /** Calls back as they go on and end. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public boolean isRunning() {
        return !turns.isEmpty();
    }

    /** Says whether all that was put in since the last rest went in. */
    public boolean isComplete() {
        return complete;
    }

    /** Returns how much of it is in, from 0 to 1; less than 0 while that is not known. */
    public double progress() {
        long done = 0;
        long of = 0;
        for (Import turn : turns) {
            if (turn.job != null) {
                done += turn.job.done().get();
                of += turn.job.total().get();
            }
        }
        return of == 0 ? -1 : (double) done / of;
    }

    /** Gives all of it up: nothing goes in any more. */
    public void stop() {
        for (Import turn : List.copyOf(turns)) {
            if (turn.job != null) {
                turn.job.cancel();
            }
        }
    }

    private void notifyListeners() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
