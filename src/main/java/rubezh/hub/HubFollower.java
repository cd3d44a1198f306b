package rubezh.hub;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Follows the hub that a computer is connected with: sends what waits as soon as the hub can be
 * reached, tells when somebody has added to it, and tries again while it cannot be reached. One
 * thread calls {@link #next}; another one may close it.
 */
public final class HubFollower implements AutoCloseable {
    /** Time that one wait for news takes at most; then what could not be sent is sent again. */
    private static final Duration TURN = Duration.ofSeconds(5);

    /** Times before the next attempts; the last one for all that follow. */
    private static final List<Duration> PAUSES =
            Stream.of(0, 1, 2, 4, 8, 15).map(Duration::ofSeconds).toList();

    private final HubService hub;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable HubNews news;
    private int failures;

    public HubFollower(HubService hub) {
        this.hub = hub;
    }

    /** What is new of a hub. */
    public sealed interface News {
        /**
         * The hub can be reached, again or for the first time; others may have added to it.
         *
         * @param sent number of revisions that had waited here and are there now
         */
        record Reached(long sent) implements News {}

        /** Somebody has added to the hub. */
        record Added() implements News {}

        /** The hub cannot be reached, or lets this computer in no more; told once. */
        record Lost(Fault reason) implements News {}

        /** The follower was closed. */
        record Closed() implements News {}
    }

    /** Waits until there is something to tell. */
    public News next() {
        while (!isClosed()) {
            try {
                HubNews open = news;
                if (open == null) {
                    return reach();
                }
                boolean added = open.await(TURN);
                // Whoever saved may have been cut off while this connection was not.
                hub.send();
                if (added) {
                    return new News.Added();
                }
            } catch (Fault fault) {
                drop();
                if (failures++ == 0 && !isClosed()) {
                    return new News.Lost(fault);
                }
                pause();
            }
        }
        return new News.Closed();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Listens before it sends, so that nothing is added unheard in between. */
    private News reach() {
        news = hub.listen();
        if (isClosed()) {
            drop();
            return new News.Closed();
        }
        long sent = hub.sendMissing();
        failures = 0;
        return new News.Reached(sent);
    }

    private void drop() {
        HubNews open = news;
        news = null;
        if (open != null) {
            open.close();
        }
    }

    private void pause() {
        Duration pause = PAUSES.get(Math.min(failures, PAUSES.size()) - 1);
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                drop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        drop();
    }
}
