package rubezh.ui.hub;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.hub.HubFollower;
import rubezh.hub.HubFollower.News;
import rubezh.hub.HubService;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.BackgroundWorker.DelayedAction;

/**
 * Follows the hub of this computer for as long as somebody is signed in: whether it can be reached,
 * what waits for it, and that others have added to it. Call it on the JavaFX application thread.
 */
public final class HubMonitor {
    /** Time in which what many add becomes one news, and the longest that the first one waits. */
    private static final javafx.util.Duration QUIET = javafx.util.Duration.millis(250);

    private static final javafx.util.Duration LONGEST = javafx.util.Duration.millis(1_000);

    private final HubService hub;
    private final InstantSource clock;

    /** Threads of its own: one waits for the hub as long as it has no news. */
    private final BackgroundWorker worker = BackgroundWorker.dedicated();

    private final ReadOnlyObjectWrapper<HubState> state =
            new ReadOnlyObjectWrapper<>(HubState.NONE);
    private final DelayedAction added = worker.debounce(QUIET, LONGEST, () -> this.onAdded.run());
    private @Nullable HubFollower follower;
    private Runnable onAdded = () -> {};
    private LongConsumer onSent = _ -> {};
    private boolean sending;

    public HubMonitor(HubService hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    /** Returns what is known of the hub. */
    public ReadOnlyObjectProperty<HubState> state() {
        return state.getReadOnlyProperty();
    }

    /** Sets what runs when somebody has added to the hub, or it can be reached again. */
    public void onAdded(Runnable action) {
        onAdded = action;
    }

    /** Sets what receives the number of revisions that had waited and went up by themselves. */
    public void onSent(LongConsumer consumer) {
        onSent = consumer;
    }

    /** Reads whether the computer is connected, and follows its hub from then on. */
    public void start() {
        stop();
        readLink(this::follow);
    }

    private void readLink(Runnable then) {
        worker.of(_ -> hub.link())
                .detached()
                .onDone(link -> {
                    state.set(state.get().with(link.orElse(null)));
                    then.run();
                })
                // Whoever is not signed in any more follows no hub.
                .onFault(_ -> {})
                .start();
    }

    private void follow() {
        if (follower == null && state.get().isConnected()) {
            var following = new HubFollower(hub);
            follower = following;
            awaitNext(following);
        }
    }

    private void awaitNext(HubFollower following) {
        worker.of(_ -> following.next())
                .detached()
                .onDone(news -> {
                    if (following == follower) {
                        onNews(news);
                        awaitNext(following);
                    }
                })
                .onFault(_ -> {})
                .start();
    }

    private void onNews(News news) {
        switch (news) {
            case News.Added() -> onAddition();
            case News.Reached(long sent) -> onReached(sent);
            case News.Lost(var reason) -> state.set(state.get().lost(reason, clock.instant()));
            case News.Closed() -> follower = null;
        }
    }

    /** What was added may be what waited here. */
    private void onAddition() {
        readLink(() -> {});
        added.schedule();
    }

    private void onReached(long sent) {
        state.set(state.get().reached());
        readLink(() -> tellSent(sent));
        added.schedule();
    }

    private void tellSent(long sent) {
        if (sent > 0) {
            onSent.accept(sent);
        }
    }

    /** Sends what was saved here, because records may have changed. */
    public void send() {
        if (!state.get().isConnected() || sending) {
            return;
        }
        sending = true;
        // Asked before as well: the follower may find the hub again while this one sends.
        boolean waited = state.get().isAway();
        worker.of(_ -> hub.send())
                .detached()
                .onDone(sent -> onTried(waited || state.get().isAway() ? sent : 0))
                // The follower tells, and sends when the hub is there again.
                .onFault(_ -> onTried(0))
                .start();
    }

    /** What is sent as soon as it is saved is not worth telling; what had waited is. */
    private void onTried(long toTell) {
        sending = false;
        readLink(() -> tellSent(toTell));
    }

    /** Ends to follow the hub. */
    public void stop() {
        added.cancel();
        HubFollower following = follower;
        follower = null;
        state.set(HubState.NONE);
        if (following != null) {
            // Cutting a connection may wait for the network.
            worker.action(following::close).detached().start();
        }
    }
}
