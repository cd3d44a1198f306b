package rubezh.store.query;

import module java.base;

import java.sql.SQLException;

/** Rows of a query on a server, which have ids that ascend with time, the newest first. */
interface ServerRows {
    /** Returns as many of the rows as are wanted; all, if there are fewer. */
    List<OrderedRow> newest(int wanted) throws SQLException;

    /**
     * Returns the rows with some ids.
     *
     * @param first least id
     * @param last greatest id
     */
    List<OrderedRow> between(long first, long last) throws SQLException;
}
