package rubezh.journal;

import java.util.List;
import java.util.Optional;

/**
 * Small things a station remembers for itself, sealed and never exchanged: what a peer said it
 * holds, which bundles came in, settings. Names are readable on disk, contents are not. A note
 * written inside {@link Journal#append} or alongside {@link Journal#accept} is part of that
 * transaction.
 */
public interface StationNotes {
    Optional<byte[]> find(String name);

    void put(String name, byte[] content);

    void remove(String name);

    /** Returns the names that begin so, sorted. */
    List<String> names(String prefix);
}
