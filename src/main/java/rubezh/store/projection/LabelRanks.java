package rubezh.store.projection;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;

/** Places of the values of columns in the order of their labels, as queries join them. */
public interface LabelRanks {
    /**
     * What to select {@code rank}, from 0, and {@code value} from.
     *
     * @param parameters values of the question marks in it
     */
    record Table(String sql, List<Object> parameters) {}

    /** Makes what finds rows in an order quickly, where that is made when it is first needed. */
    void prepare(Connection connection, SortColumn sort) throws SQLException;

    /** Returns the query of the different values of a column of the main table. */
    default String values(String column) {
        return "SELECT DISTINCT " + column + " FROM seizure WHERE " + column + " IS NOT NULL";
    }

    /**
     * Returns whether a list lacks one of some values, or is not there.
     *
     * @param values query of the values
     */
    boolean lacks(Connection connection, String list, String values) throws SQLException;

    /**
     * Replaces a list.
     *
     * @param values all values, in their order
     */
    void fill(Connection connection, String list, List<String> values) throws SQLException;

    /** Returns a list. */
    Table table(String list);
}
