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

    /** Returns the notes whose names have a prefix, sorted by name; reads each once. */
    SortedMap<String, byte[]> all(String prefix);

    /** Returns the names with a prefix, sorted. They are sealed: costs as much as the notes. */
    default List<String> names(String prefix) {
        return List.copyOf(all(prefix).keySet());
    }
}
