package rubezh.store.projection;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Full text of a server. It finds all rows of a statement before it hands over the first one, so
 * whoever wants a page has to say how many rows, and in which way they are found soonest: of a rare
 * word by its index, of a frequent one by looking at the newest rows.
 */
public interface ServerText {
    /**
     * Returns the condition that words match, with {@link TextIndex#all} as its only parameter; no
     * index is used for it.
     *
     * @param words expression of the words of a row; may be empty
     */
    String matchesWords(String words);

    /**
     * Returns the condition that marks match, with {@link TextIndex#mark} as its only parameter.
     *
     * @param marks expression of the marks of a row; may be empty
     */
    String matchesMarks(String marks);

    /**
     * What the server foretells of a query.
     *
     * @param rows rows that it finds, one at least
     * @param cost its effort, where reading a page in order is 1
     */
    record Forecast(double rows, double cost) {}

    /** Returns what the server foretells of a query, without running it. */
    Forecast forecast(Connection connection, String sql, List<Object> values) throws SQLException;
}
