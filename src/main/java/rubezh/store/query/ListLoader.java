package rubezh.store.query;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/** Loads lists that were kept when they are first asked for; whoever asks meanwhile waits. */
final class ListLoader {
    private final ProjectionUpdater updater;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable ListSource pending;
    private volatile boolean closed;

    ListLoader(ProjectionUpdater updater) {
        this.updater = updater;
    }

    void expect(ListSource source) {
        pending = source;
    }

    /** Tells that the lists were built otherwise. */
    void forget() {
        pending = null;
    }

    boolean isPending() {
        return pending != null;
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Loads the lists unless they are there.
     *
     * @param progress receives the number of revisions read, if the lists have to be built
     * @throws Fault {@code SEC-012} after {@link #close}
     * @throws CancellationException if the thread is interrupted while another one loads them
     */
    void load(LongConsumer progress) {
        if (pending != null) {
            try {
                loading.lockInterruptibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
            try {
                loadIfPending(progress);
            } finally {
                loading.unlock();
            }
        }
        requireOpen();
    }

    private void loadIfPending(LongConsumer progress) {
        ListSource source = pending;
        if (source == null) {
            return;
        }
        requireOpen();
        boolean loaded = source.load();
        requireOpen();
        if (loaded) {
            updater.refresh(List.of(), Map.of(), _ -> {});
        } else {
            updater.rebuild(progress);
        }
        pending = null;
    }

    private void requireOpen() {
        if (closed) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-012");
        }
    }
}
