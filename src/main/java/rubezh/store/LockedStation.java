package rubezh.store;

import java.util.List;
import java.util.function.LongConsumer;
import rubezh.security.Officer;

/** An open file to which no key has been given yet. Closing it lets other processes in. */
public final class LockedStation implements AutoCloseable {
    LockedStation() {}

    public StationFacts facts() {
        throw new UnsupportedOperationException("comes with the store");
    }

    /** Returns who may sign in, by login. */
    public List<Officer> officers() {
        throw new UnsupportedOperationException("comes with the store");
    }

    /**
     * Signs in. Takes about a second, whether or not the login exists; call it off the screen's
     * thread.
     *
     * @param progress told how many revisions were read if the lists must be built anew
     * @throws rubezh.text.Fault {@code SEC-001} with exit {@code NOT_PERMITTED} for a wrong login
     *     or password, {@code SEC-002} while further tries are delayed (argument: seconds)
     */
    public OpenStation unlock(String login, String password, LongConsumer progress) {
        throw new UnsupportedOperationException(
                "comes with the store" + login + password + progress);
    }

    @Override
    public void close() {}
}
