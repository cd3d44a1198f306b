package rubezh.store.projection;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Full text of the projection as queries ask for it: the words of a case, and its folded
 * registration marks and document numbers as one text. Words lie in one or more partitions of time,
 * each a table with the column {@code rowid}; marks in the table {@code marks}, likewise.
 */
public interface TextIndex {
    /**
     * Partition of time.
     *
     * @param table its table of words
     * @param first least row id that may lie in it
     * @param last greatest
     */
    record Partition(String table, long first, long last) {}

    /** Returns the partitions that have rows, the oldest first. */
    List<Partition> partitions(Connection connection) throws SQLException;

    /**
     * Returns the condition that the words of a row match, with {@link #all} or {@link #any} as its
     * only parameter.
     *
     * @param alias alias of the partition's table
     */
    String matches(String alias, Partition partition);

    /** Returns the parameter for rows that have all of some words; there is one at least. */
    String all(List<SearchTerm> terms);

    /** Returns the parameter for rows that have one of some whole words. */
    String any(Collection<String> words);

    /** Returns the condition that marks match, with {@link #mark} as its only parameter. */
    String matchesMark(String alias);

    /** Returns the parameter for marks that contain a text of three characters or more. */
    String mark(String part);

    /** Returns how a server is asked; empty if rows are found as they are read. */
    default Optional<ServerText> server() {
        return Optional.empty();
    }
}
