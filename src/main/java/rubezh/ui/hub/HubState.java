package rubezh.ui.hub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rubezh.hub.HubLink;
import rubezh.text.Fault;

/**
 * What is known of the hub of this computer.
 *
 * @param link the connection; null if the computer is not connected, or before that was read
 * @param lost why the hub cannot be reached; null if it can
 * @param lostAt since when; null if it can
 */
public record HubState(@Nullable HubLink link, @Nullable Fault lost, @Nullable Instant lostAt) {
    static final HubState NONE = new HubState(null, null, null);

    /** Returns whether this computer is connected with a hub. */
    public boolean isConnected() {
        return link != null;
    }

    /** Returns whether it is connected with a hub that cannot be reached now. */
    public boolean isAway() {
        return link != null && lost != null;
    }

    /** Returns how many revisions of this computer wait for the hub. */
    public long waiting() {
        return link == null ? 0 : link.waiting();
    }

    HubState with(@Nullable HubLink now) {
        return now == null ? NONE : new HubState(now, lost, lostAt);
    }

    HubState lost(Fault reason, Instant at) {
        return new HubState(link, reason, at);
    }

    HubState reached() {
        return new HubState(link, null, null);
    }
}
