package rubezh.ui.seizure.photo;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.work.Job;

/**
 * Running imports of one record, from any place in its form. Saving and closing wait for them, as
 * their files are not in the record yet.
 *
 * @see PhotoExtension.PendingFilesGuard
 */
public final class AttachmentImports {
    private final Set<Import> running = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean complete = true;

    /** Running import of some files. */
    final class Import {
        private @Nullable Job<?> job;

        /** Sets the background job of the import. */
        void setJob(Job<?> newJob) {
            job = newJob;
            newJob.done().addListener((_, _, _) -> notifyListeners());
        }

        /**
         * Handles the end of the import.
         *
         * @param all whether all files were imported
         */
        void finish(boolean all) {
            complete &= all;
            running.remove(this);
            notifyListeners();
        }
    }

    Import start() {
        complete |= running.isEmpty();
        var started = new Import();
        running.add(started);
        return started;
    }

    /** Adds a listener for progress and end of imports. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public boolean isRunning() {
        return !running.isEmpty();
    }

    /** Returns whether all files since the last idle time were imported. */
    public boolean isComplete() {
        return complete;
    }

    /** Returns the progress from 0 to 1, negative while unknown. */
    public double progress() {
        long done = 0;
        long total = 0;
        for (Import started : running) {
            if (started.job != null) {
                done += started.job.done().get();
                total += started.job.total().get();
            }
        }
        return total == 0 ? -1 : (double) done / total;
    }

    public void stop() {
        for (Import started : List.copyOf(running)) {
            if (started.job != null) {
                started.job.cancel();
            }
        }
    }

    private void notifyListeners() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
