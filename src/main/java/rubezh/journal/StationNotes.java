package rubezh.journal;

import module java.base;

/**
 * Key-value store of a station, sealed and never exchanged: peers, exchange log, settings. Names
 * are readable on disk, contents are not. A call inside {@link Journal#append} or alongside {@link
 * Journal#accept} joins that transaction.
 */
public interface StationNotes {
    Optional<byte[]> find(String name);

    void put(String name, byte[] content);

    void remove(String name);

    /** Returns the names with a prefix, sorted. */
    List<String> names(String prefix);
}
