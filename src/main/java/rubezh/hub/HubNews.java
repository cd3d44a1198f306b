package rubezh.hub;

import java.time.Duration;

/**
 * What a hub tells whoever listens: that somebody has added to it. One thread waits; another one
 * may close it.
 */
public interface HubNews extends AutoCloseable {
    /**
     * Waits until somebody has added to the hub.
     *
     * @return whether somebody has; false if nobody did for that long
     * @throws rubezh.text.Fault {@code HUB-002} if the hub gives no answer any more, also after
     *     {@link #close}
     */
    boolean await(Duration patience);

    @Override
    void close();
}
